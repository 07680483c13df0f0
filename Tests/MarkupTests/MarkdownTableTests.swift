import Diagnostics
import TestSupport
import Testing

@testable import Markup

@Suite("Pipe tables")
struct MarkdownTableTests {
  private func document(_ text: String) -> MarkdownDocument {
    MarkdownDocument(parsing: SourceFile(path: "content/pages/a.md", text: text), from: 0)
  }

  private func html(_ text: String) -> String {
    document(text).fragment { _ in "x" }.html(root: "").text
  }

  /// The cells of the tables of a text, a line for each row; `*` before a header's.
  private func rows(_ text: String) -> [String] {
    html(text).split(separator: "\n")
      .filter { $0.contains("</td>") || $0.contains("</th>") }
      .map { row in
        String(row).replacing("<th scope=\"col\">", with: "*").replacing("</th>", with: "|")
          .replacing("<td>", with: "").replacing("</td>", with: "|")
      }
  }

  @Test("a table is one in its own box, with a header for each column")
  func whole() {
    #expect(
      html("| 时间 | 内容 |\n|---|:-:|\n| 9点 | **开幕：**致辞 |\n") == """
        <div class="table-scroll" tabindex="0">
        <table>
        <thead>
        <tr>
        <th scope="col">时间</th><th scope="col" class="is-center">内容</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>9点</td><td class="is-center"><strong>开幕：</strong>致辞</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test(
    "rows are read as GitHub does",
    arguments: [
      ("a | b\n-|-\nc | d", ["*a|*b|", "c|d|"]), ("|a|b|\n|-|-|\n|c|", ["*a|*b|", "c||"]),
      ("|a|\n|-|\n|b|c|d|", ["*a|", "b|"]), ("|a\\|b|`c\\|d`|\n|-|-|", ["*a|b|*<code>c|d</code>|"]),
      ("|a|\n|-|\nb\n|", ["*a|", "b|", "|"]), ("|a||\n|-|-|\n||b|", ["*a||", "|b|"]),
      ("|# a|- b|\n|-|-|\n|> c|1. d|", ["*# a|*- b|", "&gt; c|1. d|"]),
      ("|a #|\n|-|\n|b \\|", ["*a #|", "b ||"]), ("|`a|b`|\n|-|-|", ["*`a|*b`|"]),
      ("\t|a|\n", []), ("|a|\n|-|-|", []), ("a\n:-:", []), ("|a|\n---", []), ("|a|\n\n|-|", []),
      ("|\n|-|", []), ("||\n|-|", ["|"]), ("|a|\n|-|\n\n|b|", ["*a|"]), ("|a|\n|:|", []),
    ] as [(String, [String])])
  func rowsRead(text: String, rows: [String]) {
    #expect(self.rows(text) == rows, "\(html(text))")
  }

  @Test("lines before the header stay a paragraph")
  func paragraphBefore() {
    #expect(html("甲 *乙\n丙*\n|a|\n|-|\n|b|").hasPrefix("<p>甲 <em>乙丙</em></p>\n<div class"))
    #expect(html("甲\n    - 乙\n|a|\n|-|").hasPrefix("<p>甲\n- 乙</p>\n<div class"))
    #expect(html("[r]: b.md\n|[甲][r]|\n|-|").hasPrefix("<div class"))
  }

  @Test(
    "in quotes and lists too",
    arguments: [
      "> |a|\n> |-|\n> |b|", "- |a|\n  |-|\n  |b|", "1. > |a|\n   > |-|\n   >|b|",
      "> - x\n>\n>   |a|\n>   |-|\n>   |b|", ">> |a|\n>> |-|\n> > |b|", "- x\n  |a|\n  |-|\n  |b|",
    ])
  func nested(text: String) {
    #expect(rows(text) == ["*a|", "b|"], "\(html(text))")
    #expect(rows(text.replacing("\n", with: "\r\n")) == ["*a|", "b|"])
  }

  @Test("a rule right below a table does not make a heading of it")
  func ruleBelow() {
    let text = "|a|\n|-|\n|b|\n---\n\n|c|\n|-|\n===\n"
    #expect(rows(text) == ["*a|", "b|", "*c|", "===|"])
    #expect(html(text).contains("</div>\n<hr />\n<div"))
    #expect(document(text).headings.isEmpty)
  }

  @Test("links in cells are noted at their places, references too")
  func links() {
    let text = "甲\n\n|a|[乙](b.md)|\n|-|-|\n|[丙](b.md)|<kepu@163.com>|\n|[丁][r]|\n\n[r]: d.md\n"
    let links = document(text).links
    #expect(links.map(\.text) == ["乙", "丙", "kepu@163.com", "丁"])
    #expect(links.map(\.span.text) == ["b.md", "b.md", "kepu@163.com", "|[丁][r]|"])
    #expect(links.map(\.span.position.line) == [3, 5, 5, 6])
    #expect(links.last?.destination == .entry(path: "content/pages/d.md", anchor: nil))
  }

  @Test("raw HTML in a cell is dropped and told")
  func rawHTML() {
    let document = document("|a|\n|-|\n|<b>c</b>|\n")
    #expect(document.droppedHTML.map(\.position.line) == [3, 3])
  }

  @Test("emphasis at the edge of a cell is what it is at the edge of a line")
  func emphasis() {
    #expect(
      rows("|**甲**|**“乙”**|\n|-|-|\n").map { $0.replacing("&quot;", with: "\"") }
        == ["*<strong>甲</strong>|*<strong>“乙”</strong>|"])
    #expect(rows("|a|\n|-|\n|**丙：**丁|").last == "<strong>丙：</strong>丁|")
  }

  @Test("a page with many columns and short rows stays in proportion to its text")
  func filling() {
    let header = String(repeating: "|a", count: 2_000)
    let delimiters = header.replacing("a", with: "-")
    let text = "\(header)\n\(delimiters)\n" + String(repeating: "|b\n", count: 2_000)
    #expect(html(text).utf8.count < 40 * text.utf8.count)
  }
}
