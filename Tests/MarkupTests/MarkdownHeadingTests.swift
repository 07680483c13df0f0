import Diagnostics
import TestSupport
import Testing

@testable import Markup

@Suite("Markdown heading")
struct MarkdownHeadingTests {
  private func headings(_ text: String) -> [MarkdownHeading] {
    MarkdownDocument(parsing: SourceFile(path: "a.md", text: text), from: 0).headings
  }

  @Test(
    "the highest level becomes 2, and none is skipped on the way down",
    arguments: [
      ([1], [2]), ([3], [2]), ([1, 2, 3], [2, 3, 4]), ([2, 4, 4, 2], [2, 3, 4, 2]),
      ([3, 2, 1], [2, 3, 2]), ([1, 6], [2, 3]), ([1, 2, 3, 4, 5, 6, 6], [2, 3, 4, 5, 6, 6, 6]),
    ])
  func levels(written: [Int], shown: [Int]) {
    let text = written.map { String(repeating: "#", count: $0) + " 甲\n" }.joined()
    #expect(headings(text).map(\.level) == shown)
  }

  @Test("any outline starts at 2, stays within 6 and goes down one level at a time")
  func randomOutlines() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      let length = Int.random(in: 1...12, using: &random)
      let written = (0..<length).map { _ in Int.random(in: 1...6, using: &random) }
      var numbering = HeadingNumbering(levels: written, reserved: [])
      var last = 1
      for level in written.map({ numbering.level($0) }) {
        #expect((2...min(last + 1, 6)).contains(level))
        last = level
      }
    }
  }

  @Test(
    "an id is made of the words",
    arguments: [
      ("活动安排", "活动安排"), ("Food *Safety* 101", "food-safety-101"), ("一、时间（周三）", "一-时间-周三"),
      ("！！", "section"), ("`a`  b", "a-b"), ("“食品”", "食品"), ("<i>x</i> y", "x-y"),
    ])
  func ids(words: String, id: String) {
    #expect(headings("# \(words)\n").map(\.id) == [id])
  }

  @Test("no two have one id, and none has one of the page's own")
  func uniqueIDs() {
    let text = ["甲", "甲", "甲 2", "甲", "main", "Top", "Words", "Sessions", "！", "？"].map {
      "# \($0)\n"
    }.joined()
    #expect(
      headings(text).map(\.id)
        == [
          "甲", "甲-2", "甲-2-2", "甲-3", "main-2", "top-2", "words-2", "sessions-2", "section",
          "section-2",
        ])
  }

  @Test("ids of random headings are unique, and the same each time")
  func stableIDs() {
    var random = SeededGenerator(seed: 2)
    let words = ["甲", "甲-2", "甲 2", "a", "A", "main", "!", "1"]
    for _ in 0..<50 {
      let length = Int.random(in: 0...20, using: &random)
      let text = (0..<length).compactMap { _ in words.randomElement(using: &random) }
        .map { "## \($0)\n" }.joined()
      let ids = headings(text).map(\.id)
      #expect(Set(ids).count == length)
      #expect(MarkdownDocument.reservedIDs.isDisjoint(with: ids))
      #expect(headings(text).map(\.id) == ids)
    }
  }

  @Test("the words are those inside its marks")
  func words() {
    #expect(headings("## **甲** [乙](b.md) `丙`\n").map(\.text) == ["甲 乙 丙"])
  }
}
