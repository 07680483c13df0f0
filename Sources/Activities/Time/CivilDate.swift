/// A day of the Gregorian calendar, without a time and without a time zone.
///
/// Held as a day number, so that comparing, counting and stepping are integer arithmetic; `Calendar`
/// is only its naive twin in the tests.
public struct CivilDate: Sendable, Hashable, Comparable {
  /// Days since 1 January 1970.
  public let dayNumber: Int

  /// The day of a day number.
  public init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// A day by year, month and day of the month; nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    // Years are counted from 1 March, so that the leap day is the last one of a year.
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400
    dayNumber = days + (153 * monthFromMarch + 2) / 5 + day - 1 - Self.epoch
  }

  /// A day in the form of ISO 8601, `2023-09-20`, and no other.
  public init?(iso text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      let year = digits(parts[0]), let month = digits(parts[1]), let day = digits(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The number of days from 1 March of year 0 to 1 January 1970.
  private static let epoch = 719_468

  /// Year, month and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let days = dayNumber + Self.epoch
    // 146,097 days are 400 years, 36,524 a century, 1,461 four years.
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week: 0 is Sunday, 6 is Saturday.
  public var weekday: Int {
    // 1 January 1970 was a Thursday.
    let weekday = (dayNumber + 4) % 7
    return weekday >= 0 ? weekday : weekday + 7
  }

  /// The day that many days later; earlier where negative.
  public func advanced(by days: Int) -> CivilDate {
    CivilDate(dayNumber: dayNumber + days)
  }

  /// Whether one day is before another.
  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.dayNumber < b.dayNumber }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

extension CivilDate: CustomStringConvertible {
  /// The day in the form of ISO 8601: `2023-09-20`.
  public var description: String {
    let (year, month, day) = components
    return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }
}

extension ClosedRange<CivilDate> {
  /// The days of the range in their order.
  public var days: [CivilDate] {
    (lowerBound.dayNumber...upperBound.dayNumber).map(CivilDate.init(dayNumber:))
  }
}

/// A number with zeros before it up to a width.
func padded(_ number: Int, to width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: Swift.max(width - text.count, 0)) + text
}

/// A run of ASCII digits as a number; nil for anything else.
private func digits(_ bytes: some Sequence<UInt8>) -> Int? {
  var value = 0
  for byte in bytes {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}
