import Diagnostics
import TestSupport
import Testing

@testable import Markup

@Suite("Markdown document")
struct MarkdownDocumentTests {
  private func document(_ text: String) -> MarkdownDocument {
    MarkdownDocument(
      parsing: SourceFile(path: "content/activities/dali/a.md", text: text), from: 0)
  }

  private func html(_ text: String) -> String {
    document(text).fragment { "[\($0.text)]" }.html(root: "").text
  }

  // MARK: The same as libcmark

  @Test("without wide characters and what is added by name it is byte for byte what cmark writes")
  func sameAsCommand() throws {
    let command = try CommonMarkCommand()
    var random = SeededGenerator(seed: 1)
    for _ in 0..<64 {
      let text = RandomMarkdown.text(using: &random)
      let (ours, theirs) = (html(text), try command.html(of: text))
      #expect(comparableHTML(ours) == comparableHTML(theirs), "\(text)")
    }
  }

  @Test(
    "a line break between two wide characters is no blank",
    arguments: [
      ("食品\n安全", "食品安全"), ("食品，\n安全", "食品，安全"), ("**食品**\n安全", "<strong>食品</strong>安全"),
      ("食品\n**安全**", "食品<strong>安全</strong>"), ("“甲”\n“乙”", "“甲”“乙”"),
      ("食品 \n  安全", "食品安全"), ("食品\r\n安全", "食品安全"), ("甲\n乙\n丙", "甲乙丙"),
    ])
  func joinedLines(text: String, joined: String) {
    #expect(html(text).replacing("&quot;", with: "\"") == "<p>\(joined)</p>\n")
  }

  @Test(
    "any other line break stays",
    arguments: [
      ("食品\nsafety", "食品\nsafety"), ("food\n安全", "food\n安全"), ("a\nb", "a\nb"),
      ("食品  \n安全", "食品<br />\n安全"), ("食品\\\n安全", "食品<br />\n安全"), ("안녕\n하세요", "안녕\n하세요"),
    ])
  func keptLines(text: String, kept: String) {
    #expect(html(text) == "<p>\(kept)</p>\n")
  }

  // MARK: Headings

  @Test("headings carry their level and id")
  func headingTags() {
    #expect(
      html("# 甲 & 乙\n\n### *丙*\n") == """
        <h2 id="甲-乙">甲 &amp; 乙</h2>
        <h3 id="丙"><em>丙</em></h3>

        """)
  }

  // MARK: Links

  @Test("the address of each link and image is filled in, escaped, behind the root's mark")
  func filledAddresses() {
    let text = "[甲](a.md \"题\") ![乙 *丙*](b.jpg) <https://example.org>\n"
    let document = document(text)
    var addresses = ["\u{1}a.html?x&y", "\u{1}b.jpg", "\"'<>"].makeIterator()
    let fragment = document.fragment { _ in addresses.next() ?? "" }
    #expect(
      fragment.html(root: "../").text == """
        <p><a href="../a.html?x&amp;y" title="题">甲</a> <img src="../b.jpg" alt="乙 丙" /> \
        <a href="&quot;&#39;&lt;&gt;">https://example.org</a></p>

        """)
  }

  @Test("an image is given its copies and its size, a link is not")
  func attributes() {
    let document = document("![甲](a.jpg) [乙](a.jpg)\n")
    let fragment = document.fragment { _ in
      "\u{1}a.jpg"
    } attributes: { _ in
      [("srcset", "\u{1}b.jpg 1w, \u{1}c.jpg 2w"), ("title", "\"<")]
    }
    #expect(
      fragment.html(root: "../").text == """
        <p><img src="../a.jpg" srcset="../b.jpg 1w, ../c.jpg 2w" title="&quot;&lt;" alt="甲" /> \
        <a href="../a.jpg">乙</a></p>

        """)
  }

  @Test("links and images are noted in their order, with their words")
  func notedLinks() {
    let links = document("![甲](a.jpg) [**乙** ![丙](c.png)](b.md)\n\n- <mailto:a@example.org>\n")
      .links
    #expect(links.map(\.isImage) == [true, false, true, false])
    #expect(links.map(\.text) == ["甲", "乙 丙", "丙", "mailto:a@example.org"])
    #expect(
      links.map(\.destination) == [
        .file(path: "content/activities/dali/a.jpg"),
        .entry(path: "content/activities/dali/b.md", anchor: nil),
        .file(path: "content/activities/dali/c.png"), .external("mailto:a@example.org"),
      ])
  }

  @Test(
    "words of an author cannot pass for a place of ours",
    arguments: [
      ("[甲](a.md \"%010%01\")", #"<a href="[甲]" title="%010%01">甲</a>"#),
      ("![%010%01](a.jpg)", #"<img src="[%010%01]" alt="%010%01" />"#),
      ("a=\"%010%01 [甲](a.md)", #"a=&quot;%010%01 <a href="[甲]">甲</a>"#),
      ("\u{1}甲\u{1}", "甲"), ("`<h2>` &lt;h1>", "<code>&lt;h2&gt;</code> &lt;h1&gt;"),
    ])
  func forgedMarks(text: String, expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  // MARK: Raw HTML

  @Test("raw HTML is dropped and its lines are told")
  func rawHTML() {
    let document = document("甲\n\n<div onclick=\"x\">\n乙\n</div>\n\n丙 <b>丁</b>\n戊\n")
    let html = document.fragment { _ in "" }.html(root: "").text
    #expect(!html.contains("<div") && !html.contains("<b>") && html.contains("丁"))
    #expect(document.droppedHTML.map(\.position.line) == [3, 7, 7])
    #expect(document.droppedHTML.map(\.text).first == "<div onclick=\"x\">\n乙\n</div>")
  }

  @Test("raw HTML is located below front matter, also with CR LF")
  func rawHTMLBelowHead() throws {
    let file = SourceFile(path: "a.md", text: "---\r\na: 1\r\n---\r\n甲\r\n\r\n<hr>\r\n")
    let start = try #require(FrontMatter.read(file).value).bodyStart
    let document = MarkdownDocument(parsing: file, from: start)
    #expect(document.droppedHTML.map(\.position.line) == [6])
  }

  // MARK: The first paragraph

  @Test(
    "the first paragraph is its words without marks, and without blanks inside Chinese",
    arguments: [
      ("# 题\n\n甲**乙**[丙](c.md)\n\n丁\n", "甲乙丙"), ("![](a.jpg)\n\n甲\n", "甲"), ("- 甲\n- 乙\n", "甲"),
      ("", ""), ("# 题\n", ""), ("a\nb\n", "a b"), ("食品\n安全\n", "食品安全"),
    ])
  func firstParagraph(text: String, words: String) {
    #expect(document(text).firstParagraph == words)
  }

  @Test("a text without anything is empty")
  func empty() {
    #expect(document("").isEmpty)
    #expect(document("\n\n").isEmpty)
    #expect(!document("甲").isEmpty)
  }
}
