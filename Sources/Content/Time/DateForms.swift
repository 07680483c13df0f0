import Activities

/// The forms in which organizers write days.
///
/// `2023-09-20`, `2023.9.20`, `2023年9月20日`, `9月20日（星期三）`, `9月17-23日`, `9.17-23`,
/// `9月17日至9月23日`, and lists of these: `9月18日、20日`. A day without a year is one of the edition's year.
enum DateForms {
  /// Days that were written as one item.
  struct Item: Equatable {
    /// The first and the last day; equal for a single one. May be reversed as written.
    let first: CivilDate
    let last: CivilDate
    /// The days of the week in brackets, each with the day it was written behind.
    let weekdays: [WrittenWeekday]
  }

  /// A day of the week as it was written behind a day.
  struct WrittenWeekday: Equatable {
    let date: CivilDate
    /// 0 is Sunday.
    let weekday: Int
  }

  /// Why a text is not a date.
  enum Problem: Error, Equatable {
    /// The form is none of ours.
    case unknownForm
    /// There is no such day: 9月31日.
    case noSuchDay(month: Int, day: Int)
  }

  /// Reads a whole text as days.
  ///
  /// - Parameter year: the year of days written without one.
  static func items(in text: String, year: Int) throws(Problem) -> [Item] {
    var scanner = TextScanner(text)
    let items = try items(in: &scanner, year: year)
    guard scanner.isAtEnd, !items.isEmpty else { throw .unknownForm }
    return items
  }

  /// Reads days from where the scanner stands, as far as they go.
  static func items(in scanner: inout TextScanner, year: Int) throws(Problem) -> [Item] {
    guard let first = item(in: &scanner) else { return [] }
    var items = [try first.resolved(year: year)]
    var last = first
    while let next = scanner.attempt({ $0.take(",") ? item(in: &$0, after: last) : nil }) {
      items.append(try next.resolved(year: year))
      last = next
    }
    return items
  }

  // MARK: As written

  private struct WrittenDay {
    var year: Int?
    var month: Int?
    var day: Int
    var weekday: Int?
  }

  private struct WrittenItem {
    let first: WrittenDay
    let last: WrittenDay?

    func resolved(year: Int) throws(Problem) -> Item {
      // 9月17-23日: the second day takes what it lacks from the first, and a range that starts in a
      // year given only at its start ends in the same.
      let from = try Self.date(first, year: first.year ?? year, month: first.month)
      guard let last else { return Item(first: from, last: from, weekdays: weekdays(from, nil)) }
      let to = try Self.date(
        last, year: last.year ?? first.year ?? year, month: last.month ?? first.month)
      return Item(first: from, last: to, weekdays: weekdays(from, to))
    }

    private func weekdays(_ from: CivilDate, _ to: CivilDate?) -> [WrittenWeekday] {
      var result: [WrittenWeekday] = []
      if let weekday = first.weekday { result.append(.init(date: from, weekday: weekday)) }
      if let to, let weekday = last?.weekday { result.append(.init(date: to, weekday: weekday)) }
      return result
    }

    private static func date(
      _ written: WrittenDay, year: Int, month: Int?
    ) throws(Problem) -> CivilDate {
      // A year 0 is a slip of the keyboard; to say that the day does not exist would mislead.
      guard let month, year > 0 else { throw .unknownForm }
      guard let date = CivilDate(year: year, month: month, day: written.day) else {
        throw .noSuchDay(month: month, day: written.day)
      }
      return date
    }
  }

  /// - Parameter before: the item before it in a list, whose month a bare day takes.
  private static func item(
    in scanner: inout TextScanner, after before: WrittenItem? = nil
  ) -> WrittenItem? {
    guard
      let first = scanner.attempt(fullDay)
        ?? scanner.attempt({ scanner -> WrittenDay? in
          guard let before, var day = dayOfMonth(&scanner) else { return nil }
          day.year = before.last?.year ?? before.first.year
          day.month = before.last?.month ?? before.first.month
          return day
        })
    else { return nil }
    let last = scanner.attempt { scanner -> WrittenDay? in
      guard scanner.take("-") || scanner.take("..") || scanner.take("/") else { return nil }
      return scanner.attempt(fullDay) ?? scanner.attempt(dayOfMonth)
        ?? scanner.attempt { bareDay(&$0, after: first) }
    }
    return WrittenItem(first: first, last: last)
  }

  /// A day with its month.
  private static func fullDay(_ scanner: inout TextScanner) -> WrittenDay? {
    guard var day = scanner.attempt(chineseDay) ?? scanner.attempt(numericDay) else { return nil }
    day.weekday = weekday(&scanner)
    return day
  }

  /// `2023年9月20日`, `9月20日`, `9月20号`, `9月20`
  private static func chineseDay(_ scanner: inout TextScanner) -> WrittenDay? {
    let year = scanner.attempt { scanner -> Int? in
      guard let year = scanner.takeNumber(digits: 4...4), scanner.take("年") else { return nil }
      return year
    }
    guard let month = scanner.takeNumber(digits: 1...2), scanner.take("月"),
      let day = scanner.takeNumber(digits: 1...2)
    else { return nil }
    _ = scanner.take(anyOf: ["日", "号"])
    return WrittenDay(year: year, month: month, day: day)
  }

  /// `2023-09-20`, `2023/9/20`, `2023.9.20`; `9.20` and `9/20` without a year.
  private static func numericDay(_ scanner: inout TextScanner) -> WrittenDay? {
    if let year = scanner.takeNumber(digits: 4...4) {
      guard let sign = scanner.take(anyOf: ["-", "/", "."]),
        let month = scanner.takeNumber(digits: 1...2), scanner.take(sign),
        let day = scanner.takeNumber(digits: 1...2)
      else { return nil }
      return WrittenDay(year: year, month: month, day: day)
    }
    guard let month = scanner.takeNumber(digits: 1...2), scanner.take(anyOf: [".", "/"]) != nil,
      let day = scanner.takeNumber(digits: 1...2)
    else { return nil }
    _ = scanner.take(anyOf: ["日", "号"])
    return WrittenDay(month: month, day: day)
  }

  /// The second half of `9月17-23日`.
  private static func dayOfMonth(_ scanner: inout TextScanner) -> WrittenDay? {
    guard let day = scanner.takeNumber(digits: 1...2), scanner.take(anyOf: ["日", "号"]) != nil else {
      return nil
    }
    return WrittenDay(day: day, weekday: weekday(&scanner))
  }

  /// The second half of `9.17-23` and `9月17-23`: a later day and nothing that makes it a time or a month.
  private static func bareDay(_ scanner: inout TextScanner, after first: WrittenDay) -> WrittenDay?
  {
    guard let day = scanner.takeNumber(digits: 1...2), day > first.day, day <= 31 else {
      return nil
    }
    switch scanner.next {
    case ":", "点", "时", "月", ".", "/", "-": return nil
    default: return WrittenDay(day: day, weekday: weekday(&scanner))
    }
  }

  /// `（星期三）`, `(周三)`, `星期三`, `周三`
  private static func weekday(_ scanner: inout TextScanner) -> Int? {
    scanner.attempt { scanner in
      let bracket = scanner.take("(")
      guard scanner.take(anyOf: ["星期", "周", "礼拜"]) != nil,
        let name = scanner.take(anyOf: ["日", "天", "一", "二", "三", "四", "五", "六"])
      else { return nil }
      if bracket, !scanner.take(")") { return nil }
      return name == "天" ? 0 : ["日", "一", "二", "三", "四", "五", "六"].firstIndex(of: name)
    }
  }
}
