import Markup
import Testing

@testable import Publishing

@Suite("Skeleton")
struct SkeletonTests {
  private func filled(_ rendered: String, _ texts: [String]) -> String {
    String(
      decoding: Skeleton(rendered).filled(texts.map(HTML.init(escaping:))), as: UTF8.self)
  }

  @Test("texts come in the places of their marks, in any order and as often as marked")
  func order() {
    let marks = (0...11).map { Skeleton.mark($0).text }
    #expect(filled("a\(marks[1])b\(marks[0])c\(marks[1])", ["0", "1"]) == "a1b0c1")
    #expect(filled(marks[11] + marks[1], (0...11).map { "<\($0)>" }) == "&lt;11&gt;&lt;1&gt;")
  }

  @Test("without marks the text stays as it is")
  func none() {
    #expect(filled("", []).isEmpty)
    #expect(filled("大荔 {{x}} 100%", ["未用"]) == "大荔 {{x}} 100%")
  }

  @Test("a text that looks like a mark is left as text")
  func hostile() {
    let hostile = "\u{2}0\u{2}"
    #expect(filled("[\(Skeleton.mark(0).text)]", [hostile]) == "[0]")
  }
}
