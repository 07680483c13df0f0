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
    "must start on the first line",
    arguments: [
      "", "正文\n", "\n---\ntitle: 甲\n---\n", " ---\na: 1\n---\n", "----\na: 1\n----\n", "——\n",
    ])
  func missing(text: String) {
    let read = read(text)
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.code) == ["missing-front-matter"])
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
