import Testing

@testable import Content

@Suite("Key names")
struct KeyNamesTests {
  private let names = KeyNames<String>([
    ("date", ["date", "活动日期", "日期"]), ("base-url", ["base-url"]),
  ])

  @Test(
    "a key is found by each of its names, whatever the case and the blanks",
    arguments: [
      ("date", "date"), ("Date", "date"), ("日期", "date"), (" 活动 日期　", "date"),
      ("BASE-URL", "base-url"),
    ])
  func known(name: String, key: String) {
    #expect(names.key(for: name) == key)
  }

  @Test("any other name has none", arguments: ["", "dates", "期", "baseurl"])
  func unknown(name: String) {
    #expect(names.key(for: name) == nil)
  }

  @Test("all names are offered in their order")
  func offers() {
    #expect(names.all == ["date", "活动日期", "日期", "base-url"])
    #expect(KeyNames<String>("a", "b").all == ["a", "b"])
  }
}
