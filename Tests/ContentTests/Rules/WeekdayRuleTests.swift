import Testing

@testable import Content

@Suite("Weekday rule")
struct WeekdayRuleTests {
  @Test(
    "a weekday that is not the day's is an error",
    arguments: [
      "9月20日（星期四）", "2023-09-20（周二）", "9月20日(礼拜天)", "9月17日（周日）-9月23日（周日）",
    ])
  func wrong(date: String) throws {
    try expect(
      .error("wrong-weekday", at: "1️⃣"), by: WeekdayRule(), in: "---\ndate: 1️⃣\(date)\n---\n")
  }

  @Test("says which weekday it is")
  func words() throws {
    let found = try expect(
      .error("wrong-weekday", at: "1️⃣"), by: WeekdayRule(), in: "---\ndate: 1️⃣9月20日（星期四）\n---\n")
    #expect(found[0].message.chinese == "9月20日是星期三，不是星期四")
    #expect(found[0].message.english == "2023-09-20 is a Wednesday, not a Thursday")
  }

  @Test(
    "the right weekday, or none, is fine",
    arguments: [
      "9月20日（星期三）", "9月20日", "9月17日（周日）-23日（周六）", "9月17日 星期天", "2023-09-20(周三)",
    ])
  func right(date: String) throws {
    try expect(by: WeekdayRule(), in: "---\ndate: \(date)\n---\n")
  }

  @Test("a time that holds the date, and sessions, are looked at too")
  func otherPlaces() throws {
    try expect(
      .error("wrong-weekday", at: "1️⃣"), .error("wrong-weekday", at: "2️⃣"), by: WeekdayRule(),
      in: "---\ntime: 1️⃣9月20日（周一）上午9点\nsessions:\n  - date: 2️⃣9月21日（周一）\n---\n")
  }
}
