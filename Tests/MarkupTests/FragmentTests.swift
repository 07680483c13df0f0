import TestSupport
import Testing

@testable import Markup

@Suite("Fragment")
struct FragmentTests {
  @Test("puts the way to the root where the marks are")
  func marks() {
    let fragment = Fragment("<a href=\"\u{1}days/2023-09-20.html\">20日</a>".utf8)
    #expect(fragment.html(root: "../").text == "<a href=\"../days/2023-09-20.html\">20日</a>")
    #expect(fragment.html(root: "").text == "<a href=\"days/2023-09-20.html\">20日</a>")
  }

  @Test("agrees with plain replacing on random pieces, at the edges and side by side too")
  func naiveTwin() {
    var random = SeededGenerator(seed: 2)
    let pieces = ["\u{1}", "\u{1}", "a", "食品", "<b>", "../", "\""]
    for _ in 0..<200 {
      let length = Int.random(in: 0...20, using: &random)
      let text = (0..<length).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      for root in ["", "../", "../../"] {
        let expected = text.replacing(Fragment.rootMark, with: root)
        #expect(Fragment(text.utf8).html(root: root).text == expected)
      }
    }
  }

  @Test("several are written one after the other")
  func joining() {
    let fragments = ["a\u{1}", "", "\u{1}b"].map { Fragment($0.utf8) }
    #expect(fragments.html(root: "../") == "a../../b")
  }
}
