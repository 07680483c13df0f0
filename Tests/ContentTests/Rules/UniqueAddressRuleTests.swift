import Testing

@testable import Content

@Suite("Unique address rule")
struct UniqueAddressRuleTests {
  private let empty = "---\n---\n"

  @Test(
    "two entries with one address are an error that names both",
    arguments: [
      ("activities/dali/market-2.md", "---\n---\n"), ("activities/dali/Market_2.md", "---\n---\n"),
      ("activities/heyang/market-2.md", "---\ncounty: 大荔\n---\n"),
    ])
  func clash(path: String, text: String) throws {
    let first = "activities/dali/market 2.md"
    let found = try expect(
      .error("duplicate-address"), by: UniqueAddressRule(), in: empty, path: first,
      entries: [path: text])
    #expect(
      Set([found[0].path, found[0].notes[0].span?.file.path])
        == ["content/\(first)", "content/\(path)"])
  }

  @Test("a Chinese name clashes with its pinyin")
  func pinyin() throws {
    try expect(
      .error("duplicate-address"), by: UniqueAddressRule(), in: empty,
      path: "activities/dali/食品安全.md", entries: ["activities/dali/shi-pin-an-quan.md": empty])
  }

  @Test("one name in two counties is fine")
  func otherCounty() throws {
    try expect(
      by: UniqueAddressRule(), in: empty, entries: ["activities/heyang/market.md": empty])
  }

  @Test("a name that no address can be made of is an error")
  func noAddress() throws {
    try expect(
      .error("no-address"), by: UniqueAddressRule(), in: empty, path: "activities/dali/！.md")
  }
}
