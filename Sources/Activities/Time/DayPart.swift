/// A part of the day, as people look for it; in the order of a day's page.
public enum DayPart: String, Sendable, CaseIterable, Comparable {
  case morning, afternoon, evening
  case allDay = "all-day"
  case notGiven = "not-given"

  private var rank: Int {
    switch self {
    case .morning: 0
    case .afternoon: 1
    case .evening: 2
    case .allDay: 3
    case .notGiven: 4
    }
  }

  /// Whether one part stands before another on a page.
  public static func < (a: DayPart, b: DayPart) -> Bool { a.rank < b.rank }
}
