import Testing

@testable import Content

@Suite("Mobile number rule")
struct MobileNumberRuleTests {
  @Test(
    "a personal mobile number is pointed out in every usual form",
    arguments: [
      "13800000000", "138 0000 0000", "138-0000-0000", "１３８００００００００", "199-00000000",
    ])
  func forms(number: String) throws {
    try expect(
      .warning("mobile-number", at: "1️⃣"), .warning("mobile-number", at: "2️⃣"), by: NoRule(),
      in: "---\ntitle: 甲\n# 电话1️⃣\(number)\n---\n打\(" ")2️⃣\(number)，找小李。\n")
  }

  @Test(
    "with the country's code before it",
    arguments: ["+86 ", "+86", "86-", "0086", "86", "tel:", "tel:+86"])
  func countryCode(prefix: String) throws {
    try expect(
      .warning("mobile-number", at: "1️⃣"), by: NoRule(),
      in: "---\ntitle: 甲\n---\n打 \(prefix)1️⃣13800000000\n")
  }

  @Test("in the guide and on pages too", arguments: ["guide/a.md", "pages/a.md"])
  func articles(path: String) throws {
    try expect(
      .warning("mobile-number", at: "1️⃣"), by: NoRule(),
      in: "---\ntitle: 甲\n---\n1️⃣13800000000\n", path: path)
  }

  @Test(
    "other numbers are no mobile numbers",
    arguments: [
      "0913-2126496", "09132126496", "12345", "10086", "11000000000", "12800000000", "138000000001",
      "20230920 13800000000000", "https://a.cn/13800000000.html", "https://a.cn/?id=13800000000",
      "a13800000000", "13800000000a", "2023-13800000000", "3.13800000000", "610523 13800000",
      "13 800000000",
    ])
  func others(text: String) throws {
    try expect(by: NoRule(), in: "---\ntitle: 甲\n---\n见 \(text) 。\n")
  }
}
