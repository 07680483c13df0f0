import Testing

@testable import Diagnostics

@Suite("Source file")
struct SourceFileTests {
  @Test("a range that leaves the file is cut to it")
  func clamping() {
    let file = SourceFile(path: "a.md", text: "abc")
    #expect(file.span(1..<99).range == 1..<3)
    #expect(file.span(7..<9).range == 3..<3)
  }

  @Test(
    "a whole line has no line break in it",
    arguments: [
      (1, "---"), (2, "标题: 甲"), (3, ""), (4, "末行"), (9, "末行"),
    ])
  func wholeLines(line: Int, text: String) {
    for lineBreak in ["\n", "\r\n"] {
      let lines = ["---", "标题: 甲", "", "末行"].joined(separator: lineBreak)
      #expect(SourceFile(path: "a.md", text: lines).lineSpan(line).text == text)
      #expect(SourceFile(path: "a.md", text: "\u{FEFF}" + lines).lineSpan(line).text == text)
    }
  }

  @Test("an empty file has one empty line")
  func emptyFile() {
    #expect(SourceFile(path: "a.md", text: "").lineSpan(1).range == 0..<0)
    #expect(SourceFile(path: "a.md", text: "\u{FEFF}").lineSpan(1).range == 3..<3)
  }

  @Test("the text starts behind a byte order mark")
  func textStart() {
    #expect(SourceFile(path: "a.md", text: "\u{FEFF}a").textStart == 3)
    #expect(SourceFile(path: "a.md", text: "a\u{FEFF}").textStart == 0)
    #expect(SourceFile(path: "a.md", bytes: [0xEF, 0xBB]).textStart == 0)
  }
}
