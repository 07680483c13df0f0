import Diagnostics
import TestSupport
import Testing

@testable import Markup

@Suite("What holds for any Markdown")
struct MarkdownPropertiesTests {
  private static let pieces = [
    "*", "**", "***", "：", "，", "（", "）", "“", "”", "甲", "乙丙", "a", "9", " ", "\n", "`", "\\", "[",
    "](x)", "](b.md)", "![", "_", "<b>", "&amp;", "> ", "- ", "# ", "\n\n", "|", "|-|\n", "|a|\n",
    "-",
    "---\n", "    ", "\t", "\r\n", "\r", "https://a.cn/b", "a@b.cn", "\u{E000}", "\u{1}", "\u{0}",
    "…",
    "```\n", "[r]", "[r]: b.md\n", "1. ",
  ]

  private func texts(_ count: Int, seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let length = Int.random(in: 1...40, using: &random)
      return (0..<length).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    }
  }

  /// The words that a reader sees: without tags, blanks and the signs that markup takes away.
  private func words(_ html: String) -> String {
    var words = ""
    var isInTag = false
    for scalar in html.unicodeScalars {
      if scalar == "<" { isInTag = true }
      if !isInTag, !"*_|-: \n\r\t\u{1}".unicodeScalars.contains(scalar) {
        words.unicodeScalars.append(scalar)
      }
      if scalar == ">" { isInTag = false }
    }
    return words
  }

  @Test("repairs, links and joined lines change no word that libcmark would show")
  func sameWords() throws {
    let command = try CommonMarkCommand()
    for text in texts(400, seed: 11) where !text.contains("|") && !text.contains("\r") {
      let file = SourceFile(path: "a.md", text: text)
      let ours = MarkdownDocument(parsing: file, from: 0).fragment { _ in "" }.html(root: "").text
      #expect(words(ours) == words(try command.html(of: text)), "\(text)")
    }
  }

  @Test(
    "every place points into its file, and every link, heading and place is said again the same")
  func places() {
    for text in texts(3_000, seed: 12) {
      for head in ["", "---\na: 1\n---\n"] {
        let file = SourceFile(path: "a.md", text: head + text)
        let document = MarkdownDocument(parsing: file, from: head.utf8.count)
        let spans = document.links.map(\.span) + document.droppedHTML
        for span in spans {
          #expect(span.range.lowerBound >= head.utf8.count, "\(text)")
          #expect(span.range.upperBound <= file.bytes.count, "\(text)")
          #expect(span.position.line >= 1 && span.position.column >= 1)
        }
        let again = MarkdownDocument(parsing: file, from: head.utf8.count)
        #expect(again.links.map(\.span.range) == document.links.map(\.span.range))
      }
    }
  }

  @Test("every link has a place in the page, in order")
  func slots() {
    for text in texts(3_000, seed: 13) {
      let document = MarkdownDocument(parsing: SourceFile(path: "a.md", text: text), from: 0)
      var filled: [String] = []
      let html = document.fragment { link in
        filled.append(link.text)
        return "T"
      }.html(root: "").text
      let tags = html.split(separator: "<").count {
        $0.hasPrefix("a href=\"T\"") || $0.hasPrefix("img src=\"T\"")
      }
      #expect(filled.count == tags, "\(text)")
      // An image in the words of another has no tag.
      #expect(filled.count <= document.links.count)
      #expect(!html.contains("%01"), "\(text)")
    }
  }

  @Test(
    "any bytes give a document; a text that is no UTF-8 is refused before, but does no harm here")
  func anyBytes() {
    var random = SeededGenerator(seed: 14)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...60, using: &random)
      var bytes: [UInt8] = []
      for _ in 0..<count {
        if Bool.random(using: &random) {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes += (Self.pieces.randomElement(using: &random) ?? "").utf8
        }
      }
      let file = SourceFile(path: "a.md", bytes: bytes)
      let start = Int.random(in: 0...bytes.count, using: &random)
      let document = MarkdownDocument(parsing: file, from: start)
      _ = document.fragment { _ in "x" }.html(root: "")
      #expect(document.links.allSatisfy { $0.span.range.upperBound <= bytes.count })
    }
  }
}
