import TestSupport
import Testing

@testable import Diagnostics

@Suite("Suggestion")
struct SuggestionTests {
  private let counties = ["临渭", "华州", "潼关", "大荔", "合阳", "澄城", "蒲城", "白水", "富平", "韩城"]

  @Test(
    "finds the name that was meant",
    arguments: [
      ("大理", ["大荔", "潼关"], ["大荔"]),
      ("fod-safety", ["work-safety", "food-safety", "health"], ["food-safety", "work-safety"]),
      ("Food Safety", ["food-safety"], ["food-safety"]),
      ("titel", ["title", "time", "date"], ["title"]),
      ("澄城县", ["澄城", "蒲城"], ["澄城"]),
      ("食品安", ["食品安全", "安全生产"], ["食品安全"]),
      ("活动地址", ["活动地点", "地址", "活动名称"], ["活动地点"]),
    ])
  func examples(word: String, among: [String], found: [String]) {
    #expect(Suggestion.nearest(to: word, among: among) == found)
  }

  @Test("offers nothing for what is far from all names, or a single character")
  func nothingNear() {
    #expect(Suggestion.nearest(to: "西安", among: counties) == [])
    #expect(Suggestion.nearest(to: "城", among: counties) == [])
    #expect(Suggestion.nearest(to: "", among: counties + [""]) == [])
    #expect(Suggestion.nearest(to: "大荔", among: ["", "--"]) == [])
  }

  @Test("offers three at most, the nearest first, equal ones in the given order")
  func orderOfOffers() {
    let found = Suggestion.nearest(
      to: "abcdefghi", among: ["xbcdefgzz", "abcdefgxx", "abcdefghx", "xxcdefghi", "abcdefghi"])
    #expect(found == ["abcdefghi", "abcdefghx", "abcdefgxx"])
  }

  @Test("counts edits as a plain recursion does")
  func naiveTwin() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let a = word(using: &random)
      let b = word(using: &random)
      let limit = Int.random(in: 1...4, using: &random)
      let distance = Suggestion.editDistance(a, b, limit: limit)
      #expect(distance == min(recursiveDistance(a[...], b[...]), limit + 1))
    }
  }

  private func word(using random: inout SeededGenerator) -> [Unicode.Scalar] {
    let letters: [Unicode.Scalar] = ["a", "b", "大", "荔"]
    return (0..<Int.random(in: 0...5, using: &random)).compactMap { _ in
      letters.randomElement(using: &random)
    }
  }

  /// Optimal string alignment by its definition, from the words' ends.
  private func recursiveDistance(
    _ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>
  ) -> Int {
    guard let lastA = a.last, let lastB = b.last else { return max(a.count, b.count) }
    let (restA, restB) = (a.dropLast(), b.dropLast())
    var best = min(
      recursiveDistance(restA, b) + 1, recursiveDistance(a, restB) + 1,
      recursiveDistance(restA, restB) + (lastA == lastB ? 0 : 1))
    if lastA == restB.last, lastB == restA.last {
      best = min(best, recursiveDistance(restA.dropLast(), restB.dropLast()) + 1)
    }
    return best
  }
}
