import Diagnostics
import Testing

@testable import Markup

@Suite("Markdown limits")
struct MarkdownLimitsTests {
  private static let size = 60_000

  @Test(
    "60 KB of anything end in bounded time",
    arguments: [
      "*", "[", ">", "> ", "- ", "`", "_", "![", "<", "&", "(", "\\", "*a_ ", "[a](", "![a](b)",
      "a\n",
      "* *", "<b>\n", "食\n", "[a][r]\n", "1. ", "**甲**\n", "|", "\u{1}", "![a](b)\n",
      "|-", "|-\n", "|-|\n|", "|a|\n|-|\n\n", "a|b\n-|-\n", "> |a\n> |-\n", "@", "a@", "a@b.cn ",
      "http://", "http://a.b", "http://a.cn/(", "http://a.cn ", "a.b.", "**：|", "|**甲：**乙",
    ])
  func repeatedSigns(sign: String) {
    let text = String(repeating: sign, count: Self.size / sign.utf8.count)
    expectBounded(text)
  }

  @Test("a table of 10,000 cells ends in bounded time, wide or long, deep inside too")
  func largeTables() {
    for (columns, rows) in [(10, 1_000), (1_000, 10), (10_000, 1), (1, 10_000)] {
      let row = String(repeating: "|**甲：**a@b.cn", count: columns)
      let head = String(repeating: "|-", count: columns)
      let text = "\(row)\n\(head)\n" + String(repeating: row + "\n", count: rows)
      expectBounded(text)
      let cells = html(text).split(separator: "<td>").count - 1
      #expect(cells == columns * rows)
    }
    let quotes = String(repeating: ">", count: Self.size / 4)
    let cells = String(repeating: "|a", count: Self.size / 8)
    let delimiters = String(repeating: "|-", count: Self.size / 8)
    expectBounded("\(quotes)\(cells)\n\(quotes)\(delimiters)\n")
  }

  private func html(_ text: String) -> String {
    MarkdownDocument(parsing: SourceFile(path: "a.md", text: text), from: 0)
      .fragment { _ in "" }.html(root: "").text
  }

  /// Smaller where a slow answer would be far slower still.
  private static let smallSize = 15_000

  @Test("many headings with the same words end in bounded time")
  func sameHeadings() {
    expectBounded(String(repeating: "# a\n", count: Self.smallSize / 4))
  }

  @Test("many references end in bounded time")
  func references() {
    expectBounded(String(repeating: "[a][r]\n", count: Self.smallSize / 7) + "\n[r]: http://a.cn\n")
  }

  @Test("many images inside images end in bounded time")
  func nestedImages() {
    let depth = Self.smallSize / 6
    expectBounded(
      String(repeating: "![", count: depth) + "a" + String(repeating: "](x)", count: depth))
  }

  /// Far more than any of it takes, far less than what grows with the square of the size.
  private func expectBounded(_ text: String) {
    let file = SourceFile(path: "a.md", text: text)
    let time = ContinuousClock().measure {
      let document = MarkdownDocument(parsing: file, from: 0)
      let html = document.fragment { _ in "x" }.html(root: "")
      #expect(!html.text.utf8.isEmpty || text.allSatisfy { $0 == "\u{1}" })
    }
    #expect(time < .seconds(20))
  }
}
