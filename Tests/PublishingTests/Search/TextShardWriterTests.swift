import TestSupport
import Testing

@testable import Publishing

@Suite("Shards of texts")
struct TextShardWriterTests {
  /// What texts become when they are written into a shard and read again.
  private func roundTrip(
    _ texts: [[UInt16]], _ dictionary: PhraseDictionary
  ) throws -> [[UInt16]] {
    var encoder = RangeEncoder()
    dictionary.write(to: &encoder)
    let phrases = try SearchIndexReader.phrases(
      String(decoding: ScriptText.encode(encoder.finish()), as: UTF8.self))
    var writer = TextShardWriter(dictionary: dictionary)
    for text in texts { writer.write(text) }
    let packed = String(decoding: writer.finish().text, as: UTF8.self)
    return try SearchIndexReader.documents(packed, texts.count, phrases).map { document in
      var text = document.card
      for field in document.fields { text += [SearchDocument.fieldSeparator] + field }
      return text + [SearchDocument.documentEnd]
    }
  }

  private func document(_ text: String) -> [UInt16] {
    Array(text.utf16) + [SearchDocument.documentEnd]
  }

  @Test("texts that repeat themselves and each other come back", arguments: 0..<40 as Range<UInt64>)
  func repeats(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = ["渭南", "食品安全", "a", "aaaa", "进社区🎈", "<b>", "9月20日"]
    let texts = (0..<6).map { _ -> [UInt16] in
      var text = ""
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        if Int.random(in: 0..<4, using: &random) == 0 {
          text += String(text.suffix(Int.random(in: 1...30, using: &random)))
        }
        text += words.randomElement(using: &random) ?? ""
      }
      return document(text)
    }
    for count in [0, 40] {
      #expect(try roundTrip(texts, PhraseDictionary(sample: texts, count: count)) == texts)
    }
  }

  @Test("nothing is a repeat of itself, and no repeat goes over the end of a document")
  func ends() throws {
    let texts = ["啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊", "", "啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊", "1234567", "1234567"].map(document)
    #expect(try roundTrip(texts, PhraseDictionary(sample: [], count: 0)) == texts)
  }

  @Test("what a document says twice is written once")
  func size() {
    var random = RandomText(seed: 7)
    let text = (0..<300).map { _ in UInt16(0x4E00 + random.number(below: 0x5000)) }
    func size(_ texts: [[UInt16]]) -> Int {
      var writer = TextShardWriter(dictionary: PhraseDictionary(sample: [], count: 0))
      for text in texts { writer.write(text + [SearchDocument.documentEnd]) }
      return writer.finish().text.count
    }
    let once = size([text])
    #expect(size([text + text]) < once + 20)
    #expect(size([text, text]) < once + 20)
    #expect(size([text, text.reversed()]) > once * 3 / 2)
  }
}
