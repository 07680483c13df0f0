import Testing

@testable import Content

@Suite("Lines of a cell")
struct JoinedLinesTests {
  @Test(
    "become one, with a blank only between words of Latin",
    arguments: [
      ("食品安全\n进社区", "食品安全进社区"), ("Open\r\nDay", "Open Day"), ("A组\n决赛", "A组决赛"), (" 义诊 \n\n", "义诊"),
      ("一\n 二\n\n三", "一二三"), ("Open \nDay", "Open Day"), ("a\tb", "a b"),
    ])
  func joined(text: String, line: String) {
    #expect(joinedLines(text) == line)
  }

  @Test("wide digits and letters become plain, wide signs stay")
  func width() {
    #expect(joinedLines("２０２３年ＡＩ课：（上）！") == "2023年AI课：（上）！")
  }
}
