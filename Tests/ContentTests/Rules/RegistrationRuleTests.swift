import Testing

@testable import Content

@Suite("Registration rule")
struct RegistrationRuleTests {
  @Test(
    "an address or the word is fine, and so is nothing",
    arguments: ["kepuri: 已登记", "科普日平台: 已登记", "kepuri: https://www.kepuri.cn/a?id=1", "title: 甲"])
  func fine(head: String) throws {
    try expect(by: RegistrationRule(), in: "---\n\(head)\n---\n")
  }

  @Test(
    "anything else is an error", arguments: ["未登记", "是", "www.kepuri.cn", "已登记（9月3日）"])
  func wrong(value: String) throws {
    try expect(
      .error("bad-registration", at: "1️⃣"), by: RegistrationRule(),
      in: "---\nkepuri: 1️⃣\(value)\n---\n")
  }

  @Test(
    "a slip has its repair, a no has none",
    arguments: [
      ("已登计", "已登记"), ("ｈｔｔｐｓ：／／a.cn", "https://a.cn"), ("未登记", nil), ("没登记", nil),
    ])
  func repair(value: String, repaired: String?) throws {
    let found = try expect(
      .error("bad-registration", at: "1️⃣"), by: RegistrationRule(),
      in: "---\nkepuri: 1️⃣\(value)\n---\n")
    #expect(found.first?.fixIt?.replacement == repaired)
  }
}
