import Activities
import TestSupport
import Testing

@testable import Content

@Suite("Date forms")
struct DateFormsTests {
  /// Each item as its first and last day, `2023-09-17..2023-09-23`, or as one day.
  private func read(_ text: String) throws(DateForms.Problem) -> [String] {
    try DateForms.items(in: text, year: 2023).map {
      $0.first == $0.last ? "\($0.first)" : "\($0.first)..\($0.last)"
    }
  }

  @Test(
    "a single day",
    arguments: [
      "2023-09-20", "2023-9-20", "2023/9/20", "2023.9.20", "2023年9月20日", "2023年09月20日", "9月20日",
      "9月20号", "9月20", "9.20", "9/20", " 9 月 20 日 ", "９月２０日", "２０２３－０９－２０", "２０２３．９．２０",
      "2023年 9月 20日", "9月20日（星期三）", "9月20日(周三)", "9月20日 星期三", "2023-09-20（礼拜三）",
    ])
  func singleDay(text: String) throws {
    #expect(try read(text) == ["2023-09-20"])
  }

  @Test(
    "a range with any dash, its end as short as people write it",
    arguments: [
      "9月17日-9月23日", "9月17日—9月23日", "9月17日–23日", "9月17日——23日", "9月17-23日", "9月17日至23日",
      "9月17日到9月23号", "9月17日～23日", "9月17日~9月23日", "9月17日〜9月23日", "9月17日－9月23日",
      "9月17日‐9月23日", "9月17日−9月23日", "9月17日―9月23日", "9月17日 - 9月23日", "2023-09-17 - 2023-09-23",
      "2023-09-17..2023-09-23", "2023-09-17/2023-09-23", "2023年9月17日—23日", "2023年9月17日至9月23日",
      "9.17-9.23", "9/17-9/23", "2023.9.17-9.23", "9月17日（周日）至23日（周六）", "９月１７日－２３日",
      "9.17-23", "9/17-23", "9.17-23（周六）", "9月17-23", "2023.9.17-23",
    ])
  func range(text: String) throws {
    #expect(try read(text) == ["2023-09-17..2023-09-23"])
  }

  @Test(
    "a list with any sign between its items",
    arguments: [
      "9月17日、9月20日", "9月17日，9月20日", "9月17日,9月20日", "9月17日；9月20日", "9月17日;2023-09-20",
      "9.17、9.20",
    ])
  func list(text: String) throws {
    #expect(try read(text) == ["2023-09-17", "2023-09-20"])
  }

  @Test("a list can hold ranges")
  func listOfRanges() throws {
    #expect(
      try read("9月17-18日、9月20日，2023-09-22—2023-09-23")
        == ["2023-09-17..2023-09-18", "2023-09-20", "2023-09-22..2023-09-23"])
  }

  @Test(
    "a number behind a day that is no later day is not the end of a range",
    arguments: ["9.17-9:30", "9.17-10点", "9.17-16", "9.17-32", "9.17-23-24", "9.17-7月"])
  func noRange(text: String) {
    #expect(throws: DateForms.Problem.self) { try read(text) }
  }

  @Test("weekdays are kept with the day they stand behind")
  func weekdays() throws {
    let items = try DateForms.items(in: "9月17日（星期日）至23日（周六）、9月20日（周天）", year: 2023)
    #expect(items.map { $0.weekdays.map(\.weekday) } == [[0, 6], [0]])
    #expect(
      items.flatMap(\.weekdays).map { "\($0.date)" }
        == ["2023-09-17", "2023-09-23", "2023-09-20"])
  }

  @Test("a range may go back, for a rule to find")
  func reversed() throws {
    #expect(try read("9月23日-17日") == ["2023-09-23..2023-09-17"])
  }

  @Test("the year that is not written is the edition's; an end takes it from its start")
  func years() throws {
    #expect(try DateForms.items(in: "9月20日", year: 2031).map { "\($0.first)" } == ["2031-09-20"])
    #expect(try read("2024年9月17日-23日") == ["2024-09-17..2024-09-23"])
    #expect(try read("2023年12月30日-2024年1月2日") == ["2023-12-30..2024-01-02"])
  }

  @Test(
    "a day that does not exist is told apart",
    arguments: [
      ("9月31日", 9, 31), ("2023-02-29", 2, 29), ("13月1日", 13, 1), ("2023-00-10", 0, 10),
      ("9月0日", 9, 0),
      ("9月17-31日", 9, 31), ("9月30日、9月31日", 9, 31),
    ])
  func impossible(text: String, month: Int, day: Int) {
    #expect(throws: DateForms.Problem.noSuchDay(month: month, day: day)) { try read(text) }
  }

  @Test(
    "anything else is no date",
    arguments: [
      "", "下周三", "9月", "20日", "2023", "9月中旬", "9月20日左右", "9月17日-", "-9月17日", "9月17日、", "、",
      "2023-09", "2023/09-20", "9月20日（星期", "9月20日（星期八）", "20230920", "9月200日", "每天", "９月",
    ])
  func garbage(text: String) {
    #expect(throws: DateForms.Problem.unknownForm) { try read(text) }
  }

  @Test(
    "a day of the year 0 is not said to be no day of its month",
    arguments: ["0000年9月1日", "0000-01-01", "9月17日-0000年9月23日"])
  func yearZero(text: String) {
    #expect(throws: DateForms.Problem.unknownForm) { try read(text) }
  }

  @Test("any day written in each form reads back")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 1)
    let names = ["日", "一", "二", "三", "四", "五", "六"]
    for _ in 0..<200 {
      let date = CivilDate(dayNumber: Int.random(in: 15_000...25_000, using: &random))
      let (year, month, day) = date.components
      let weekday = names[date.weekday]
      let fullYear = [
        "\(date)", "\(year)-\(month)-\(day)", "\(year)/\(month)/\(day)", "\(year).\(month).\(day)",
        "\(year)年\(month)月\(day)日", "\(year)年\(month)月\(day)日（星期\(weekday)）",
      ]
      let short = [
        "\(month)月\(day)日", "\(month)月\(day)号（周\(weekday)）", "\(month).\(day)", "\(month)/\(day)",
      ]
      for text in fullYear + short {
        let items = try DateForms.items(in: text, year: year)
        #expect(items.map(\.first) == [date] && items.map(\.last) == [date], "\(text)")
        #expect(items.flatMap(\.weekdays).allSatisfy { $0.weekday == date.weekday })
      }
      for text in fullYear {
        #expect(try DateForms.items(in: text, year: 1999).map(\.first) == [date], "\(text)")
      }
    }
  }

  @Test("any range reads back with every dash and every form of its ends")
  func rangeRoundTrip() throws {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<200 {
      let first = CivilDate(dayNumber: Int.random(in: 19_500...19_700, using: &random))
      let last = first.advanced(by: Int.random(in: 1...40, using: &random))
      let ends = [first, last].map { date -> String in
        let (year, month, day) = date.components
        return ["\(date)", "\(year)年\(month)月\(day)日"].randomElement(using: &random) ?? ""
      }
      let dash =
        ["-", "—", "–", "～", "~", "至", "到", " - ", "－"].randomElement(using: &random) ?? ""
      let items = try DateForms.items(in: ends.joined(separator: dash), year: 2023)
      #expect(items.map(\.first) == [first] && items.map(\.last) == [last])
    }
  }
}
