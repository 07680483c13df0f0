import Activities
import Markup

/// Makes the search index of a site, in steps that can run side by side.
///
/// ```
/// documents.dictionary() ─┐
///                         ├─► part(0…) ─► groups(of: parts) ─► termShards(0…) ─► files
/// SearchFolding()         ┘   per 256       terms of all         groups of
///                             documents     documents            first units
/// ```
public struct SearchIndexer: Sendable {
  let documents: SearchDocuments
  let dictionary: PhraseDictionary
  let folding: SearchFolding

  /// The number of documents of a shard of texts: ten results take ten of them at most.
  static let textsPerShard = 8

  /// An indexer of documents.
  ///
  /// - Parameters:
  ///   - dictionary: what their texts are written in.
  ///   - folding: how their texts are compared.
  public init(
    _ documents: SearchDocuments, dictionary: PhraseDictionary, folding: SearchFolding
  ) {
    self.documents = documents
    self.dictionary = dictionary
    self.folding = folding
  }

  /// The number of parts.
  public var partCount: Int {
    (documents.count + PostingRun.documentCount - 1) / PostingRun.documentCount
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
  public func part(_ number: Int) -> Part {
    let first = number * PostingRun.documentCount
    let range = first..<min(first + PostingRun.documentCount, documents.count)
    let documents = range.map { self.documents[$0] }
    let folded = documents.map { $0.fields.map { folding.fold($0) } }
    let texts = stride(from: 0, to: documents.count, by: Self.textsPerShard).map { start in
      var writer = TextShardWriter(dictionary: dictionary)
      for document in documents[start..<min(start + Self.textsPerShard, documents.count)] {
        writer.write(document.record)
      }
      return writer.finish()
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
    var writer = TermShardWriter(documentCount: documents.count)
    for (unit, blocks) in groups.blocks[group] {
      // Second and third unit, document and field in one number, so that they sort as one.
      var postings: [UInt64] = []
      for (part, block) in blocks {
        parts[part].run.forEachPosting(ofBlock: block) { term, document, field in
          let second = UInt64(groups.places[Int(term.key >> 16 & 0xFFFF)])
          let third = UInt64(groups.places[Int(term.key & 0xFFFF)])
          postings.append(second << 48 | third << 32 | UInt64(document) << 2 | UInt64(field))
        }
      }
      postings.sort()
      var start = 0
      while start < postings.count {
        let second = postings[start] >> 48
        let end = postings[start...].firstIndex { $0 >> 48 != second } ?? postings.count
        writer.write(
          first: groups.places[Int(unit)], second: UInt16(second), postings[start..<end])
        start = end
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
