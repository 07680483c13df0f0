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

  private let byDay: Listings<CivilDate>
  private let byCounty: Listings<String>
  private let byCountyDay: Listings<CountyDay>
  private let byTopic: Listings<String>
  private let byAction: Listings<String>
  private let byHost: Listings<String>
  /// The index of every activity's first occurrence.
  private let firstOccurrences: [Int]

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
    var byDay = Listings<CivilDate>()
    var byCounty = Listings<String>()
    var byCountyDay = Listings<CountyDay>()
    var byTopic = Listings<String>()
    var byAction = Listings<String>()
    var byHost = Listings<String>()
    var firstOccurrences = [Int](repeating: occurrences.count, count: activities.count)
    for occurrence in occurrences {
      let activity = activities[occurrence.activity]
      let first = firstOccurrences[occurrence.activity]
      firstOccurrences[occurrence.activity] = min(first, occurrence.index)
      byDay.add(occurrence, to: occurrence.date)
      byCounty.add(occurrence, to: activity.county.slug)
      byCountyDay.add(
        occurrence, to: CountyDay(county: activity.county.slug, date: occurrence.date))
      for topic in activity.topics { byTopic.add(occurrence, to: topic.slug) }
      for action in activity.actions { byAction.add(occurrence, to: action.slug) }
      for host in activity.hosts {
        if byHost[host.slug].isEmpty { hosts.append(host) }
        byHost.add(occurrence, to: host.slug)
      }
    }
    byDay.finish()
    byCounty.finish()
    byCountyDay.finish()
    byTopic.finish()
    byAction.finish()
    byHost.finish()
    self.hosts = hosts
    self.byDay = byDay
    self.byCounty = byCounty
    self.byCountyDay = byCountyDay
    self.byTopic = byTopic
    self.byAction = byAction
    self.byHost = byHost
    self.firstOccurrences = firstOccurrences
  }

  // MARK: Days

  /// The days of the week, and every other day that has something, in their order.
  public var days: [CivilDate] {
    Set(edition.week.days).union(byDay.keys).sorted()
  }

  // MARK: Listings

  /// What is on a day.
  public func listing(on date: CivilDate) -> Listing { byDay[date] }

  /// What a county has.
  public func listing(in county: County) -> Listing { byCounty[county.slug] }

  /// What a county has on a day.
  public func listing(in county: County, on date: CivilDate) -> Listing {
    byCountyDay[CountyDay(county: county.slug, date: date)]
  }

  /// What there is on a topic.
  public func listing(about topic: Topic) -> Listing { byTopic[topic.slug] }

  /// What belongs to an action.
  public func listing(of action: Action) -> Listing { byAction[action.slug] }

  /// What a host holds.
  public func listing(by host: Host) -> Listing { byHost[host.slug] }

  /// The first occurrence of the activity of an index, in the order of a list.
  public func firstOccurrence(of activity: Int) -> Occurrence {
    occurrences[firstOccurrences[activity]]
  }

  // MARK: Related activities

  /// A few other activities of the county on the activity's first day, those after it first.
  public func sameDay(as activity: Int, limit: Int) -> [Int] {
    let first = firstOccurrence(of: activity)
    let key = CountyDay(county: activities[activity].county.slug, date: first.date)
    return others(
      near: first.index, in: byCountyDay[key].occurrences, limit: limit, besides: [activity])
  }

  /// A few other activities on the activity's topics, those after it first.
  ///
  /// - Parameter known: activities that are left out.
  public func sameTopics(as activity: Int, limit: Int, besides known: [Int]) -> [Int] {
    var found: [Int] = []
    for topic in activities[activity].topics where found.count < limit {
      found += others(
        near: firstOccurrences[activity], in: byTopic[topic.slug].occurrences,
        limit: limit - found.count, besides: Set(known + found + [activity]))
    }
    return found
  }

  /// Different activities of a list next to an occurrence in it: it looks at no more than a few, so
  /// that the cost does not grow with the calendar.
  private func others(
    near occurrence: Int, in list: [Occurrence], limit: Int, besides known: Set<Int>
  ) -> [Int] {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle].index < occurrence { low = middle + 1 } else { high = middle }
    }
    let window = list[low...].prefix(limit * 4) + list[..<low].suffix(limit * 4).reversed()
    var seen = known
    var found: [Int] = []
    for other in window where found.count < limit {
      if seen.insert(other.activity).inserted { found.append(other.activity) }
    }
    return found
  }

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
    var keyed: [(key: (CivilDate, DayPart, Int, Int), sessions: [Int])] = []
    for (index, activity) in activities.enumerated() {
      if activity.sessions.count == 1, case let session = activity.sessions[0],
        session.dates.lowerBound == session.dates.upperBound
      {
        // Nearly all activities have one time and place.
        let start = session.time.start?.minutes ?? Int.max
        keyed.append(((session.dates.lowerBound, session.time.part, start, index), [0]))
        continue
      }
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
          keyed.append(((date, part, start ?? Int.max, index), sessions))
        }
      }
    }
    return keyed.sorted { $0.key < $1.key }.enumerated().map { index, slot in
      Occurrence(
        index: index, activity: slot.key.3, date: slot.key.0, part: slot.key.1,
        sessions: slot.sessions)
    }
  }
}
