import TestSupport
import Testing

@testable import Content

@Suite("ASCII slug")
struct AsciiSlugTests {
  @Test(
    "is lowercase letters, digits and hyphens, Han as pinyin",
    arguments: [
      ("大荔", "da-li"), ("Food Safety_2", "food-safety-2"), ("食品安全2023", "shi-pin-an-quan-2023"),
      ("  a--b  ", "a-b"), ("(甲)乙", "jia-yi"), ("a.b/c", "a-b-c"), ("市科协A组", "shi-ke-xie-a-zu"),
      ("", ""), ("！？", ""), ("---", ""), ("😀", ""),
    ])
  func examples(name: String, slug: String) {
    #expect(asciiSlug(name) == slug)
  }

  @Test("any name makes a slug that is its own slug")
  func idempotent() {
    var random = SeededGenerator(seed: 1)
    let pieces = ["a", "Z", "9", "-", " ", "大", "荔", "！", "é", "/", "..", "😀", "渭", "\n"]
    for _ in 0..<200 {
      let length = Int.random(in: 0...12, using: &random)
      let slug = asciiSlug(
        (0..<length).compactMap { _ in pieces.randomElement(using: &random) }.joined())
      #expect(asciiSlug(slug) == slug)
      #expect(
        slug.utf8.allSatisfy { byte in
          (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        })
      #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-") && !slug.contains("--"))
    }
  }
}
