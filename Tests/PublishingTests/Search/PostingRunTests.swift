import Testing

@testable import Publishing

@Suite("Runs of postings")
struct PostingRunTests {
  private struct Posting: Hashable {
    let term: UInt64
    let document: Int
    let field: Int
  }

  private func postings(of run: PostingRun) -> [Posting] {
    var found: [Posting] = []
    for block in run.blocks.indices {
      run.forEachPosting(ofBlock: block) { term, document, field in
        found.append(Posting(term: term.key, document: document, field: field))
      }
    }
    return found
  }

  @Test(
    "every posting is what a naive scan finds, in its order", arguments: 0..<20 as Range<UInt64>)
  func twin(seed: UInt64) {
    var random = RandomText(seed: seed)
    let folding = SearchFolding()
    let count = seed == 0 ? 256 : random.number(below: 40)
    let documents = (0..<count).map { _ in
      (0..<4).map { _ in folding.fold(random.text(0...6).utf16) }
    }
    var expected: [Posting] = []
    for (document, fields) in documents.enumerated() {
      var weightiest: [UInt64: Int] = [:]
      for (field, text) in fields.enumerated().reversed() {
        for term in TermTwin.terms(of: text) { weightiest[TermTwin.key(term)] = field }
      }
      expected += weightiest.map { Posting(term: $0, document: 7000 + document, field: $1) }
    }
    let run = PostingRun(firstDocument: 7000, documents: documents)
    let found = postings(of: run)
    #expect(found.count == Set(found).count && Set(found) == Set(expected))
    #expect(found == found.sorted { ($0.term, $0.document) < ($1.term, $1.document) })
    #expect(run.blocks.map(\.unit) == Set(found.map { UInt16($0.term >> 32) }).sorted())
    let units = Set(found.flatMap { TermTwin.units(ofKey: $0.term) })
    #expect(run.units == units)
    #expect(run.blocks.indices.allSatisfy { run.size(ofBlock: $0) > 0 })
  }

  @Test("the first and the last unit, document and field")
  func edges() {
    let documents = [[UInt16]](repeating: [], count: 3) + [[0x30], [0xFAFF, 0xDFFF, 0x9FFF]]
    let all = [[[UInt16]]](repeating: documents, count: 256)
    let found = postings(of: PostingRun(firstDocument: 0, documents: all.map { Array($0[1...]) }))
    #expect(found.count == 256 * 4)
    #expect(found.first == Posting(term: 0x30 << 32, document: 0, field: 2))
    #expect(found.last == Posting(term: 0xFAFF_DFFF_9FFF, document: 255, field: 3))
  }

  @Test("documents without a term make no block")
  func empty() {
    #expect(PostingRun(firstDocument: 0, documents: []).blocks.isEmpty)
    let signs = PostingRun(firstDocument: 0, documents: [[Array("，。 \n".utf16), [], [], []]])
    #expect(signs.blocks.isEmpty && signs.units.isEmpty)
  }
}
