import Activities
import Markup

/// Makes the search index of a site, in steps that can run side by side.
///
/// ```
/// dictionary()  ─►  part(0…)  ─►  groups(of: parts) ─► termShards(0…) ─► files
///   phrases          per 256        terms of all                 groups of
///                    documents      documents                    first units
/// ```
public struct SearchIndexer: Sendable {
  let plan: SitePlan
  private let cards: [Fragment]
  private let firstCards: [Int]
  let folding = SearchFolding()
  /// The pages that are no activities, with their routes.
  private let articles: [(article: Article, route: Route)]

  /// The number of documents of a shard of texts: ten results take ten of them at most.
  static let textsPerShard = 4

  /// An indexer of a plan's activities and articles.
  ///
  /// - Parameter cards: the card of every occurrence, by index.
  public init(_ plan: SitePlan, cards: [Fragment]) {
    self.plan = plan
    self.cards = cards
    var first = [Int](repeating: 0, count: plan.agenda.activities.count)
    for occurrence in plan.agenda.occurrences.reversed() {
      first[occurrence.activity] = occurrence.index
    }
    firstCards = first
    articles =
      plan.agenda.guide.map { ($0, .guide($0.slug)) }
      + plan.agenda.pages.map { ($0, .page($0.slug)) }
  }

  /// The number of documents: the activities in their order, then the articles.
  var documentCount: Int { firstCards.count + articles.count }

  /// The number of parts.
  public var partCount: Int {
    (documentCount + PostingRun.documentCount - 1) / PostingRun.documentCount
  }

  func document(_ index: Int) -> SearchDocument {
    if index < firstCards.count {
      return SearchDocument(
        plan.agenda.activities[index], card: cards[firstCards[index]], in: plan)
    }
    let (article, route) = articles[index - firstCards.count]
    return SearchDocument(article, at: route)
  }

  // MARK: The dictionary

  /// The most documents that the dictionary is learnt from, and the most phrases it has.
  private static let sampleSize = 160
  private static let phraseCount = 8192

  /// Learns the dictionary from documents spread over the calendar.
  public func dictionary() -> PhraseDictionary {
    let step = max(1, documentCount / Self.sampleSize)
    let sample = stride(from: 0, to: documentCount, by: step).map { document($0).record }
    // A phrase takes about three bytes and must earn them.
    let units = sample.reduce(0) { $0 + $1.count } * step
    return PhraseDictionary(sample: sample, count: min(Self.phraseCount, units / 48))
  }

  // MARK: Parts

  /// What one part gives: its texts, its terms, the names in it.
  public struct Part: Sendable {
    let texts: [PackedShard]
    let run: PostingRun
    let facts: [SearchDocument.Facts]
    /// How often two Chinese units stand side by side in titles and names.
    let pairs: [UInt32: Int]
  }

  /// Indexes some hundred documents.
  public func part(_ number: Int, with dictionary: PhraseDictionary) -> Part {
    let first = number * PostingRun.documentCount
    let range = first..<min(first + PostingRun.documentCount, documentCount)
    let documents = range.map { document($0) }
    let folded = documents.map { $0.fields.map { folding.fold($0) } }
    let texts = stride(from: 0, to: documents.count, by: Self.textsPerShard).map { start in
      var encoder = RangeEncoder()
      var model = NumberModel()
      for document in documents[start..<min(start + Self.textsPerShard, documents.count)] {
        dictionary.write(document.record, to: &encoder, &model)
      }
      return PackedShard(encoder.finish())
    }
    var pairs: [UInt32: Int] = [:]
    for fields in folded {
      for text in fields.prefix(2) {
        for (left, right) in zip(text, text.dropFirst())
        where left.isChineseUnit && right.isChineseUnit {
          pairs[UInt32(left) << 16 | UInt32(right), default: 0] += 1
        }
      }
    }
    return Part(
      texts: texts, run: PostingRun(firstDocument: first, documents: folded),
      facts: documents.map(\.facts), pairs: pairs)
  }

  // MARK: Terms

  /// The terms of all parts, in groups that are about equally much work.
  public struct Groups: Sendable {
    /// The units of all terms, the frequent ones first: in shards, a unit is its place among them
    /// plus one, so that small numbers are many.
    let alphabet: [UInt16]
    /// The place of a unit in the alphabet plus one; zero for the end of a run.
    let places: [UInt16]
    /// For every group its first units, each with the blocks of it in the parts.
    let blocks: [[(unit: UInt16, blocks: [(part: Int, block: Int)])]]

    /// The number of groups.
    public var count: Int { blocks.count }
  }

  /// Sorts the terms of all parts into groups.
  public func groups(of parts: [Part]) -> Groups {
    var blocks: [UInt16: [(part: Int, block: Int)]] = [:]
    var sizes: [UInt16: Int] = [:]
    for (part, value) in parts.enumerated() {
      for (block, entry) in value.run.blocks.enumerated() {
        blocks[entry.unit, default: []].append((part, block))
        sizes[entry.unit, default: 0] += value.run.size(ofBlock: block)
      }
    }
    // What only stands inside words of letters starts no term.
    let others = Set(parts.flatMap(\.run.units)).subtracting(sizes.keys)
    for unit in others { sizes[unit] = 0 }
    let alphabet = sizes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    var places = [UInt16](repeating: 0, count: 1 << 16)
    for (place, unit) in alphabet.enumerated() { places[Int(unit)] = UInt16(place + 1) }
    var groups: [[(unit: UInt16, blocks: [(part: Int, block: Int)])]] = [[]]
    var size = 0
    for unit in alphabet {
      guard let found = blocks[unit] else { continue }
      if size > Self.groupSize {
        groups.append([])
        size = 0
      }
      groups[groups.count - 1].append((unit, found))
      size += sizes[unit] ?? 0
    }
    return Groups(alphabet: alphabet, places: places, blocks: groups)
  }

  /// The bytes of runs that make a group.
  private static let groupSize = 256 * 1024

  /// Writes the shards of a group of terms.
  public func termShards(ofGroup group: Int, _ groups: Groups, _ parts: [Part]) -> TermShards {
    var writer = TermShardWriter(documentCount: documentCount)
    for (unit, blocks) in groups.blocks[group] {
      var seconds: [UInt16: [UInt64]] = [:]
      for (part, block) in blocks {
        parts[part].run.forEachPosting(ofBlock: block) { term, document, field in
          let second = groups.places[Int(term.key >> 16 & 0xFFFF)]
          let third = groups.places[Int(term.key & 0xFFFF)]
          seconds[second, default: []].append(
            UInt64(third) << 34 | UInt64(document) << 2 | UInt64(field))
        }
      }
      for (second, postings) in seconds.sorted(by: { $0.key < $1.key }) {
        // The parts come in the documents' order, so only the third units are out of order.
        writer.write(first: groups.places[Int(unit)], second: second, postings.sorted()[...])
      }
    }
    writer.finishShard()
    return TermShards(shards: writer.shards)
  }

  /// Shards of terms.
  public struct TermShards: Sendable {
    let shards: [TermShardWriter.Shard]
  }
}
