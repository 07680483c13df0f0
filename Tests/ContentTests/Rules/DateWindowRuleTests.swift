import Testing

@testable import Content

@Suite("Date window rule")
struct DateWindowRuleTests {
  @Test("a day outside the week is pointed out", arguments: ["9月15日", "9月16日-18日", "9月23日-24日"])
  func outsideWeek(date: String) throws {
    try expect(
      .warning("outside-week", at: "1️⃣"), by: DateWindowRule(), in: "---\ndate: 1️⃣\(date)\n---\n")
  }

  @Test(
    "a day outside the accepted ones is an error",
    arguments: [
      "8月24日", "11月1日", "2022-09-20", "9月20日-11月2日", "8月1日-9月20日",
    ])
  func outsideWindow(date: String) throws {
    try expect(
      .error("outside-window", at: "1️⃣"), by: DateWindowRule(), in: "---\ndate: 1️⃣\(date)\n---\n")
  }

  @Test(
    "the first and the last day of the week are inside",
    arguments: [
      "9月17日", "9月23日", "9月17日-23日", "[9月17日, 9月20日]",
    ])
  func inside(date: String) throws {
    try expect(by: DateWindowRule(), in: "---\ndate: \(date)\n---\n")
  }

  @Test("each date of a list and of a session is looked at, the ends of the window are accepted")
  func places() throws {
    try expect(
      .warning("outside-week", at: "1️⃣"), .warning("outside-week", at: "2️⃣"),
      .error("outside-window", at: "3️⃣"), by: DateWindowRule(),
      in: """
        ---
        date: [9月20日, 1️⃣8月25日]
        sessions:
          - date: 2️⃣10月31日
          - date: 3️⃣12月1日
        ---
        """)
  }
}
