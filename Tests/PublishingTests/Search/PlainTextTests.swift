import Markup
import Testing

@testable import Publishing

@Suite("Words of HTML")
struct PlainTextTests {
  private func text(_ html: String) -> String {
    String(decoding: PlainText.of(Array(html.utf8)), as: UTF8.self)
  }

  private func text(ofMarkdown markdown: String) -> String {
    let document = MarkdownDocument(parsing: .init(path: "a.md", text: markdown), from: 0)
    return text(document.fragment { _ in "" }.html(root: "").text)
  }

  @Test(
    "blocks stand on lines of their own, inline elements leave no trace",
    arguments: [
      ("<p>一</p>\n<p>二</p>\n", "一\n二"),
      ("<h2 id=\"a\">标题</h2>\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n", "标题\n甲\n乙"),
      ("<p>食<strong>品</strong>安<em>全</em></p>", "食品安全"),
      ("<p>看<a href=\"a&gt;b\">这<code>里</code></a>。<img src=\"a\" alt=\"图\" />完</p>", "看这里。完"),
      ("<p>上<br />\n下</p>", "上\n下"),
      ("<p>软\n换行</p>", "软 换行"),
      ("<hr />\n<p>后</p>", "后"),
      ("<table><tr><th>项目</th><td>地点</td></tr></table>", "项目\n地点"),
      ("<article><b>粗</b><blockquote>引</blockquote></article>", "粗\n引"),
      ("", ""), ("\n\n", ""), ("<p></p>", ""), ("没有标签", "没有标签"),
    ])
  func blocks(html: String, words: String) {
    let found = text(html)
    #expect(found.drop { $0 == "\n" } == words)
    #expect(!found.contains("\n\n"))
  }

  @Test("character references become characters, each once")
  func references() {
    #expect(text("a &lt;b&gt; &amp;lt; &quot;c&quot; &#39;d&#39;") == "a <b> &lt; \"c\" 'd'")
    #expect(text("&amp;amp;&amp;") == "&amp;&")
    #expect(text("& &nbsp; &am") == "& &nbsp; &am")
  }

  @Test("a tag without an end takes the rest and nothing more")
  func unfinished() {
    #expect(text("文字<p") == "文字")
    #expect(text("<") == "" && text("&") == "&")
  }

  @Test("the text of Markdown is what it says, without its marks")
  func markdown() {
    let words = text(
      ofMarkdown: """
        ## 带什么

        带**身份证**，看[地图](https://example.cn/?a=1&b=2)。
        第二行 `a < b && c`。

        | 时间 | 内容 |
        |---|---|
        | 9点 | <讲座> |

        - 水杯
        - 笔

        ```
        x = "1"
        ```
        """)
    let lines = words.split(separator: "\n").map(String.init)
    for line in ["带什么", "时间", "内容", "9点", "水杯", "笔", "x = \"1\""] {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(words.contains("带身份证，看地图。"))
    #expect(words.contains("a < b && c"))
  }

  @Test("what was left out of a sentence does not tear it apart")
  func rawHTML() {
    #expect(text(ofMarkdown: "食品<b>安全</b>讲座").contains("食品安全讲座"))
    #expect(!text(ofMarkdown: "<div>\n块\n</div>\n\n后").contains("omitted"))
  }

  @Test("escaped text comes back as it was", arguments: 0..<50 as Range<UInt64>)
  func roundTrip(seed: UInt64) {
    var random = RandomText(seed: seed)
    let plain = random.text(0...20, hostility: 0.2).filter { !$0.isNewline }
    // Control characters are not escaped but left out.
    let kept = plain.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\t" }
    let expected = String(String.UnicodeScalarView(kept))
    let trimmed = String(expected.reversed().drop { $0 == " " }.reversed())
    #expect(text(HTML(escaping: plain).text) == trimmed, "\(plain)")
  }
}
