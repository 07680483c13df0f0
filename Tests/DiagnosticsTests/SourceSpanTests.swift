import TestSupport
import Testing

@testable import Diagnostics

@Suite("Source span")
struct SourceSpanTests {
  @Test(
    "lines and columns count from 1, columns in Unicode scalars",
    arguments: [
      ("abc", 0, 1, 1), ("abc", 3, 1, 4), ("", 0, 1, 1),
      ("食品安全", 6, 1, 3), ("a😀b", 5, 1, 3), ("e\u{301}x", 3, 1, 3),
      ("甲\n乙丙", 7, 2, 2), ("a\nb", 3, 2, 2), ("a\n", 2, 2, 1), ("\n\n", 1, 2, 1),
    ])
  func positions(text: String, offset: Int, line: Int, column: Int) {
    let span = SourceFile(path: "a.md", text: text).span(offset..<offset)
    #expect(span.position == SourcePosition(line: line, column: column))
  }

  @Test("a byte order mark takes no column")
  func byteOrderMark() {
    let file = SourceFile(path: "a.md", text: "\u{FEFF}甲乙\n丙")
    #expect(file.span(0..<0).position == SourcePosition(line: 1, column: 1))
    #expect(file.span(3..<3).position == SourcePosition(line: 1, column: 1))
    #expect(file.span(6..<6).position == SourcePosition(line: 1, column: 2))
    #expect(file.span(10..<10).position == SourcePosition(line: 2, column: 1))
  }

  @Test("CR LF is one line break, and takes no column of the next line")
  func carriageReturns() {
    let file = SourceFile(path: "a.md", text: "甲\r\n乙丙\r\n")
    #expect(file.span(5..<5).position == SourcePosition(line: 2, column: 1))
    #expect(file.span(8..<8).position == SourcePosition(line: 2, column: 2))
    #expect(file.span(5..<5).lineEndOffset == 11)
  }

  @Test("agrees with a walk over the text's scalars at every scalar of random texts")
  func naiveTwin() {
    var random = SeededGenerator(seed: 1)
    let pieces = ["a", "食", "😀", "\r\n", "\n", "\t", "\u{301}", " "]
    for _ in 0..<50 {
      let start = Bool.random(using: &random) ? "\u{FEFF}" : ""
      let length = Int.random(in: 0...30, using: &random)
      let body = (0..<length).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let file = SourceFile(path: "a.md", text: start + body)
      var (offset, line, column) = (start.utf8.count, 1, 1)
      for scalar in body.unicodeScalars {
        let position = file.span(offset..<offset).position
        #expect(position == SourcePosition(line: line, column: column))
        offset += String(scalar).utf8.count
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
    }
  }

  @Test("a byte that is not UTF-8 shows as U+FFFD")
  func strayBytes() {
    let file = SourceFile(path: "a.md", bytes: [0x61, 0xFF, 0x62])
    #expect(file.span(0..<3).text == "a\u{FFFD}b")
  }

  @Test("a position stands before another by line, then by column")
  func order() {
    let positions = [(2, 1), (1, 9), (1, 2)].map { SourcePosition(line: $0.0, column: $0.1) }
    #expect(positions.sorted().map(\.column) == [2, 9, 1])
  }
}
