import Testing

@testable import Content

@Suite("Curly quotes rule")
struct CurlyQuotesRuleTests {
  @Test(
    "quotes around a whole text are pointed out, with the line without them",
    arguments: ["“食品安全进社区”", "‘食品安全进社区’", "”食品安全进社区”", "＂食品安全进社区＂"])
  func whole(value: String) throws {
    let found = try expect(
      .warning("curly-quotes", at: "1️⃣"), by: NoRule(), in: "---\ntitle: 1️⃣\(value)\n---\n")
    #expect(found[0].fixIt?.correctedLines == "title: 食品安全进社区")
  }

  @Test("in lists and nested texts too; without a correction where YAML would read it differently")
  func places() throws {
    let found = try expect(
      .warning("curly-quotes", at: "1️⃣"), .warning("curly-quotes", at: "2️⃣"), by: NoRule(),
      in: "---\nhost: [县科协, 1️⃣“农业农村局”]\ncontact:\n  name: 2️⃣“值班: 甲”\n---\n"
        .replacing("值班: 甲", with: "值班:甲"))
    #expect(found.map { $0.fixIt == nil } == [false, true])
  }

  @Test(
    "quotes around a part, and names that are found with and without, are fine",
    arguments: [
      "title: “云上科普日”启动", "title: 走进“云上科普日”", "title: “甲”和“乙”", "title: 《本草》", "title: “”",
      "title: \"食品安全\"", "actions: “食品安全科普专项行动”", "county: “大荔”",
    ])
  func fine(line: String) throws {
    try expect(by: NoRule(), in: "---\n\(line)\n---\n")
  }
}
