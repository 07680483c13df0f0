import Testing

@testable import Content

@Suite("Known actions rule")
struct KnownActionsRuleTests {
  @Test("an unknown action is an error at its own place in a list")
  func unknown() throws {
    try expect(
      .error("unknown-action", at: "1️⃣"), by: KnownActionsRule(),
      in: "---\n行动: 食安专项、1️⃣科普大行动\n---\n")
    try expect(
      .error("unknown-action", at: "1️⃣"), by: KnownActionsRule(),
      in: "---\nactions: [food, 1️⃣fod-action]\n---\n")
  }

  @Test(
    "slug, name and short name are known, also with a 、 inside and other brackets",
    arguments: [
      "food", "食安专项", "食品安全科普专项行动", "各县（市、区）活动", "各县(市、区)活动", "[counties, 食安专项]",
      "各县（市、区）活动、食安专项",
    ])
  func known(value: String) throws {
    try expect(by: KnownActionsRule(), in: "---\nactions: \(value)\n---\n")
  }
}
