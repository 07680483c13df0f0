import TestSupport
import Testing

@testable import Publishing

@Suite("Finding by terms")
struct SearchRecallTests {
  /// Words cut from anywhere in the folded fields: the middle of words, across signs.
  private func words(_ folded: [[[UInt16]]], count: Int, seed: UInt64) -> [[UInt16]] {
    var random = SeededGenerator(seed: seed)
    let texts = folded.flatMap { $0 }.filter { !$0.isEmpty }
    return (0..<count).compactMap { _ -> [UInt16]? in
      guard let text = texts.randomElement(using: &random) else { return nil }
      let start = Int.random(in: 0..<text.count, using: &random)
      let word = Array(text[start...].prefix(Int.random(in: 1...12, using: &random)))
      // No query holds a line break, and a query of signs alone finds nothing.
      return word.contains(SearchFolding.blockEnd) ? Array(word.prefix { $0 != 0x0A }) : word
    }.filter { word in !word.isEmpty }
  }

  /// The documents that hold a word in any field, by looking at all of them.
  private func scan(_ folded: [[[UInt16]]], for word: [UInt16]) -> Set<Int> {
    Set(
      folded.indices.filter { document in
        folded[document].contains { TermTwin.holds($0, word) }
      })
  }

  @Test(
    "every document that holds a word is a candidate; up to three characters, no other is",
    arguments: 0..<6 as Range<UInt64>)
  func recall(seed: UInt64) throws {
    let sample = try SearchIndexSample.random(
      seed: seed, activities: 30 + Int(seed) * 10, hostility: 0.03)
    let folded = sample.folded
    var found = 0
    for word in words(folded, count: 250, seed: seed) {
      let text = String(decoding: word, as: UTF16.self)
      let holders = scan(folded, for: word)
      guard let candidates = sample.reader.candidates(for: word) else {
        #expect(TermTwin.runs(of: word).allSatisfy { $0.kind == .other })
        continue
      }
      found += 1
      #expect(candidates.isSuperset(of: holders), "\(text)")
      let runs = TermTwin.runs(of: word)
      if runs.count == 1, word.count <= 3 { #expect(candidates == holders, "\(text)") }
    }
    #expect(found > 150)
  }

  @Test("a word that no document holds is found nowhere, if it is short")
  func absent() throws {
    let sample = try SearchIndexSample.random(seed: 4, activities: 40)
    var random = SeededGenerator(seed: 4)
    let units = sample.reader.alphabet.filter(\.isChineseUnit)
    for _ in 0..<300 {
      let word = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in
        units.randomElement(using: &random)
      }
      #expect(sample.reader.candidates(for: word) == scan(sample.folded, for: word))
    }
    #expect(sample.reader.candidates(for: Array("龘".utf16))?.isEmpty == true)
  }

  @Test(
    "characters of two units, emoji and other writing are found",
    arguments: ["𠮷野家", "𠮷", "🎈", "カメラ", "москва", "ω", "〇", "华州区", "双减", "wi-fi", "3d打印"])
  func rare(word: String) throws {
    let activity = PublishingFactory.activity(
      "x", title: "去𠮷野家", summary: "🎈カメラ Москва Ω 〇", body: "華州區“双减”，Wi-Fi、３D打印。")
    let sample = try SearchIndexSample(
      PublishingFactory.agenda(of: [PublishingFactory.activity("y"), activity]))
    let found = sample.reader.candidates(for: Array(word.utf16))
    let expected = sample.agenda.activities.firstIndex { $0.id.slug == "x" }.map { Set([$0]) }
    #expect(found == expected)
  }
}
