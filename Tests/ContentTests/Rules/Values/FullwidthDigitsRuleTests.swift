import Testing

@testable import Content

@Suite("Fullwidth digits rule")
struct FullwidthDigitsRuleTests {
  @Test("wide digits and letters are pointed out where they start, with the corrected line")
  func wide() throws {
    let found = try expect(
      .warning("fullwidth-digits", at: "1️⃣"), .warning("fullwidth-digits", at: "2️⃣"),
      .warning("fullwidth-digits", at: "3️⃣"), by: NoRule(),
      in: """
        ---
        title: 第1️⃣３届ＶＲ体验，共１场
        contact:
          phone: 2️⃣０９１３-2126496
        host: [县科协, 3️⃣５Ｇ协会]
        ---
        """)
    #expect(
      found.map { $0.fixIt?.correctedLines } == [
        "title: 第3届VR体验，共1场", "  phone: 0913-2126496", "host: [县科协, 5G协会]",
      ])
  }

  @Test("a text of several lines is shown at its first")
  func severalLines() throws {
    try expect(
      .warning("fullwidth-digits", at: "1️⃣"), by: NoRule(),
      in: "---\nsummary: 1️⃣|\n  第３届\n---\n")
  }

  @Test(
    "dates and times are understood, wide signs stay",
    arguments: [
      "date: ９月２０日", "time: ９：００－１１：００", "title: 食品安全！（问答）", "sessions:\n  - date: ９月２０日",
    ])
  func fine(lines: String) throws {
    try expect(by: NoRule(), in: "---\n\(lines)\n---\n")
  }

  @Test("an address in wide letters is a bad one, with the corrected line")
  func address() throws {
    let found = try expect(
      .error("bad-url", at: "1️⃣"), by: WebAddressRule(),
      in: "---\nonline: 1️⃣ｈｔｔｐｓ：／／a.cn／１\n---\n")
    #expect(found[0].fixIt?.correctedLines == "online: https://a.cn/1")
  }
}
