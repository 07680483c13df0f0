import Diagnostics
import TestSupport
import Testing

@testable import Markup

@Suite("Emphasis beside Chinese punctuation")
struct EmphasisRepairTests {
  private func html(_ text: String) -> String {
    let file = SourceFile(path: "content/pages/a.md", text: text)
    return MarkdownDocument(parsing: file, from: 0).fragment { _ in "x" }.html(root: "").text
  }

  @Test(
    "what a Chinese writer means comes out",
    arguments: [
      ("**时间：**9月17日", "<strong>时间：</strong>9月17日"),
      (
        "请在**【活动名称】**中体现**“食品安全”**四个字",
        "请在<strong>【活动名称】</strong>中体现<strong>“食品安全”</strong>四个字"
      ),
      ("甲*（注）*乙", "甲<em>（注）</em>乙"),
      ("甲***《乙》***丙", "甲<em><strong>《乙》</strong></em>丙"),
      ("**地点：**`A`座", "<strong>地点：</strong><code>A</code>座"),
      ("见**`A`**座", "见<strong><code>A</code></strong>座"),
      ("见**[甲](a.md)**页", "见<strong><a href=\"x\">甲</a></strong>页"),
      ("**甲*乙：*丙。**丁", "<strong>甲<em>乙：</em>丙。</strong>丁"),
      ("**甲：**乙**丙：**丁", "<strong>甲：</strong>乙<strong>丙：</strong>丁"),
      ("（**注：**甲）", "（<strong>注：</strong>甲）"),
      ("**重要**（见下）", "<strong>重要</strong>（见下）"),
      ("**重要**，快来", "<strong>重要</strong>，快来"),
      ("**“甲”**abc", "<strong>“甲”</strong>abc"),
      ("abc**“甲”**", "abc<strong>“甲”</strong>"),
      ("名额**(30人)**已满", "名额<strong>(30人)</strong>已满"),
      ("> **甲：**乙", nil), ("- **甲：**乙", nil), ("|**甲：**乙|", nil),
    ] as [(String, String?)])
  func meant(text: String, expected: String?) {
    let html = html(text)
    if let expected {
      #expect(html.replacing("&quot;", with: "\"") == "<p>\(expected)</p>\n")
    } else {
      #expect(html.contains("<strong>甲：</strong>乙"))
    }
  }

  @Test("every fullwidth mark can stand on either side inside emphasis", arguments: 1...3)
  func everyMark(stars: Int) {
    let run = String(repeating: "*", count: stars)
    let open = ["", "<em>", "<strong>", "<em><strong>"][stars]
    for mark in "，。、；：？！…—～·「」『』（）〔〕【】《》〈〉“”‘’＂＇％＆＠＃／＼＿－｛｝［］" {
      let text = "甲\(run)\(mark)乙\(mark)\(run)丙"
      #expect(html(text).contains("甲\(open)\(mark)乙\(mark)</"), "\(text)")
      #expect(!html(text).contains("*"), "\(text)")
    }
  }

  @Test(
    "what is no emphasis stays as it is",
    arguments: [
      ("\\*\\*甲：\\*\\*9", "**甲：**9"), ("`甲*（乙*`", "<code>甲*（乙*</code>"), ("3*（4+5）", "3*（4+5）"),
      ("甲** （乙）", "甲** （乙）"), ("这_“甲”_乙", "这_“甲”_乙"), ("**甲", "**甲"),
      ("[甲](甲*（.md \"乙*（\")", "<a href=\"x\" title=\"乙*（\">甲</a>"),
    ])
  func kept(text: String, expected: String) {
    #expect(html(text).replacing("&quot;", with: "\"") == "<p>\(expected)</p>\n")
  }

  @Test("the language of a code block and the address of a link are as written")
  func keptElsewhere() {
    #expect(html("```甲*（\n乙*（\n```\n").contains("language-甲*（\">乙*（\n"))
    let file = SourceFile(path: "content/pages/a.md", text: "[甲](乙*（丙.md)")
    let link = MarkdownDocument(parsing: file, from: 0).links.first
    #expect(link?.destination == .entry(path: "content/pages/乙*（丙.md", anchor: nil))
    #expect(link?.span.text == "乙*（丙.md")
  }

  @Test("an author's own private-use characters stay")
  func privateUse() {
    #expect(html("\u{E000}**时间：**9\u{E001}") == "<p>\u{E000}<strong>时间：</strong>9\u{E001}</p>\n")
  }

  @Test("a text without Chinese needs no mark, curly quotes or not")
  func withoutChinese() {
    let texts = ["a**“b”**c", "a*(b)*c", "**a:**b", "“**a**”—*b*…", "***", "* a\n* b", ""]
    for text in texts {
      #expect(EmphasisRepair(Array(text.utf8)[...]).mark == nil, "\(text)")
    }
  }

  @Test("the words of a document are the same with and without the repair")
  func sameWords() {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "*", "**", "***", "：", "，", "（", "）", "“", "”", "【", "】", "甲", "乙丙", "a", "9", " ", "\n",
      "`", "\\", "[", "](x)", "_", "<b>", "&amp;", "> ", "- ", "# ", "\n\n", "|", "…", "—",
    ]
    for _ in 0..<3_000 {
      let count = Int.random(in: 1...24, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(text.utf8)[...]
      let repaired = EmphasisRepair(bytes)
      let tree = CommonMarkTree(parsing: repaired.text)
      _ = MarkdownNodes(of: tree, dropping: repaired.mark, linking: .init(in: []))
      let plain = CommonMarkTree(parsing: bytes)
      _ = MarkdownNodes(of: plain, dropping: nil, linking: .init(in: []))
      #expect(words(of: tree) == words(of: plain), "\(text)")
    }
  }

  /// Everything but blanks and the signs that emphasis takes away.
  private func words(of tree: borrowing CommonMarkTree) -> String {
    var words = ""
    tree.walk { node, _, _ in words += node.literal }
    return words.filter { $0 != "*" && $0 != "_" && $0 != " " }
  }
}
