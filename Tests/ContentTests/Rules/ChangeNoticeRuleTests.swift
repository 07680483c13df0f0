import Testing

@testable import Content

@Suite("Change notice rule")
struct ChangeNoticeRuleTests {
  @Test("a change without a notice is an error", arguments: ["取消", "延期", "改期", "改地点", "cancelled"])
  func missing(status: String) throws {
    try expect(
      .error("missing-notice", at: "1️⃣"), by: ChangeNoticeRule(),
      in: "---\n状态: 1️⃣\(status)\n---\n")
  }

  @Test(
    "a change with a notice is fine, and so is what is no change",
    arguments: [
      "状态: 取消\n变动说明: 下雨", "状态: 正常", "状态: 已满", "title: 甲",
    ])
  func fine(head: String) throws {
    try expect(by: ChangeNoticeRule(), in: "---\n\(head)\n---\n")
  }

  @Test("a session's change needs a notice of the session or of the entry")
  func sessions() throws {
    try expect(
      .error("missing-notice", at: "1️⃣"), by: ChangeNoticeRule(),
      in: """
        ---
        sessions:
          - {date: 9月20日, status: 取消, notice: 下雨}
          - {date: 9月21日, status: 1️⃣延期}
        ---
        """)
    try expect(
      by: ChangeNoticeRule(),
      in: "---\nnotice: 下雨\nsessions:\n  - {date: 9月20日, status: 取消}\n---\n")
  }
}
