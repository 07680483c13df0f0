import Testing

@testable import Content

@Suite("Web address rule")
struct WebAddressRuleTests {
  @Test(
    "an address by key is one of the web",
    arguments: [
      "www.example.org", "ftp://example.org", "javascript:x", "https://", "http:///a",
      "https://a b",
      "腾讯会议 123", "//example.org",
    ])
  func refused(address: String) throws {
    try expect(
      .error("bad-url", at: "1️⃣"), by: WebAddressRule(), in: "---\nonline: 1️⃣\(address)\n---\n")
  }

  @Test("those of sign-up, source and news are looked at too")
  func allKeys() throws {
    try expect(
      .error("bad-url", at: "1️⃣"), .error("bad-url", at: "2️⃣"), .error("bad-url", at: "3️⃣"),
      by: WebAddressRule(),
      in: """
        ---
        signup: {how: 网上, url: 1️⃣a.cn}
        source: {publisher: 乙, url: 2️⃣b.cn}
        recap:
          summary: 好
          news:
            - {title: 丙, url: 3️⃣c.cn}
        ---
        """)
  }

  @Test(
    "http and https are fine",
    arguments: ["https://example.org", "http://a.cn/?b=c#d", "https://科普.cn"])
  func fine(address: String) throws {
    try expect(by: WebAddressRule(), in: "---\nonline: \(address)\n---\n")
  }
}
