import Activities

/// A moment, to the second, in the forms that other programs read.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Seconds since the first moment of 1970 in UTC.
  public let seconds: Int

  /// A moment by its seconds.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// The first moment of a day in China (+08:00).
  init(startOf date: CivilDate) {
    seconds = date.dayNumber * Self.day - 8 * 3600
  }

  private static let day = 86_400

  /// Whether one moment is before another.
  public static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }

  /// The moment in UTC in the form of iCalendar (RFC 5545, 3.3.5): `20230920T013000Z`.
  var iCalendar: String { text(dateSeparator: "", timeSeparator: "") }

  /// The moment in UTC in the form of the web (RFC 3339): `2023-09-20T01:30:00Z`.
  var web: String { text(dateSeparator: "-", timeSeparator: ":") }

  private func text(dateSeparator: String, timeSeparator: String) -> String {
    let time = ((seconds % Self.day) + Self.day) % Self.day
    let (year, month, day) = CivilDate(dayNumber: (seconds - time) / Self.day).components
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let date = [String(year), two(month), two(day)].joined(separator: dateSeparator)
    let clock = [two(time / 3600), two(time / 60 % 60), two(time % 60)]
    return "\(date)T\(clock.joined(separator: timeSeparator))Z"
  }
}
