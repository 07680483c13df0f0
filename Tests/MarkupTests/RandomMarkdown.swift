import TestSupport

/// Texts that use most of CommonMark, but no wide characters, and nothing that we add to it.
enum RandomMarkdown {
  private static let inlines = [
    "word", "two words", "*em*", "**strong**", "***both***", "_em_", "`code`", "``a`b``", "&amp;",
    "&copy;", "<b>", "</b>", "<!-- c -->", "\\*", "\\\\", "a*b*c", "a_b_c", "**", "_", "`", "<",
    ">",
    "&", "\"quoted\"", "it's", "é", "한국", "😀", "[x]", "!", "5 > 3", "&#35;", "&#0;", "x  y",
    "~~a~~", "[*a*](b.md)", "[a](<b c> 'd')", "![a *b*](c.jpg \"d\")", "<https://a.example/?b&c>",
    "[r]", "[a][r]", "[[a](b)](c)", "<a@b.example>", "a:b", "a @ b", "a | b",
  ]
  private static let breaks = [" ", " ", " ", "\n", "  \n", "\\\n", ""]

  static func text(using random: inout SeededGenerator) -> String {
    let count = Int.random(in: 5...40, using: &random)
    return (0..<count).map { _ in block(depth: 0, using: &random) }.joined(separator: "\n")
  }

  private static func block(depth: Int, using random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<(depth < 3 ? 13 : 7), using: &random) {
    case 0...1: paragraph(using: &random)
    case 2:
      "```\(["", "swift", "a b"].randomElement(using: &random) ?? "")\n<i> *x* & `y`\n\n  z\n```\n"
    case 3: "    indented <b> code\n\n    more\n"
    case 4:
      ["***\n", "<div>\nraw *html*\n</div>\n", "~~~\n&lt;\n"].randomElement(using: &random) ?? ""
    case 5:
      ["# a *b*\n", "### a ###\n", "[r]: b.md 'c'\n", "#\n"].randomElement(using: &random) ?? ""
    case 6: paragraph(using: &random) + (Bool.random(using: &random) ? "===\n" : "---\n")
    case 7...8: nested(first: "> ", rest: "> ", depth: depth, using: &random)
    case 9: nested(first: "* ", rest: "  ", depth: depth, using: &random)
    case 10: nested(first: "3. ", rest: "   ", depth: depth, using: &random)
    case 11: "+ " + paragraph(using: &random) + "+ " + paragraph(using: &random)
    default: nested(first: "1) ", rest: "   ", depth: depth, using: &random)
    }
  }

  private static func paragraph(using random: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...8, using: &random)
    return (0..<count).map { _ in
      (inlines.randomElement(using: &random) ?? "") + (breaks.randomElement(using: &random) ?? "")
    }.joined() + "end\n"
  }

  /// Blocks inside a quote or a list item, some of their lines left without the mark.
  private static func nested(
    first: String, rest: String, depth: Int, using random: inout SeededGenerator
  ) -> String {
    let count = Int.random(in: 1...3, using: &random)
    let inner = (0..<count).map { _ in block(depth: depth + 1, using: &random) }
      .joined(separator: "\n")
    let lines = inner.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { number, line in
      let isLazy = number > 0 && Int.random(in: 0..<10, using: &random) == 0
      return (number == 0 ? first : isLazy ? "" : rest) + line + "\n"
    }.joined()
  }
}
