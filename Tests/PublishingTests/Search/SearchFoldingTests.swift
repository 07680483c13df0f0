import Foundation
import Testing

@testable import Publishing

@Suite("Folding for search")
struct SearchFoldingTests {
  /// A text of the fixture that `test_search_text.py` reads too.
  struct Sample: Decodable, CustomTestStringConvertible {
    let about: String
    let text: String
    let folded: String
    let terms: [String]

    var testDescription: String { about }
  }

  private struct Fixture: Decodable {
    let simplified: String
    let texts: [Sample]

    static func read() throws -> Fixture {
      var root = URL(fileURLWithPath: #filePath)
      for _ in 0..<3 { root.deleteLastPathComponent() }
      let data = try Data(contentsOf: root.appendingPathComponent("Fixtures/search-text.json"))
      return try JSONDecoder().decode(Fixture.self, from: data)
    }
  }

  private static let folding = SearchFolding()

  private func fold(_ text: String) -> [UInt16] { Self.folding.fold(text.utf16) }

  @Test("every text folds as both languages agreed", arguments: try Fixture.read().texts)
  func fixture(sample: Sample) {
    // As units: equal strings may differ in them.
    let folded = fold(sample.text)
    #expect(folded == Array(sample.folded.utf16), "\(String(decoding: folded, as: UTF16.self))")
    var terms: [String] = []
    SearchTerm.forEach(in: folded) { terms.append(Self.readable($0)) }
    #expect(terms.map { Array($0.utf16) } == sample.terms.map { Array($0.utf16) }, "\(terms)")
  }

  /// A term with halves of characters as `{D842}`.
  private static func readable(_ term: SearchTerm) -> String {
    TermTwin.units(ofKey: term.key).map { unit in
      Unicode.Scalar(unit).map { String($0) } ?? "{\(String(unit, radix: 16, uppercase: true))}"
    }.joined()
  }

  @Test("the traditional characters that the fixture gives to JavaScript are the table's")
  func simplified() throws {
    let units = Array(try Fixture.read().simplified.utf16)
    let table = Dictionary(uniqueKeysWithValues: Self.folding.simplified)
    for index in stride(from: 0, to: units.count, by: 2) {
      #expect(table[units[index]] == units[index + 1], "\(units[index])")
    }
    #expect(table.count > 2000)
    #expect(table.allSatisfy { $0.key.isChineseUnit && $0.value.isChineseUnit })
  }

  @Test("what is folded is folded: once more changes nothing", arguments: 0..<100 as Range<UInt64>)
  func twice(seed: UInt64) {
    var random = RandomText(seed: seed)
    for text in [random.scalars(0...80), random.text(0...20, hostility: 0.3)] {
      let once = fold(text)
      #expect(Self.folding.fold(once) == once, "\(text)")
    }
  }

  @Test(
    "blanks follow the rule, by a twin that looks for them", arguments: 0..<100 as Range<UInt64>)
  func blanks(seed: UInt64) {
    var random = RandomText(seed: seed)
    let text = random.scalars(0...40) + " 中 a\u{3000}\u{A0}中 中\t\n 中" + random.scalars(0...40)
    let folded = fold(text)
    for (index, unit) in folded.enumerated() where unit == 0x20 {
      guard index > 0, index + 1 < folded.count else {
        Issue.record("a blank at an end of \(text)")
        continue
      }
      let (before, after) = (folded[index - 1], folded[index + 1])
      #expect(before != 0x20 && before != 0x0A && after != 0x0A)
      #expect(!(before.isChineseUnit && after.isChineseUnit))
    }
    #expect(!folded.contains(0))
    // Without blanks and breaks, what is left is each unit by itself.
    func inked(_ units: [UInt16]) -> [UInt16] { units.filter { $0 != 0x20 && $0 != 0x0A } }
    #expect(inked(folded) == inked(text.utf16.flatMap { Self.folding.fold([$0]) }))
  }

  @Test("a unit is Chinese, of a word, or neither")
  func kinds() {
    for unit in 0...UInt16.max { #expect(!(unit.isChineseUnit && unit.isWordUnit)) }
    for unit in "科荔𠮷々〇ぁヺー㐀龥豈".utf16 { #expect(unit.isChineseUnit) }
    for unit in "az09ßéαя".utf16 { #expect(unit.isWordUnit) }
    for unit in " ,.-\n·…・×÷\u{3000}，⋯🄯".utf16.prefix(11) {
      #expect(!unit.isChineseUnit && !unit.isWordUnit)
    }
  }
}
