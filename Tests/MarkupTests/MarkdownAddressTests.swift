import Diagnostics
import TestSupport
import Testing

@testable import Markup

@Suite("Bare addresses")
struct MarkdownAddressTests {
  private func document(_ text: String) -> MarkdownDocument {
    MarkdownDocument(parsing: SourceFile(path: "content/pages/a.md", text: text), from: 0)
  }

  private func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return BareAddress.all(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(
    "an address ends where a Chinese writer means it to",
    arguments: [
      ("详见https://a.cn/x。报名发到kepu@163.com，谢谢", ["https://a.cn/x", "kepu@163.com"]),
      ("见http://a.cn谢谢", ["http://a.cn"]), ("（https://a.cn/b?c=d&e#f）", ["https://a.cn/b?c=d&e#f"]),
      ("https://a.cn/b. 和 https://c.cn!", ["https://a.cn/b", "https://c.cn"]),
      ("(https://a.cn/b(c)) x", ["https://a.cn/b(c)"]),
      ("HTTPS://A.CN:8080/b", ["HTTPS://A.CN:8080/b"]),
      ("https://a.cn:，", ["https://a.cn"]), ("https://a.cn/a_b_c_", ["https://a.cn/a_b_c"]),
      ("https://a.cn/\"b", ["https://a.cn/"]), ("[https://a.cn/b]", ["https://a.cn/b"]),
      ("https://a.cn.", ["https://a.cn"]), ("http://10.0.0.1/", ["http://10.0.0.1/"]),
      ("邮箱:a.b-c+d_e@x-y.gov.cn.", ["a.b-c+d_e@x-y.gov.cn"]), ("..a@b.cn", ["a@b.cn"]),
      ("https://a.cn/~b@c.cn", ["https://a.cn/~b@c.cn"]), ("a@b.cn@c.cn", ["a@b.cn"]),
    ])
  func ends(text: String, addresses: [String]) {
    #expect(found(text) == addresses)
  }

  @Test(
    "what is no address stays text",
    arguments: [
      "http://localhost/", "https://", "https://科普.中国/x", "xhttps://a.cn", "ftp://a.cn", "a@b",
      "@a.cn", "a@.cn", "a@b-.cn", "://a.cn", "https://-", "http://www.", "a.cn", "https//a.cn",
    ])
  func none(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test("they become links, once, and have places of their own")
  func links() {
    let text = """
      见https://a.cn/x_y_z。发到 kepu@163.com
      或 <https://b.cn>、[https://c.cn](d.md)、`https://e.cn`、![https://f.cn](g.jpg)

      """
    let links = document(text).links
    #expect(
      links.map(\.destination) == [
        .external("https://a.cn/x_y_z"), .external("mailto:kepu@163.com"),
        .external("https://b.cn"),
        .entry(path: "content/pages/d.md", anchor: nil), .file(path: "content/pages/g.jpg"),
      ])
    #expect(
      links.map(\.span.text) == [
        "https://a.cn/x_y_z", "kepu@163.com", "https://b.cn", "d.md", "g.jpg",
      ])
    #expect(links.map(\.span.position.column).prefix(2) == [2, 24])
    #expect(
      document("见https://a.cn/x_y_z。\n谢谢").fragment { _ in "T" }.html(root: "").text
        == "<p>见<a href=\"T\">https://a.cn/x_y_z</a>。谢谢</p>\n")
  }

  @Test("in emphasis, headings and cells too, and beside a repaired run")
  func anywhere() {
    for text in [
      "**https://a.cn**", "# https://a.cn", "|a|\n|-|\n|https://a.cn|", "> - https://a.cn",
      "https://a.cn！**“甲”**乙", "甲**“https://a.cn”**乙", "https://a.cn!**“甲”**乙", "![https://a.cn",
    ] {
      #expect(document(text).links.map(\.span.text) == ["https://a.cn"], "\(text)")
    }
  }

  @Test("random texts hold what a plain reading of them holds")
  func naiveTwin() {
    var random = SeededGenerator(seed: 4)
    let pieces = [
      "http", "https", "://", ":", "/", "a", "b.cn", ".", "@", "，", "甲", " ", "-", "(", ")", "_",
      "?", "9",
    ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...12, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      var last = 0
      let bytes = Array(text.utf8)
      for address in BareAddress.all(in: bytes) {
        let words = String(decoding: bytes[address.range], as: UTF8.self)
        #expect(address.range.lowerBound >= last && words.allSatisfy(\.isASCII), "\(text)")
        #expect(words.contains("@") || words.hasPrefix("http"), "\(text)")
        #expect(
          words.last.map { $0.isLetter || $0.isNumber || "/)-=&".contains($0) } == true, "\(text)")
        #expect(found(words) == [words], "an address by itself is the same one: \(text)")
        last = address.range.upperBound
      }
    }
  }
}
