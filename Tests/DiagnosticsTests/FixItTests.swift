import Testing

@testable import Diagnostics

@Suite("Fix-it")
struct FixItTests {
  @Test(
    "shows the whole line as it reads after the repair",
    arguments: ["title: 甲\ncounty: 大理  # 县\ndate: 9月20日", "\u{FEFF}county: 大理  # 县"])
  func correctedLine(text: String) throws {
    for text in [text, text.replacing("\n", with: "\r\n")] {
      let file = SourceFile(path: "a.md", text: text)
      let fixIt = FixIt(try file.place(of: "大理"), replacement: "大荔")
      #expect(fixIt.correctedLines == "county: 大荔  # 县")
    }
  }

  @Test("can put text where there was none")
  func insertion() {
    let file = SourceFile(path: "a.md", text: "甲\n\n乙")
    #expect(FixIt(file.span(4..<4), replacement: "date: ").correctedLines == "date: ")
    let end = file.bytes.count
    #expect(FixIt(file.span(end..<end), replacement: "。").correctedLines == "乙。")
  }

  @Test("shows all lines of a range that has several")
  func severalLines() throws {
    let file = SourceFile(path: "a.md", text: "a: 1\nb: 2\nc: 3\n")
    let fixIt = FixIt(try file.place(of: "1\nb: "), replacement: "9, ")
    #expect(fixIt.correctedLines == "a: 9, 2")
  }

  @Test("the corrected line holds the repairs of all problems of the line")
  func joined() throws {
    let file = SourceFile(path: "a.md", text: "a：“甲”\nb：1\n")
    func problem(_ text: String, _ replacement: String) throws -> Diagnostic {
      let place = try file.place(of: text)
      return Diagnostic(
        .error, "x", Message(zh: "错", en: "wrong"), at: place,
        fixIt: FixIt(place, replacement: replacement))
    }
    let found = [try problem("“甲”", "甲"), try problem("：", ": "), try problem("“", "\"")]
    #expect(
      found.sortedForPrinting().map { $0.fixIt?.correctedLines } == ["a: 甲", "a: 甲", "a: \"甲”"])
    let other = try problem("b：", "b: ")
    #expect(
      [other, found[1]].sortedForPrinting().map { $0.fixIt?.correctedLines } == ["a: “甲”", "b: 1"])
  }

  @Test("a repair without a range goes beside another, not into it")
  func joinedInsertion() {
    let file = SourceFile(path: "a.md", text: "abcd")
    let range = FixIt(file.span(1..<3), replacement: "X")
    for (offset, text) in [(0, "-aXd"), (1, "aXd"), (2, "aXd"), (3, "aX-d"), (4, "aXd-")] {
      let place = FixIt(file.span(offset..<offset), replacement: "-")
      #expect(range.joined(with: [place]).correctedLines == text)
    }
  }
}
