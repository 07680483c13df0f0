import Foundation
import Testing

@testable import Activities

@Suite("Civil date")
struct CivilDateTests {
  @Test("agrees with Foundation's calendar on every day of eight centuries")
  func naiveTwin() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: -140_000, through: 160_000, by: 37) {
      let date = CivilDate(dayNumber: number)
      let twin = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: twin)
      let (year, month, day) = date.components
      #expect([year, month, day] == [parts.year, parts.month, parts.day])
      #expect(date.weekday + 1 == parts.weekday)
      #expect(CivilDate(year: year, month: month, day: day) == date)
    }
  }

  @Test("knows no day that is not there")
  func impossibleDays() {
    #expect(CivilDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2023, month: 13, day: 1) == nil)
    #expect(CivilDate(year: 2023, month: 9, day: 31) == nil)
  }

  @Test("years run from 1 to 9999, months from 1, days from 1")
  func bounds() {
    #expect(CivilDate(year: 1, month: 1, day: 1) != nil)
    #expect(CivilDate(year: 9999, month: 12, day: 31) != nil)
    #expect(CivilDate(year: 0, month: 1, day: 1) == nil)
    #expect(CivilDate(year: 10_000, month: 1, day: 1) == nil)
    #expect(CivilDate(year: 2023, month: 0, day: 1) == nil)
    #expect(CivilDate(year: 2023, month: 1, day: 0) == nil)
  }

  @Test("every day reads back from its ISO form")
  func isoForm() {
    for number in stride(from: -700_000, through: 2_900_000, by: 997) {
      let date = CivilDate(dayNumber: number)
      #expect(CivilDate(iso: date.description) == date)
    }
    #expect(CivilDate(year: 987, month: 6, day: 5)?.description == "0987-06-05")
  }

  @Test(
    "no other form is ISO",
    arguments: [
      "", "2023-9-20", "2023-09-2", "23-09-20", "2023/09/20", "20230920", "2023-09-20 ",
      " 2023-09-20",
      "2023-09-31", "2023-09-20T10:00", "-023-09-20", "2023-+9-20", "２０２３-09-20", "2023-09-2x",
      "2023--9-20", "2023-09-20-",
    ])
  func otherForms(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test("a range has all its days in order, over the ends of months and years")
  func rangeOfDays() throws {
    let first = try #require(CivilDate(iso: "2023-12-30"))
    let last = try #require(CivilDate(iso: "2024-01-02"))
    #expect(
      (first...last).days.map(\.description)
        == ["2023-12-30", "2023-12-31", "2024-01-01", "2024-01-02"])
    #expect((first...first).days == [first])
  }

  @Test("steps, compares and knows the week of the calendar")
  func steps() throws {
    let sunday = try #require(CivilDate(iso: "2023-09-17"))
    #expect(sunday.weekday == 0)
    #expect(sunday.advanced(by: 6).weekday == 6)
    #expect(sunday.advanced(by: 6).description == "2023-09-23")
    #expect(sunday.advanced(by: -17).description == "2023-08-31")
    #expect(sunday < sunday.advanced(by: 1))
  }
}
