/// When on its days a session is.
public enum SessionTime: Sendable, Hashable {
  /// From a time on; the end is often not told.
  case from(ClockTime, to: ClockTime?)
  /// All day.
  case allDay
  /// To be announced: the organizer said so.
  case undecided
  /// Nothing was said.
  case notGiven

  /// The part of the day it belongs to.
  public var part: DayPart {
    switch self {
    case .from(let start, _): start < .noon ? .morning : start < .evening ? .afternoon : .evening
    case .allDay: .allDay
    case .undecided, .notGiven: .notGiven
    }
  }

  /// The start, where one is known.
  public var start: ClockTime? {
    if case .from(let start, _) = self { start } else { nil }
  }
}
