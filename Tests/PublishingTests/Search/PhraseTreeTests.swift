import TestSupport
import Testing

@testable import Publishing

@Suite("Tree of phrases")
struct PhraseTreeTests {
  @Test("takes the longest phrase at each place, as trying all of them does")
  func twin() {
    var random = SeededGenerator(seed: 5)
    for round in 0..<200 {
      let units = UInt16(2 + round % 5)
      func some(_ count: ClosedRange<Int>) -> [UInt16] {
        (0..<Int.random(in: count, using: &random)).map { _ in
          // Zero and the last unit too.
          [0, 0xFFFF, 0x4E00, 0xD83C, 0x61, 0x1E][Int(UInt16.random(in: 0..<units, using: &random))]
        }
      }
      let phrases = Array(Set((0..<12).map { _ in some(1...5) })).sorted {
        $0.lexicographicallyPrecedes($1)
      }
      let text = some(0...60)
      var found: [Int] = []
      var place = 0
      PhraseTree(phrases).forEachPhrase(of: text) { number, length in
        found.append(number ?? ~Int(text[place]))
        #expect(length == number.map { phrases[$0].count } ?? 1)
        place += length
      }
      #expect(found == longest(text, phrases))
    }
  }

  private func longest(_ text: [UInt16], _ phrases: [[UInt16]]) -> [Int] {
    var found: [Int] = []
    var start = 0
    while start < text.count {
      let fitting = phrases.indices.filter { text[start...].starts(with: phrases[$0]) }
      if let best = fitting.max(by: { phrases[$0].count < phrases[$1].count }) {
        found.append(best)
        start += phrases[best].count
      } else {
        found.append(~Int(text[start]))
        start += 1
      }
    }
    return found
  }

  @Test("a tree of thousands of phrases finds each of them")
  func many() {
    let phrases = (0..<5000 as Range<UInt16>).map { number -> [UInt16] in
      let (row, column) = number.quotientAndRemainder(dividingBy: 71)
      return [0x4E00 + column, 0x4E00 + row, 0x61 + number % 3]
    }
    let tree = PhraseTree(phrases)
    for (number, phrase) in phrases.enumerated() {
      var found: [Int] = []
      tree.forEachPhrase(of: phrase) { number, _ in found.append(number ?? -1) }
      #expect(found == [number])
    }
  }
}
