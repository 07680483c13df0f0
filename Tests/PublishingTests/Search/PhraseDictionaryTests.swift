import TestSupport
import Testing

@testable import Publishing

@Suite("Phrases")
struct PhraseDictionaryTests {
  private func sample(seed: UInt64, texts: Int = 20) -> [[UInt16]] {
    var random = RandomText(seed: seed)
    return (0..<texts).map { _ in
      let fields = (0..<3).map { _ in Array(random.text(0...20).utf16) }
      return Array(fields.joined(separator: [SearchDocument.fieldSeparator]))
        + [SearchDocument.documentEnd]
    }
  }

  private func phrases(of dictionary: PhraseDictionary) throws -> [[UInt16]] {
    var encoder = RangeEncoder()
    dictionary.write(to: &encoder)
    let text = String(decoding: ScriptText.encode(encoder.finish()), as: UTF8.self)
    return try SearchIndexReader.phrases(text)
  }

  /// What texts become when they are written with a dictionary and read again.
  private func roundTrip(
    _ texts: [[UInt16]], _ dictionary: PhraseDictionary
  ) throws -> [[UInt16]] {
    var writer = TextShardWriter(dictionary: dictionary)
    for text in texts { writer.write(text) }
    let packed = String(decoding: writer.finish().text, as: UTF8.self)
    let documents = try SearchIndexReader.documents(
      packed, texts.count, phrases(of: dictionary))
    return documents.map { document -> [UInt16] in
      var text = document.card
      for field in document.fields { text += [SearchDocument.fieldSeparator] + field }
      return text + [SearchDocument.documentEnd]
    }
  }

  @Test("any text comes back, also of units no sample has", arguments: 0..<30 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    let dictionary = PhraseDictionary(sample: sample(seed: seed), count: 300)
    var random = RandomText(seed: seed + 1000)
    let strange = (0..<5).map { _ in
      let units = random.scalars(0...60).utf16.filter { !(0x1C...0x1F).contains($0) }
      return Array(units) + [SearchDocument.documentEnd]
    }
    let texts = sample(seed: seed, texts: 5) + sample(seed: seed + 1, texts: 5) + strange
    #expect(try roundTrip(texts, dictionary) == texts)
  }

  @Test("an empty sample gives a dictionary that writes all the same")
  func empty() throws {
    let text = Array("科普🎈".utf16) + [SearchDocument.documentEnd]
    for count in [0, 100] {
      let dictionary = PhraseDictionary(sample: [], count: count)
      #expect(try phrases(of: dictionary).isEmpty)
      #expect(try roundTrip([text], dictionary) == [text])
    }
    #expect(try roundTrip([text], PhraseDictionary(sample: [text], count: 0)) == [text])
  }

  @Test("the same sample gives the same dictionary", arguments: 0..<5 as Range<UInt64>)
  func determinism(seed: UInt64) throws {
    let (one, other) = (
      PhraseDictionary(sample: sample(seed: seed), count: 200),
      PhraseDictionary(sample: sample(seed: seed), count: 200)
    )
    #expect(one.phrases == other.phrases)
  }

  @Test("phrases are distinct, no longer than 64 units, and no mark stands inside one")
  func shape() throws {
    let marked = sample(seed: 3, texts: 60).map { $0 + [0x1C, 0x41, 0x1D, 0x41] }
    let long = [[UInt16]](repeating: Array(String(repeating: "ab", count: 400).utf16), count: 3)
    let found = try phrases(of: PhraseDictionary(sample: marked + long, count: 2000))
    #expect(Set(found).count == found.count)
    #expect(found.contains { $0.count > 4 })
    for phrase in found {
      #expect((1...64).contains(phrase.count))
      #expect(phrase.count == 1 || !phrase.contains { (0x1C...0x1F).contains($0) })
    }
  }

  @Test("no more pairs are learnt than were asked for")
  func limit() {
    for count in [0, 1, 13, 50] {
      let dictionary = PhraseDictionary(sample: sample(seed: 4), count: count)
      let pairs = dictionary.phrases.filter { if case .pair = $0 { true } else { false } }
      #expect(pairs.count <= count)
    }
  }

  @Test("what repeats itself gets short")
  func size() {
    let text = Array("渭南市2023年全国科普日主场活动".utf16) + [SearchDocument.documentEnd]
    let dictionary = PhraseDictionary(sample: Array(repeating: text, count: 50), count: 100)
    let pieces = dictionary.pieces(of: text)
    #expect(pieces.count <= 3)
    #expect(pieces.reduce(0) { $0 + $1.length } == text.count)
  }
}
