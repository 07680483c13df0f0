/// Writes terms, their units as places in the alphabet, with the documents that hold them into shards
/// of a few kilobytes.
///
/// A shard is a list of pairs of first and second units; behind each its third units; behind each of
/// these its documents as gaps, each with the weightiest field that holds the term. `TermShard` in
/// `search-engine.js` reads it back:
///
/// ```
/// shard   = (1 pair)… 0
/// pair    = first − last first, second (− last second if first is the same), thirds − 1, third…
/// third   = third (− last third − 1 if it is not the first), documents − 1, (gap − 1, field)…
/// ```
///
/// A 1 before a pair and the 0 behind the last are bits of a model, and so is a field: two bits, the
/// high one first, by the field before (0 before the first of a term). Each kind of number has a model
/// of its own: first, second, second after the same first, thirds, first third, later third,
/// documents, and gaps by the length in bits of the index's documents ÷ the term's. The document
/// before the first one is −1.
struct TermShardWriter {
  /// A finished shard.
  struct Shard: Sendable {
    /// The places of the first and second unit it starts with.
    let start: (first: UInt16, second: UInt16)
    /// Its content.
    let content: PackedShard
  }

  /// The shards that are finished.
  private(set) var shards: [Shard] = []
  private let documentCount: Int
  private var encoder = RangeEncoder()
  private var models = Models()
  private var start: (first: UInt16, second: UInt16)?
  private var lastFirst = 0
  private var lastSecond = 0

  /// What a shard learns of its numbers; each shard starts anew, so that it can be read alone.
  private struct Models {
    var goesOn = RangeEncoder.even
    var first = NumberModel()
    var second = NumberModel()
    var nextSecond = NumberModel()
    var thirds = NumberModel()
    var third = NumberModel()
    var nextThird = NumberModel()
    var count = NumberModel()
    /// The gaps between documents, by the size they would have if evenly spread.
    var gaps = [NumberModel](repeating: NumberModel(), count: 32)
    /// The two bits of a field, by the field before.
    var fields = [UInt16](repeating: RangeEncoder.even, count: 16)
  }

  /// The size at which a shard ends: a query takes one or two of them, and each costs a request.
  private static let size = 8192

  /// A writer for an index of a number of documents.
  init(documentCount: Int) {
    self.documentCount = documentCount
  }

  /// Writes all terms of a pair of units.
  ///
  /// - Parameter postings: third unit, document and field, rising: the third unit in the sixteen bits
  ///   from bit 32 on, the document from bit 2 on, the field below; bits above are not looked at.
  mutating func write(first: UInt16, second: UInt16, _ postings: ArraySlice<UInt64>) {
    if start == nil { start = (first, second) }
    encoder.encode(true, &models.goesOn)
    let isSame = Int(first) == lastFirst
    models.first.encode(Int(first) - lastFirst, to: &encoder)
    if isSame {
      models.nextSecond.encode(Int(second) - lastSecond, to: &encoder)
    } else {
      models.second.encode(Int(second), to: &encoder)
    }
    (lastFirst, lastSecond) = (Int(first), Int(second))
    var thirds: [ArraySlice<UInt64>] = []
    var from = postings.startIndex
    for index in postings.indices
    where index + 1 == postings.endIndex
      || postings[index] >> 32 != postings[index + 1] >> 32
    {
      thirds.append(postings[from...index])
      from = index + 1
    }
    models.thirds.encode(thirds.count - 1, to: &encoder)
    var last = 0
    for (index, third) in thirds.enumerated() {
      let unit = Int(third[third.startIndex] >> 32 & 0xFFFF)
      if index == 0 {
        models.third.encode(unit, to: &encoder)
      } else {
        models.nextThird.encode(unit - last - 1, to: &encoder)
      }
      last = unit
      writeDocuments(third)
    }
    if encoder.bytes.count >= Self.size { finishShard() }
  }

  private mutating func writeDocuments(_ postings: ArraySlice<UInt64>) {
    models.count.encode(postings.count - 1, to: &encoder)
    let spread = documentCount / postings.count
    let context = Int.bitWidth - spread.leadingZeroBitCount
    var document = -1
    var lastField = 0
    for posting in postings {
      let next = Int(posting >> 2 & 0x3FFF_FFFF)
      models.gaps[context].encode(next - document - 1, to: &encoder)
      document = next
      let field = Int(posting & 3)
      encoder.encode(field & 2 != 0, &models.fields[lastField * 4 + 1])
      encoder.encode(field & 1 != 0, &models.fields[lastField * 4 + 2 + field >> 1])
      lastField = field
    }
  }

  /// Ends the shard at hand, if it holds anything.
  mutating func finishShard() {
    guard let start else { return }
    encoder.encode(false, &models.goesOn)
    shards.append(Shard(start: start, content: PackedShard(encoder.finish())))
    self.start = nil
    (encoder, models, lastFirst, lastSecond) = (RangeEncoder(), Models(), 0, 0)
  }
}
