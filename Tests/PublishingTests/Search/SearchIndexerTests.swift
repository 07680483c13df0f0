import Activities
import Markup
import Testing

@testable import Publishing

@Suite("Search index")
struct SearchIndexerTests {
  private typealias Posting = SearchIndexReader.Posting

  /// What is wrong with an index beside the agenda it was made of.
  private func check(_ sample: SearchIndexSample) throws {
    let reader = sample.reader
    // Texts, as the documents give them.
    let documents = sample.documents
    #expect(reader.documents.count == documents.count)
    for (read, document) in zip(reader.documents, documents) {
      #expect(read.card == document.card)
      #expect(read.fields == document.fields)
    }
    // Postings, by a naive scan of the folded fields.
    var expected: [UInt64: [Posting]] = [:]
    for (number, fields) in sample.folded.enumerated() {
      var weightiest: [UInt64: Int] = [:]
      for (field, text) in fields.enumerated().reversed() {
        for term in TermTwin.terms(of: text) { weightiest[TermTwin.key(term)] = field }
      }
      for (term, field) in weightiest {
        expected[term, default: []].append(Posting(document: number, field: field))
      }
    }
    #expect(reader.postings.count == expected.count)
    #expect(reader.postings == expected)
    let units = Set(expected.keys.flatMap { TermTwin.units(ofKey: $0) })
    #expect(Set(reader.alphabet) == units)
    #expect(Set(reader.alphabet).count == reader.alphabet.count)
    #expect(reader.facts == facts(of: sample.agenda))
    #expect(reader.pairs == pairs(sample.folded))
  }

  /// The facts as the agenda has them.
  private func facts(of agenda: Agenda) -> [SearchIndexReader.Facts] {
    let parts: [DayPart: Int] = [
      .morning: 1, .afternoon: 2, .evening: 4, .allDay: 8, .notGiven: 16,
    ]
    let activities = agenda.activities.map { activity in
      var facts = SearchIndexReader.Facts()
      facts.county = agenda.vocabulary.places.firstIndex(of: activity.county)
      facts.topics = activity.topics.compactMap { agenda.vocabulary.topics.firstIndex(of: $0) }
      for (index, day) in agenda.days.enumerated() {
        let bits = activity.sessions.filter { $0.dates.contains(day) }
          .map { parts[$0.time.part] ?? 0 }
        if !bits.isEmpty { facts.days[index] = bits.reduce(0) { $0 | $1 } }
      }
      let isOnSite = activity.sessions.contains { $0.venue != nil }
      facts.mode = (isOnSite ? 1 : 0) + (activity.online == nil ? 0 : 2)
      let changed = ([activity.status] + activity.sessions.map(\.status)).first { $0 != .scheduled }
      facts.status = Status.allCases.firstIndex(of: changed ?? .scheduled) ?? -1
      facts.isSample = activity.isSample
      return facts
    }
    let articles = agenda.guide.count + agenda.pages.count
    return activities + Array(repeating: .init(), count: articles)
  }

  /// How long the counts of Chinese units side by side in titles and names are, in bits.
  private func pairs(_ folded: [[[UInt16]]]) -> [UInt32: Int] {
    var counts: [UInt32: Int] = [:]
    for text in folded.flatMap({ $0[...1] }) {
      for run in TermTwin.runs(of: text) where run.kind == .chinese {
        for (left, right) in zip(run.units, run.units.dropFirst()) {
          counts[UInt32(left) << 16 | UInt32(right), default: 0] += 1
        }
      }
    }
    return counts.mapValues { String($0, radix: 2).count }
  }

  @Test("texts, postings and facts are the agenda's", arguments: 0..<8 as Range<UInt64>)
  func random(seed: UInt64) throws {
    try check(try .random(seed: seed, activities: Int(seed) * 7 + 2, hostility: 0.05))
  }

  @Test("an agenda of other shapes too", arguments: 0..<4 as Range<UInt64>)
  func randomAgenda(seed: UInt64) throws {
    try check(try SearchIndexSample(PublishingFactory.randomAgenda(seed: seed)))
  }

  @Test("a calendar without activities, with one, and with nothing at all")
  func small() throws {
    try check(try .random(seed: 1, activities: 0))
    try check(try .random(seed: 2, activities: 1, hasArticles: false))
    let nothing = try SearchIndexSample.random(seed: 3, activities: 0, hasArticles: false)
    try check(nothing)
    #expect(nothing.reader.postings.isEmpty && nothing.files.shards.count == 1)
  }

  @Test("more documents than one run, or four, can hold", arguments: [256, 257, 1100])
  func large(count: Int) throws {
    let sample = try SearchIndexSample.random(
      seed: UInt64(count), activities: count, hasArticles: count != 256, hasShortCards: true)
    #expect(sample.indexer.partCount == (sample.documents.count + 255) / 256)
    try check(sample)
  }

  @Test("the same files come of any order of work", arguments: [5, 300])
  func determinism(count: Int) throws {
    let one = try SearchIndexSample.random(seed: 9, activities: count, hasShortCards: true)
    let other = try SearchIndexSample.random(seed: 9, activities: count, hasShortCards: true)
    let backwards = SearchIndexSample.files(of: other.indexer, backwards: true)
    func contents(_ files: SearchIndexer.Files) -> [String: [UInt8]] {
      var contents: [String: [UInt8]] = [:]
      for file in files.shards + [files.head] {
        if case .bytes(let bytes) = file.content { contents[file.address] = bytes }
      }
      return contents
    }
    #expect(contents(one.files) == contents(backwards))
    #expect(one.files.shards.map(\.address) == backwards.shards.map(\.address))
  }

  @Test("another text gives another folder, the same text the same")
  func folder() throws {
    func folder(_ title: String) throws -> String {
      let activity = PublishingFactory.activity("x", title: title)
      let sample = try SearchIndexSample(PublishingFactory.agenda(of: [activity]))
      return try #require(sample.reader.head["folder"] as? String)
    }
    #expect(try folder("讲座") == folder("讲座"))
    #expect(try folder("讲座") != folder("展览"))
  }
}
