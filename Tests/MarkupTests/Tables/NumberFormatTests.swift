import Foundation
import Testing

@testable import Markup

@Suite("Number format")
struct NumberFormatTests {
  /// 18 September 2023 in Excel's count and in days since 1970.
  private let serial = 45_187.0
  private let day = 19_618

  @Test(
    "a format with a day makes a number a day, with or without its year",
    arguments: [
      ("yyyy/m/d", true), ("yyyy\"年\"m\"月\"d\"日\"", true), ("[$-804]yyyy年m月d日;@", true),
      ("m\"月\"d\"日\";@", false), ("d-mmm", false), ("[Red]m/d", false), ("e/m/d", true),
    ])
  func days(code: String, showsYear: Bool) {
    let value = NumberFormat(code: code).value(of: serial, startsIn1904: false)
    #expect(value == .moment(day: day, minute: nil, showsYear: showsYear))
  }

  @Test(
    "a format of hours makes it a time",
    arguments: ["h:mm", "[h]:mm", "h:mm AM/PM", "上午/下午h\"时\"mm\"分\"", "hh:mm:ss"])
  func times(code: String) {
    let value = NumberFormat(code: code).value(of: 0.375, startsIn1904: false)
    #expect(value == .moment(day: nil, minute: 9 * 60, showsYear: false))
  }

  @Test("a format of both has both; midnight is no time")
  func both() {
    let format = NumberFormat(code: "yyyy/m/d h:mm")
    #expect(
      format.value(of: serial + 0.625, startsIn1904: false)
        == .moment(day: day, minute: 15 * 60, showsYear: true))
    #expect(
      format.value(of: serial, startsIn1904: false)
        == .moment(day: day, minute: nil, showsYear: true))
  }

  @Test(
    "what is no date stays a number, shown as the cell shows it",
    arguments: [
      ("General", 9.2, "9.2"), ("0.00", 9.2, "9.20"), ("0", 12, "12"), ("#,##0.0", 3.14159, "3.1"),
      ("0.00E+00", 1.5, "1.50"), ("\"yyyy\"0", 7, "7"), ("[Red]0", 7, "7"),
      ("General", 9_132_126_496, "9132126496"),
    ])
  func numbers(code: String, number: Double, shown: String) {
    let value = NumberFormat(code: code).value(of: number, startsIn1904: false)
    #expect(value == .number(number, shown: shown))
  }

  @Test("a month without its day is no day")
  func month() {
    let value = NumberFormat(code: "yyyy\"年\"m\"月\"").value(of: serial, startsIn1904: false)
    #expect(value == .text("2023年9月"))
  }

  @Test("built-in formats of dates are known", arguments: [14, 15, 16, 22, 28, 31, 51, 58])
  func builtInDays(id: Int) {
    let value = NumberFormat.builtIn(id).value(of: serial, startsIn1904: false)
    guard case .moment(let found, nil, _) = value else {
      Issue.record("\(id): \(value)")
      return
    }
    #expect(found == day)
  }

  @Test("days are counted as Calendar does, in both systems")
  func twin() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let epoch = Date(timeIntervalSince1970: 0)
    let base = try #require(
      calendar.date(from: DateComponents(year: 1899, month: 12, day: 30)))
    let base1904 = try #require(calendar.date(from: DateComponents(year: 1904, month: 1, day: 1)))
    for serial in stride(from: 61, to: 60_000, by: 131) {
      let date = try #require(calendar.date(byAdding: .day, value: serial, to: base))
      let days = try #require(calendar.dateComponents([.day], from: epoch, to: date).day)
      #expect(NumberFormat.day(ofSerial: serial, startsIn1904: false) == days)
      let other = try #require(calendar.date(byAdding: .day, value: serial, to: base1904))
      let days1904 = try #require(calendar.dateComponents([.day], from: epoch, to: other).day)
      #expect(NumberFormat.day(ofSerial: serial, startsIn1904: true) == days1904)
    }
    // 1 March 1900, behind the day that never was, and 28 February before it.
    #expect(NumberFormat.day(ofSerial: 61, startsIn1904: false) == -25_508)
    #expect(NumberFormat.day(ofSerial: 59, startsIn1904: false) == -25_509)
  }
}
