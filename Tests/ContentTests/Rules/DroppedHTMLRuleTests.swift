import Testing

@testable import Content

@Suite("Dropped HTML rule")
struct DroppedHTMLRuleTests {
  @Test("raw HTML is warned of where its block starts, once for a block")
  func located() throws {
    try expect(
      .warning("raw-html", at: "1️⃣"), .warning("raw-html", at: "2️⃣"), by: DroppedHTMLRule(),
      in: "---\ntitle: 甲\n---\n1️⃣甲<b>乙</b>\n\n2️⃣<div>\n丙\n</div>\n\n丁\n")
  }

  @Test("escaped signs and code are fine")
  func escaped() throws {
    try expect(by: DroppedHTMLRule(), in: "---\ntitle: 甲\n---\n3 \\< 5 `<b>` <https://a.cn>\n")
  }
}
