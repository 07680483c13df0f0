import TestSupport
import Testing

@testable import Publishing

@Suite("Shards of terms")
struct TermShardWriterTests {
  private typealias Posting = SearchIndexReader.Posting

  /// What the writer takes.
  private func entry(_ posting: Posting, third: Int) -> UInt64 {
    let low: UInt64 = UInt64(posting.document) << 2 | UInt64(posting.field)
    return UInt64(third) << 32 | low
  }

  private func text(_ shard: TermShardWriter.Shard) -> String {
    String(decoding: shard.content.text, as: UTF8.self)
  }

  @Test("random terms come back, in one shard or in many", arguments: 0..<20 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let documents = [1, 2, 300, 1024, 100_000][Int(seed) % 5]
    var expected: [(places: [Int], postings: [Posting])] = []
    var writer = TermShardWriter(documentCount: documents)
    var (first, second) = (0, 0)
    for _ in 0..<Int.random(in: 1...400, using: &random) {
      if first == 0 || Bool.random(using: &random) {
        first += Int.random(in: 1...90, using: &random)
        second = Int.random(in: 0...20_000, using: &random)
      } else {
        second += Int.random(in: 1...60, using: &random)
      }
      let thirds = Set(
        (0...Int.random(in: 0...6, using: &random)).map { _ in
          Int.random(in: 0...65_535, using: &random)
        }
      ).sorted()
      var entries: [UInt64] = []
      for third in thirds {
        let count = Int.random(in: 1...min(documents, 12), using: &random)
        let held = Set((0..<count).map { _ in Int.random(in: 0..<documents, using: &random) })
        let postings = held.sorted().map {
          Posting(document: $0, field: Int.random(in: 0...3, using: &random))
        }
        expected.append(([first, second, third], postings))
        entries += postings.map { entry($0, third: third) }
      }
      writer.write(first: UInt16(first), second: UInt16(second), entries[...])
    }
    writer.finishShard()
    var found: [(places: [Int], postings: [Posting])] = []
    for shard in writer.shards {
      let terms = try SearchIndexReader.terms(text(shard), documents: documents)
      let start = try #require(terms.first)
      #expect(start.places[0] == shard.start.first && start.places[1] == shard.start.second)
      found += terms
    }
    #expect(found.map(\.places) == expected.map(\.places))
    #expect(found.map(\.postings) == expected.map(\.postings))
    #expect(try SearchIndexReader.starts(starts(writer)).count == writer.shards.count)
  }

  private func starts(_ writer: TermShardWriter) -> String {
    String(decoding: ScriptText.encode(SearchHead.write(writer.shards)), as: UTF8.self)
  }

  @Test("shards end at some kilobytes, and a pair is never torn apart")
  func sizes() throws {
    var random = SeededGenerator(seed: 1)
    var writer = TermShardWriter(documentCount: 10_000)
    for second in 1...60 {
      let postings = (0..<200).map { _ in UInt64.random(in: 0..<10_000, using: &random) }
      writer.write(first: 9, second: UInt16(second), Set(postings).sorted().map { $0 << 2 }[...])
    }
    writer.finishShard()
    #expect(writer.shards.count > 1)
    // Eight kilobytes and the last pair, thirteen bits in sixteen.
    for shard in writer.shards { #expect(shard.content.text.count < 10_600) }
    let read = try SearchIndexReader.starts(starts(writer))
    #expect(read.map(\.first) == writer.shards.map { Int($0.start.first) })
    #expect(read.map(\.second) == writer.shards.map { Int($0.start.second) })
    let pairs = try writer.shards.flatMap { shard in
      try SearchIndexReader.terms(text(shard), documents: 10_000).map { $0.places[1] }
    }
    #expect(pairs == Array(1...60))
  }

  @Test("nothing written makes no shard, nor does finishing twice")
  func empty() {
    var writer = TermShardWriter(documentCount: 0)
    writer.finishShard()
    #expect(writer.shards.isEmpty)
    var one = TermShardWriter(documentCount: 1)
    one.write(first: 1, second: 0, [0][...])
    one.finishShard()
    one.finishShard()
    #expect(one.shards.count == 1)
  }
}
