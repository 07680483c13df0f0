import Testing

@testable import Content

@Suite("Session name rule")
struct SessionNameRuleTests {
  @Test(
    "a name is a letter, then letters and digits",
    arguments: ["1", "2a", "上午", "am-2", "AM", "a.b", "a234567890123456789012345678901234"])
  func form(id: String) throws {
    try expect(
      .error("bad-session-id", at: "1️⃣"), by: SessionNameRule(),
      in: "---\nsessions:\n  - {date: 9月20日, id: 1️⃣\(id)}\n---\n")
  }

  @Test("two sessions of an entry do not share one; every further one is told of")
  func twice() throws {
    try expect(
      .error("bad-session-id", at: "1️⃣"), .error("bad-session-id", at: "2️⃣"),
      by: SessionNameRule(),
      in: """
        ---
        场次:
          - {日期: 9月20日, 编号: am}
          - {日期: 9月21日, 编号: 1️⃣am}
          - {日期: 9月22日, 编号: 2️⃣am}
          - {日期: 9月22日, 编号: pm}
        ---

        """)
  }

  @Test("sessions without a name, or each with its own, are fine")
  func fine() throws {
    try expect(
      by: SessionNameRule(),
      in: "---\nsessions:\n  - {date: 9月20日}\n  - {date: 9月20日, id: am1}\n---\n")
  }
}
