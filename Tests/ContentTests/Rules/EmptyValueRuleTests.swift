import Testing

@testable import Content

@Suite("Empty value rule")
struct EmptyValueRuleTests {
  @Test("a key that can be left out is pointed out where it has no value")
  func optional() throws {
    let found = try expect(
      .warning("empty-value", at: "1️⃣"), .warning("empty-value", at: "2️⃣"),
      .warning("empty-value", at: "3️⃣"), by: EmptyValueRule(),
      in: "---\ntitle: 甲\n1️⃣费用:\n2️⃣draft: ''\n3️⃣notice: \"　\"\naccess: []\nfee: 免费\n---\n"
        .replacing("fee: 免费\n", with: ""))
    #expect(found[0].message.chinese == "“费用”后面没有写内容")
  }

  @Test("inside a value of several keys too")
  func nested() throws {
    try expect(
      .warning("empty-value", at: "1️⃣"), .warning("empty-value", at: "2️⃣"),
      .warning("empty-value", at: "3️⃣"), by: EmptyValueRule(),
      in: """
        ---
        contact: {name: 甲, 1️⃣phone: }
        signup:
          2️⃣deadline:
        sessions:
          - date: 9月20日
            3️⃣venue:
        ---
        """)
  }

  @Test("a required key is the other rule's")
  func required() throws {
    try expect(by: EmptyValueRule(), in: "---\ntitle:\nhost:\ntopics:\ndate:\nvenue:\n---\n")
    try expect(
      .warning("empty-value", at: "1️⃣"), by: EmptyValueRule(),
      in: "---\n1️⃣venue:\nonline: https://a.cn\n---\n")
  }

  @Test("a value that starts with # is told to be a comment")
  func comment() throws {
    let found = try expect(
      .warning("empty-value", at: "1️⃣"), by: EmptyValueRule(), in: "---\n1️⃣fee: #1 元\n---\n")
    #expect(found[0].notes.count == 2)
    #expect(found[0].notes[0].message.chinese.hasPrefix("# 后面的字是备注"))
  }
}
