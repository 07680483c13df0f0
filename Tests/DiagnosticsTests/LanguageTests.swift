import Testing

@testable import Diagnostics

@Suite("Language")
struct LanguageTests {
  @Test(
    "a tag asks for the language of its first part",
    arguments: [
      ("zh", Language.chinese), ("zh-CN", .chinese), ("zh-Hans", .chinese),
      ("zh-Hans-CN", .chinese), ("ZH_cn", .chinese), ("en", .english), ("en-GB", .english),
      ("EN_US", .english),
    ])
  func knownTags(tag: String, language: Language) {
    #expect(Language(tag: tag) == language)
  }

  @Test("a language without messages is none", arguments: ["", "-", "fr", "zhong", "english", "C"])
  func unknownTags(tag: String) {
    #expect(Language(tag: tag) == nil)
  }

  @Test("a message has a text in each language")
  func messages() {
    let message = Message(zh: "缺少日期", en: "the date is missing")
    #expect(Language.allCases.map(message.text) == ["缺少日期", "the date is missing"])
  }
}
