/// A time on the clock, to the minute, without a day.
public struct ClockTime: Sendable, Hashable, Comparable {
  /// Minutes since midnight, 0 to 1,440: a day may end at 24:00.
  public let minutes: Int

  /// Noon.
  public static let noon = ClockTime(unchecked: 12 * 60)
  /// When the evening begins: 18:00.
  public static let evening = ClockTime(unchecked: 18 * 60)

  /// A time by hour and minute; nil where no clock shows it.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour) && (0...59).contains(minute) || (hour == 24 && minute == 0) else {
      return nil
    }
    minutes = hour * 60 + minute
  }

  private init(unchecked minutes: Int) {
    self.minutes = minutes
  }

  /// The hour, 0 to 24.
  public var hour: Int { minutes / 60 }
  /// The minute, 0 to 59.
  public var minute: Int { minutes % 60 }

  /// Whether one time is before another on the same day.
  public static func < (a: ClockTime, b: ClockTime) -> Bool { a.minutes < b.minutes }
}

extension ClockTime: CustomStringConvertible {
  /// The time in the form of ISO 8601: `09:00`.
  public var description: String { padded(hour, to: 2) + ":" + padded(minute, to: 2) }
}
