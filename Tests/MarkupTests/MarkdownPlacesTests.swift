import Diagnostics
import TestSupport
import Testing

@testable import Markup

@Suite("Places of Markdown links")
struct MarkdownPlacesTests {
  /// The documents' links with the text at their places, below front matter.
  private func places(_ body: String, head: String = "---\ntitle: 题\n---\n") -> [SourceSpan] {
    let file = SourceFile(path: "a.md", text: head + body)
    return MarkdownDocument(parsing: file, from: head.utf8.count).links.map(\.span)
  }

  @Test(
    "a place is that of the address",
    arguments: [
      "[甲](b.md)", "甲乙[丙](b.md \"题\")", "- 甲\n  - [乙](b.md)", "> 甲\n> [乙](b.md)",
      "# [甲](b.md)", "甲\n乙\n[丙](b.md)\n丁", "![甲](b.md)", "**[甲](<b.md>)**",
    ])
  func places(text: String) {
    for head in ["", "---\na: 1\n---\n", "\u{FEFF}---\na: 1\n---\n"] {
      for lineBreak in ["\n", "\r\n"] {
        let body = text.replacing("\n", with: lineBreak)
        let full = head.replacing("\n", with: lineBreak)
        let spans = places(body, head: full)
        #expect(spans.map(\.text) == ["b.md"])
        let before = full.utf8.count + text.replacing("\n", with: lineBreak).utf8.count
        #expect(spans.allSatisfy { $0.range.upperBound <= before })
      }
    }
  }

  @Test("lines count the front matter, columns are characters")
  func positions() {
    let spans = places("甲\n\n乙 [丙](b.md) 和 [丁](c.md)\n\n[戊](b.md)\n")
    #expect(
      spans.map(\.position) == [
        SourcePosition(line: 6, column: 7), SourcePosition(line: 6, column: 19),
        SourcePosition(line: 8, column: 5),
      ])
  }

  @Test("equal addresses of one paragraph have places of their own, in order")
  func equalAddresses() {
    let spans = places("[甲](b.md)、[乙](b.md)、\n[丙](b.md)\n")
    #expect(spans.map(\.text) == ["b.md", "b.md", "b.md"])
    #expect(spans.map(\.position.line) == [4, 4, 5])
    #expect(Set(spans.map(\.range)).count == 3)
  }

  @Test("random links in random blocks are all found where they stand")
  func randomDocuments() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<100 {
      var body = ""
      var addresses: [String] = []
      for number in 0..<Int.random(in: 1...12, using: &random) {
        let address = "x\(number)/\(["a.md", "图.jpg", "b.pdf"].randomElement(using: &random) ?? "")"
        addresses.append(address)
        body += ["", "甲乙 ", "**丙**，", "`x` "].randomElement(using: &random) ?? ""
        body += "[链接](\(address))"
        body +=
          ["\n", "\n\n", "；", "\n\n- ", "\n\n> ", "\r\n\r\n"].randomElement(using: &random) ?? ""
      }
      #expect(places(body).map(\.text) == addresses)
    }
  }

  @Test("a reference, which has its address elsewhere, is placed at its block's first line")
  func references() {
    let spans = places("甲\n[乙][r]\n\n[r]: b.md\n")
    #expect(spans.map(\.position) == [SourcePosition(line: 4, column: 1)])
  }

  @Test("a link behind a reference still has its own place")
  func linkAfterReference() {
    let spans = places("[甲][r] 和 [乙](c.md)\n\n[r]: b.md\n")
    #expect(spans.last?.text == "c.md")
  }

  @Test("a carriage return alone ends a line for libcmark, and shifts no place")
  func loneCarriageReturn() {
    #expect(places("甲\r乙\r丙\n\n[丁](b.md)\n").map(\.text) == ["b.md"])
  }
}
