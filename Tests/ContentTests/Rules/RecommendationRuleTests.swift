import Testing

@testable import Content

@Suite("Recommendation rule")
struct RecommendationRuleTests {
  @Test(
    "a reason is fine in any form, and so is no recommendation",
    arguments: [
      "recommend: 三百多人参加", "推荐优秀活动: 是，三百多人参加", "recommend: {reason: 三百多人参加}",
      "recommend: {理由: 三百多人参加}", "recommend: false", "推荐优秀活动: 否", "title: 甲",
    ])
  func fine(head: String) throws {
    try expect(by: RecommendationRule(), in: "---\n\(head)\n---\n")
  }

  @Test("a yes without its reason is an error", arguments: ["true", "是", "yes，"])
  func yesAlone(value: String) throws {
    try expect(
      .error("missing-reason", at: "1️⃣"), by: RecommendationRule(),
      in: "---\nrecommend: 1️⃣\(value)\n---\n")
  }

  @Test("a mapping without its reason is an error")
  func emptyReason() throws {
    try expect(
      .error("missing-reason", at: "1️⃣"), by: RecommendationRule(),
      in: "---\n1️⃣推荐优秀活动: {reason: }\n---\n")
  }
}
