import Activities
import Markup
import Testing

@testable import Content

@Suite("Days and times of a row")
struct WrittenTimeTests {
  private func read(date: ImportCell.Value? = nil, time: ImportCell.Value? = nil) throws
    -> WrittenTime
  {
    let header = ImportTable.Row(
      number: 1,
      cells: [
        0: ImportCell(.text("名称")), 1: ImportCell(.text("日期")), 2: ImportCell(.text("活动时间")),
      ])
    var cells = [0: ImportCell(.text("义诊"))]
    if let date { cells[1] = ImportCell(date) }
    if let time { cells[2] = ImportCell(time) }
    let row = ImportTable.Row(number: 2, cells: cells)
    let table = ImportTable(name: nil, rows: [header, row])
    let read = TableRow(
      row, below: try #require(TableHeader(of: table)), of: table, in: "表.csv")
    return WrittenTime(read, edition: try ContentFixture.data().edition)
  }

  @Test(
    "are understood in the forms people write",
    arguments: [
      ("9月18日", ["2023-09-18"], nil), ("2023.9.18", ["2023-09-18"], nil),
      ("9.18-9.20", ["2023-09-18 至 2023-09-20"], nil),
      ("9月18日9:00-11:00", ["2023-09-18"], "09:00-11:00"),
      ("9月18日（星期一）上午9点半", ["2023-09-18"], "09:30"), ("2023-09-18 00:00:00", ["2023-09-18"], nil),
      ("2023/9/18 14:30:00", ["2023-09-18"], "14:30"),
      ("9月18日、9月20日", ["2023-09-18", "2023-09-20"], nil),
      ("9月18日、20日", ["2023-09-18", "2023-09-20"], nil),
      ("9月17日至23日\n每天9:00-17:00", ["2023-09-17 至 2023-09-23"], "09:00-17:00"),
      ("9月18日全天", ["2023-09-18"], "全天"), ("９月１８日　９：００", ["2023-09-18"], "09:00"),
      ("上午9点-11点、下午2点-4点", [], "09:00-11:00、14:00-16:00"), ("45187", ["2023-09-18"], nil),
    ] as [(String, [String], String?)])
  func forms(text: String, dates: [String], times: String?) throws {
    let time = try read(time: .text(text))
    #expect(time.writtenDates == dates)
    #expect(time.writtenTimes == times)
    #expect(time.unread.isEmpty)
  }

  @Test(
    "of a part of the day the day is taken and the part kept",
    arguments: [("9月18日上午", "上午"), ("9月18日（下午）", "下午"), ("9月18日 晚上", "晚上")])
  func partOfDay(text: String, part: String) throws {
    let time = try read(time: .text(text))
    #expect(time.writtenDates == ["2023-09-18"] && time.writtenTimes == nil)
    #expect(time.unread.map(\.text) == [part] && time.unread.map(\.problem) == [.partOfDay])
    #expect(time.unread.map(\.key) == [.time])
  }

  @Test(
    "what is in no form, or wrong, is kept whole",
    arguments: [
      ("9月中旬", .unknownForm), ("9月", .unknownForm), ("9月31日", .noSuchDay(month: 9, day: 31)),
      ("9月18日（星期三）", .wrongWeekday), ("9月20日-9月18日", .unknownForm), ("9月18日前后", .unknownForm),
      ("9月18日9:00、9月19日", .unknownForm), ("9月18日9:00、9月19日（周三）14:00", .unknownForm),
      ("待通知", .unknownForm),
    ] as [(String, WrittenTime.Problem)])
  func unread(text: String, problem: WrittenTime.Problem) throws {
    let time = try read(time: .text(text))
    #expect(time.dates.isEmpty && time.times.isEmpty)
    #expect(time.unread.map(\.text) == [text] && time.unread.map(\.problem) == [problem])
  }

  @Test(
    "days with a time of their own each become sessions",
    arguments: [
      "9月18日9:00-11:00、9月20日下午2:30", "9月18日 9:00-11:00\n9月20日 14:30",
      "9月18日（周一）上午9点-11点；9月20日（周三）下午2点半", "9.18 9:00-11:00 9.20 14:30",
      "2023-09-18 09:00—11:00，2023-09-20 14:30",
    ])
  func sessions(text: String) throws {
    let time = try read(time: .text(text))
    #expect(time.unread.isEmpty && time.dates.isEmpty && time.times.isEmpty)
    #expect(
      time.writtenSessions.map { $0.map { "\($0.key.rawValue) \($0.value)" } } == [
        ["date 2023-09-18", "time 09:00-11:00"], ["date 2023-09-20", "time 14:30"],
      ])
  }

  @Test("cells that are days and times are taken as they are")
  func moments() throws {
    let day = 19_618
    let both = try read(time: .moment(day: day, minute: 570, showsYear: true))
    #expect(both.writtenDates == ["2023-09-18"] && both.writtenTimes == "09:30")
    let apart = try read(
      date: .moment(day: day, minute: nil, showsYear: true),
      time: .moment(day: nil, minute: 840, showsYear: false))
    #expect(apart.writtenDates == ["2023-09-18"] && apart.writtenTimes == "14:00")
  }

  @Test("a day typed without its year is of the edition's, whatever year it was typed in")
  func hiddenYear() throws {
    let typedIn2026 = CivilDate(year: 2026, month: 9, day: 18)?.dayNumber
    let time = try read(date: .moment(day: typedIn2026, minute: nil, showsYear: false))
    #expect(time.writtenDates == ["2023-09-18"])
  }

  @Test("a number that may have lost a zero is not guessed at; one that cannot have is a day")
  func numbers() throws {
    #expect(try read(date: .number(9.2, shown: "9.2")).unread.map(\.problem) == [.lostZero])
    #expect(try read(date: .number(9.2, shown: "9.20")).writtenDates == ["2023-09-20"])
    #expect(try read(date: .number(9.18, shown: "9.18")).writtenDates == ["2023-09-18"])
    #expect(try read(date: .number(45_187, shown: "45187")).writtenDates == ["2023-09-18"])
    // A day in 1990 is none that an activity can be on.
    #expect(try read(date: .number(33_000, shown: "33000")).unread.map(\.problem) == [.unknownForm])
  }

  @Test("two columns that tell different days are not both right")
  func disagreement() throws {
    let time = try read(date: .text("9月18日"), time: .text("9月19日9:00"))
    #expect(time.writtenDates == ["2023-09-18"])
    #expect(time.unread.map(\.problem) == [.otherDay])
    let same = try read(date: .text("9月18日"), time: .text("9月18日9:00"))
    #expect(same.writtenTimes == "09:00" && same.unread.isEmpty)
  }
}
