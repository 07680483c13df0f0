import Testing

@testable import Content

@Suite("Text length rule")
struct TextLengthRuleTests {
  @Test(
    "a text longer than there is room for is pointed out",
    arguments: [("title", 80), ("venue", 100), ("summary", 300), ("notice", 300), ("联系方式", 200)])
  func limits(key: String, limit: Int) throws {
    let long = String(repeating: "长", count: limit + 1)
    let found = try expect(
      .warning("text-too-long", at: "1️⃣"), by: NoRule(), in: "---\n\(key): 1️⃣\(long)\n---\n")
    #expect(found[0].message.chinese.contains("写了 \(limit + 1) 个字，最好不超过 \(limit) 个"))
    try expect(by: NoRule(), in: "---\n\(key): \(long.dropLast())\n---\n")
  }

  @Test("a session's venue has the venue's limit, each of a list its own")
  func nested() throws {
    let long = String(repeating: "长", count: 101)
    try expect(
      .warning("text-too-long", at: "1️⃣"), by: NoRule(),
      in: "---\nsessions:\n  - venue: 1️⃣\(long)\n---\n")
    try expect(by: NoRule(), in: "---\nhost: [\(long), \(long)乙, \(long)丙, \(long)丁]\n---\n")
  }
}
