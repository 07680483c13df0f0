import Testing

@testable import Workspace

@Suite("Numbers of annexes")
struct AnnexNumberTests {
  @Test(
    "a number is read as people say it",
    arguments: [
      ("1", 1), ("附件2", 2), ("附件一", 1), (" 附件 １２ ", 12), ("Annex 3", 3), ("十", 10), ("附件十二", 12),
      ("二十", 20), ("九十九", 99),
    ])
  func numbers(text: String, number: Int) {
    #expect(AnnexNumber(text)?.value == number)
  }

  @Test(
    "anything else is none",
    arguments: ["", "0", "附件", "100", "一百", "十百", "一二十", "1 2", "表1", "-1", "二十十"])
  func others(text: String) {
    #expect(AnnexNumber(text) == nil)
  }
}
