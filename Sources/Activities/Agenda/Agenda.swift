/// All activities of an edition, indexed once by day, county, topic, action and host.
///
/// It is made of checked drafts only, so nothing in it can be missing or contradict itself.
public struct Agenda: Sendable {
  /// The edition.
  public let edition: Edition
  /// The names its activities refer to.
  public let vocabulary: Vocabulary
  /// The activities, by their first session's day and time, then county and slug.
  public let activities: [Activity]
  /// Every activity on every day and part of day it is on, in the order of a list: by day, part and
  /// start, then as ``activities`` are.
  public let occurrences: [Occurrence]
  /// The guide's overview and steps, in their order; the overview, if any, has no step.
  public let guide: [Article]
  /// The pages about the calendar, in their order.
  public let pages: [Article]
  /// The hosts of at least one activity, by their names' order in the agenda.
  public let hosts: [Host]

  private let byDay: [CivilDate: [Int]]
  private let byCounty: [String: [Int]]
  private let byCountyDay: [CountyDay: [Int]]
  private let byTopic: [String: [Int]]
  private let byAction: [String: [Int]]
  private let byHost: [String: [Int]]

  private struct CountyDay: Hashable {
    let county: String
    let date: CivilDate
  }

  /// Sorts and indexes checked activities.
  public init(
    edition: Edition, vocabulary: Vocabulary, activities unsorted: [Activity], guide: [Article],
    pages: [Article]
  ) {
    self.edition = edition
    self.vocabulary = vocabulary
    self.guide = guide
    self.pages = pages
    let rank = Dictionary(
      vocabulary.places.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    let activities = Self.sorted(unsorted, countyRank: rank)
    self.activities = activities
    occurrences = Self.occurrences(of: activities)

    var hosts: [Host] = []
    var byDay: [CivilDate: [Int]] = [:]
    var byCounty: [String: [Int]] = [:]
    var byCountyDay: [CountyDay: [Int]] = [:]
    var byTopic: [String: [Int]] = [:]
    var byAction: [String: [Int]] = [:]
    var byHost: [String: [Int]] = [:]
    for (index, occurrence) in occurrences.enumerated() {
      let activity = activities[occurrence.activity]
      byDay[occurrence.date, default: []].append(index)
      byCounty[activity.county.slug, default: []].append(index)
      byCountyDay[.init(county: activity.county.slug, date: occurrence.date), default: []]
        .append(index)
      for topic in activity.topics { byTopic[topic.slug, default: []].append(index) }
      for action in activity.actions { byAction[action.slug, default: []].append(index) }
      for host in activity.hosts {
        if byHost[host.slug] == nil { hosts.append(host) }
        byHost[host.slug, default: []].append(index)
      }
    }
    self.hosts = hosts
    self.byDay = byDay
    self.byCounty = byCounty
    self.byCountyDay = byCountyDay
    self.byTopic = byTopic
    self.byAction = byAction
    self.byHost = byHost
  }

  // MARK: Days

  /// The days of the week, and every other day that has something, in their order.
  public var days: [CivilDate] {
    Set(edition.week.days).union(byDay.keys).sorted()
  }

  // MARK: Lists, each in the order of ``occurrences``

  /// What is on a day.
  public func occurrences(on date: CivilDate) -> [Occurrence] { pick(byDay[date]) }

  /// What a county has.
  public func occurrences(in county: County) -> [Occurrence] { pick(byCounty[county.slug]) }

  /// What a county has on a day.
  public func occurrences(in county: County, on date: CivilDate) -> [Occurrence] {
    pick(byCountyDay[.init(county: county.slug, date: date)])
  }

  /// What there is on a topic.
  public func occurrences(about topic: Topic) -> [Occurrence] { pick(byTopic[topic.slug]) }

  /// What belongs to an action.
  public func occurrences(of action: Action) -> [Occurrence] { pick(byAction[action.slug]) }

  /// What a host holds.
  public func occurrences(by host: Host) -> [Occurrence] { pick(byHost[host.slug]) }

  /// The number of different activities among occurrences.
  public func count(_ occurrences: [Occurrence]) -> Int { Set(occurrences.map(\.activity)).count }

  private func pick(_ indexes: [Int]?) -> [Occurrence] { indexes?.map { occurrences[$0] } ?? [] }

  // MARK: Making

  private static func sorted(_ activities: [Activity], countyRank: [String: Int]) -> [Activity] {
    activities
      .map { activity -> (key: (CivilDate, Int, Int, String), activity: Activity) in
        let first = activity.sessions[0]
        let start = first.time.start?.minutes ?? Int.max
        let rank = countyRank[activity.county.slug] ?? Int.max
        return ((first.dates.lowerBound, start, rank, activity.id.slug), activity)
      }
      .sorted { $0.key < $1.key }
      .map(\.activity)
  }

  private static func occurrences(of activities: [Activity]) -> [Occurrence] {
    var keyed: [(key: (CivilDate, DayPart, Int, Int), occurrence: Occurrence)] = []
    for (index, activity) in activities.enumerated() {
      var slots: [CivilDate: [DayPart: [Int]]] = [:]
      for (number, session) in activity.sessions.enumerated() {
        for date in session.dates.days {
          slots[date, default: [:]][session.time.part, default: []].append(number)
        }
      }
      for (date, parts) in slots {
        for (part, sessions) in parts {
          let start = sessions.compactMap { activity.sessions[$0].time.start?.minutes }.min()
          // The activities' own order settles the rest: county, then slug, for equal starts.
          keyed.append(
            (
              (date, part, start ?? Int.max, index),
              Occurrence(activity: index, date: date, part: part, sessions: sessions)
            ))
        }
      }
    }
    return keyed.sorted { $0.key < $1.key }.map(\.occurrence)
  }
}
