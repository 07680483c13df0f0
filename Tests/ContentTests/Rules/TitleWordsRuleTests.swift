import Testing

@testable import Content

@Suite("Title words rule")
struct TitleWordsRuleTests {
  @Test("a title without the action's words is an error", arguments: ["食品与安全", "吃得放心"])
  func missing(title: String) throws {
    try expect(
      .error("missing-title-words", at: "1️⃣"), by: TitleWordsRule(),
      in: "---\ntitle: 1️⃣\(title)\nactions: 食安专项\n---\n")
  }

  @Test(
    "a title with the words is fine, and so is an action that asks for none",
    arguments: [
      "title: 食品安全进社区\nactions: food", "title: 甲\nactions: counties", "title: 甲", "actions: food",
    ])
  func fine(head: String) throws {
    try expect(by: TitleWordsRule(), in: "---\n\(head)\n---\n")
  }
}
