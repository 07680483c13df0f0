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
    ])
  func repeatedSigns(sign: String) {
    let text = String(repeating: sign, count: Self.size / sign.utf8.count)
    expectBounded(text)
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
