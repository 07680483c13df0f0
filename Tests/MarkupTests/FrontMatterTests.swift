import Diagnostics
import Testing

@testable import Markup

@Suite("Front matter")
struct FrontMatterTests {
  private func read(_ text: String) -> Diagnosed<FrontMatter?> {
    FrontMatter.read(SourceFile(path: "a.md", text: text))
  }

  @Test(
    "ends at the second line of ---, whatever the line ends and blanks behind the signs",
    arguments: [
      "---\ntitle: 甲\n---\n正文\n", "---\r\ntitle: 甲\r\n---\r\n正文\n",
      "\u{FEFF}---\ntitle: 甲\n---\n正文\n", "\u{FEFF}---\r\ntitle: 甲\r\n---\r\n正文\n",
      "---  \ntitle: 甲\n---\t \n正文\n", "--- \r\ntitle: 甲\r\n--- \r\n正文\n",
    ])
  func accepted(text: String) throws {
    let file = SourceFile(path: "a.md", text: text)
    let read = FrontMatter.read(file)
    let frontMatter = try #require(read.value)
    #expect(read.diagnostics.isEmpty)
    #expect(frontMatter.value["title"]?.scalar == "甲")
    #expect(frontMatter.value["title"]?.span.text == "甲")
    #expect(frontMatter.value["title"]?.span.position == SourcePosition(line: 2, column: 8))
    #expect(file.span(frontMatter.bodyStart..<file.bytes.count).text == "正文\n")
  }

  @Test(
    "can be empty, and the text below it too", arguments: ["---\n---\n", "---\n---", "---\n\n---"])
  func empty(text: String) throws {
    let read = read(text)
    let frontMatter = try #require(read.value)
    #expect(read.diagnostics.isEmpty)
    #expect(frontMatter.value.entries.isEmpty)
    #expect(frontMatter.bodyStart == text.utf8.count)
  }

  @Test("a later line of --- belongs to the text")
  func ruleInText() throws {
    let text = "---\na: 1\n---\n---\nb\n---\n"
    #expect(try #require(read(text).value).bodyStart == 13)
  }

  @Test(
    "must be there, and dashes without a second line of them are a part of the text",
    arguments: ["正文\n", "——\n", "----\n正文\n", "- 甲\n- 乙\n", "-\n", "--- a\nb: 1\n---\n"])
  func missing(text: String) {
    let read = read(text)
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.code) == ["missing-front-matter"])
  }

  @Test("an empty file is told so", arguments: ["", "\n", "\u{FEFF}", "\r\n \t\r\n"])
  func emptyFile(text: String) {
    let read = read(text)
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.code) == ["empty-file"])
  }

  @Test(
    "a first line of other dashes is corrected, and the head is read",
    arguments: [
      "———", "——", "－－－", "----", "--", "–––", "───", "−−−", " ---", "———　", "—-—", "一一一",
    ])
  func wrongDashes(line: String) throws {
    let read = read("\(line)\ntitle: 甲\n\(line.drop { $0 == " " })\n正文\n")
    #expect(read.diagnostics.first?.code == "wrong-dashes")
    #expect(read.diagnostics.first?.fixIt?.correctedLines == "---")
    #expect(Set(read.diagnostics.map(\.code)) == ["wrong-dashes"])
    #expect(try #require(read.value).value["title"]?.scalar == "甲")
  }

  @Test("blank lines above the first line are reported there, and the head is read")
  func blankLines() throws {
    let read = read("\n\r\n---\ntitle：甲\n---\n正文\n")
    #expect(read.diagnostics.map(\.code) == ["missing-front-matter", "fullwidth-colon"])
    #expect(try #require(read.value).value["title"]?.span.position.line == 4)
  }

  @Test("a second line of other dashes ends the head")
  func wrongSecondLine() throws {
    let text = "---\na: 1\n———\n正文\n\n---\n"
    let read = read(text)
    #expect(read.diagnostics.map(\.code) == ["wrong-dashes"])
    #expect(try #require(read.value).bodyStart == 19)
  }

  @Test("dashes inside a text of several lines end nothing")
  func dashesInText() throws {
    let read = read("---\na: |\n  ———\n  ---\nb: 1\n---\n")
    #expect(read.diagnostics.isEmpty)
    #expect(try #require(read.value).value["b"]?.scalar == "1")
  }

  @Test("must be closed", arguments: ["---", "---\ntitle: 甲\n", "---\ntitle: 甲\n --- \n正文\n"])
  func unclosed(text: String) {
    let read = read(text)
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.code) == ["unclosed-front-matter"])
  }

  @Test("must be UTF-8, above and below the second line")
  func notUTF8() {
    let gbk: [UInt8] = [0xBB, 0xEE, 0xB6, 0xAF]
    for bytes in [Array("---\na: ".utf8) + gbk, Array("---\na: 1\n---\n".utf8) + gbk] {
      let read = FrontMatter.read(SourceFile(path: "a.md", bytes: bytes))
      #expect(read.value == nil)
      #expect(read.diagnostics.map(\.code) == ["not-utf8"])
      #expect(read.diagnostics.first?.path == "a.md")
    }
  }

  @Test("must be text")
  func binary() {
    for bytes in [Array("---\na: 1\n---\n".utf8) + [0], [0x50, 0x4B, 0x03, 0x04, 0x00, 0xFF]] {
      let read = FrontMatter.read(SourceFile(path: "a.md", bytes: bytes))
      #expect(read.value == nil)
      #expect(read.diagnostics.map(\.code) == ["binary-file"])
    }
  }

  @Test("positions of a syntax error count the first line of ---")
  func positionOfError() throws {
    let diagnostic = try #require(read("---\na: 1\nb: c: d\n---\n").diagnostics.first)
    guard case .span(let span) = diagnostic.place else {
      Issue.record("the error has no place")
      return
    }
    #expect(diagnostic.code == "yaml-syntax")
    #expect(span.position.line == 3)
  }
}
