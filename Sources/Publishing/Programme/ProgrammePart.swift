import Activities

/// A part of what the page of starred activities is told: when and where some activities are now, and
/// what a calendar's file says of them, as a script, which a page can load from a disk too.
///
/// Which part tells of an activity follows from its name alone, so that a page asks for the few parts
/// it needs. The script's own notes (`mine-agenda.js`) say what the keys mean.
struct ProgrammePart {
  let plan: SitePlan
  /// The number of the part, from 0.
  let number: Int

  /// About so many activities are in a part: with fewer there are too many files, with more a phone
  /// loads much that it does not need.
  private static let size = 32

  /// The number of parts for some activities: a power of two, so that it seldom changes.
  static func count(of activities: Int) -> Int {
    var count = 1
    while count * size < activities { count *= 2 }
    return count
  }

  /// The number of the part that tells of an activity: FNV-1a of its name, as the page counts.
  static func number(of id: Activity.ID, parts: Int) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for byte in "\(id)".utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash) % parts
  }

  /// The activities of every part, by index.
  static func parts(of agenda: Agenda) -> [[Int]] {
    var parts = [[Int]](repeating: [], count: count(of: agenda.activities.count))
    for (index, activity) in agenda.activities.enumerated() {
      parts[number(of: activity.id, parts: parts.count)].append(index)
    }
    return parts
  }

  /// The script.
  var bytes: [UInt8] {
    let activities = plan.programmeParts[number].map { plan.agenda.activities[$0] }
    let entries = Dictionary(
      activities.map { ("\($0.id)", Entry($0, plan)) }, uniquingKeysWith: { first, _ in first })
    return Array("almanacMine(\(number),".utf8) + scriptLiteral(entries) + Array(");\n".utf8)
  }

  /// An activity.
  private struct Entry: Encodable {
    let t: String
    let c: String
    let x: Int?
    let q: History
    let y: [String]?
    let o: String?
    let g: String?
    let s: [SessionEntry]

    init(_ activity: Activity, _ plan: SitePlan) {
      t = activity.title
      c = activity.county.shortName
      x = activity.isSample ? 1 : nil
      q = History(activity, plan)
      let categories = CalendarEvent.categories(of: activity)
      y = categories.isEmpty ? nil : categories
      o = CalendarEvent.contact(of: activity)
      let events = activity.sessions.map {
        CalendarEvent(activity: activity, session: $0, plan: plan)
      }
      let description = events.first?.description
      g = description
      s = events.map { SessionEntry($0, besides: description) }
    }
  }

  /// How often the entry was changed, when last, and when it was added where that is known, as the
  /// calendar files have it.
  private struct History: Encodable {
    let changes: Int
    let stamp: String
    let added: String?

    init(_ activity: Activity, _ plan: SitePlan) {
      let revision = plan.revision(of: activity)
      changes = revision.number
      stamp = revision.moment.iCalendar
      added = plan.history[activity.path]?.added.iCalendar
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.unkeyedContainer()
      try container.encode(changes)
      try container.encode(stamp)
      if let added { try container.encode(added) }
    }
  }

  /// A session.
  private struct SessionEntry: Encodable {
    let i: String
    let d: [String]
    var b: Int?
    var e: Int?
    var k: String?
    let p: String?
    let w: String?
    let n: String?
    let m: String?
    let g: String?

    /// - Parameter common: the description that the activity's sessions have unless they say otherwise.
    init(_ event: CalendarEvent, besides common: String?) {
      let (activity, session) = (event.activity, event.session)
      i = "\(session.id)"
      d = ["\(session.dates.lowerBound)", "\(session.dates.upperBound)"]
      switch session.time {
      case .from(let start, let end): (b, e) = (start.minutes, end?.minutes)
      case .allDay: k = "all"
      case .undecided: k = "undecided"
      case .notGiven: break
      }
      p = event.place
      w = event.change == .scheduled ? nil : event.change.rawValue
      n = event.notice
      m = event.title == activity.title ? nil : event.title
      let description = event.description
      g = description == common ? nil : description ?? ""
    }
  }
}
