import Testing

@testable import Content

@Suite("Known topics rule")
struct KnownTopicsRuleTests {
  @Test("an unknown topic is an error with the name that was meant")
  func unknown() throws {
    let found = try expect(
      .error("unknown-topic", at: "1️⃣"), by: KnownTopicsRule(),
      in: "---\ntopics: health、1️⃣fod-safety\n---\n")
    #expect(found[0].fixIt?.correctedLines == "topics: health、food-safety")
  }

  @Test(
    "slug, name and short name are known",
    arguments: [
      "food-safety", "食品安全", "食安", "[健康, 生态文明]", "健康；食安", "“食品安全”",
    ])
  func known(value: String) throws {
    try expect(by: KnownTopicsRule(), in: "---\n领域: \(value)\n---\n")
  }

  @Test(
    "names with the signs of an input method between and around them are a list",
    arguments: ["[健康，生态文明]", "【健康，生态文明】", "［健康、生态文明］", "健康、生态文明", "[\"健康、生态文明\"]"])
  func wideLists(value: String) throws {
    try expect(by: KnownTopicsRule(), in: "---\ntopics: \(value)\n---\n")
  }
}
