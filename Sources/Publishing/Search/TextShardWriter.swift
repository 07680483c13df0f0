/// Writes the texts of a few documents into a shard, in phrases and in repeats of what stands before.
///
/// A card says again what the fields of its document say, and documents of one host say much alike:
/// a stretch that stands earlier in the shard is written as how far back and how long. `texts` in
/// `search-codec.js` reads it back:
///
/// ```
/// shard  = (phrase + 2 | 0 unit | 1 repeat)…    until the last document has ended
/// repeat = distance − length, length − shortest   in units
/// ```
struct TextShardWriter {
  private let dictionary: PhraseDictionary
  private var encoder = RangeEncoder()
  private var numbers = NumberModel()
  private var distances = NumberModel()
  private var lengths = NumberModel()
  /// All texts so far.
  private var text: [UInt16] = []
  /// Where units of a hash, as many as the shortest repeat has, started last.
  private var places = [Int32](repeating: -1, count: 1 << 14)

  /// The fewest units of a repeat.
  static let shortest = 6
  /// The fewest pieces that a repeat is written for: it takes about as many bits as two or three.
  private static let fewestPieces = 3

  /// A writer of texts in a dictionary's phrases.
  init(dictionary: PhraseDictionary) {
    self.dictionary = dictionary
  }

  /// Writes a document's record.
  mutating func write(_ record: [UInt16]) {
    var place = text.count
    text += record
    let pieces = dictionary.pieces(of: record)
    var next = 0
    while next < pieces.count {
      let start = place
      if let found = wholePieces(of: pieces[next...], repeatedAt: place) {
        numbers.encode(1, to: &encoder)
        distances.encode(place - found.place - found.length, to: &encoder)
        lengths.encode(found.length - Self.shortest, to: &encoder)
        next += found.pieces
        place += found.length
      } else {
        let piece = pieces[next]
        numbers.encode(piece.number.map { $0 + 2 } ?? 0, to: &encoder)
        if piece.number == nil { encoder.encode(UInt32(text[place]), bits: 16) }
        next += 1
        place += piece.length
      }
      for passed in start..<place { remember(passed) }
    }
  }

  /// The shard of all that was written.
  mutating func finish() -> PackedShard { PackedShard(encoder.finish()) }

  /// A stretch of the text so far that the next phrases repeat.
  private struct Repeat {
    let place: Int
    let length: Int
    let pieces: Int
  }

  /// What the next phrases repeat, as far as whole ones go; nil where too few do.
  private func wholePieces(
    of next: ArraySlice<PhraseDictionary.Piece>, repeatedAt place: Int
  ) -> Repeat? {
    guard let hash = hash(at: place), places[hash] >= 0 else { return nil }
    let earlier = Int(places[hash])
    // It must have ended before it starts again, and a document's end is written for itself.
    let limit = min(place - earlier, text.count - 1 - place)
    var same = 0
    while same < limit, text[earlier + same] == text[place + same],
      text[place + same] != SearchDocument.documentEnd
    {
      same += 1
    }
    var (length, count) = (0, 0)
    for piece in next {
      guard length + piece.length <= same else { break }
      length += piece.length
      count += 1
    }
    guard length >= Self.shortest, count >= Self.fewestPieces else { return nil }
    return Repeat(place: earlier, length: length, pieces: count)
  }

  private mutating func remember(_ place: Int) {
    if let hash = hash(at: place) { places[hash] = Int32(place) }
  }

  /// The hash of as many units as the shortest repeat has; nil where there are not so many.
  private func hash(at place: Int) -> Int? {
    guard place + Self.shortest <= text.count else { return nil }
    var units: UInt64 = 0
    for unit in text[place..<place + Self.shortest] {
      units = units &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(unit)
    }
    return Int(truncatingIfNeeded: (units &* 0x9E37_79B9_7F4A_7C15) >> 50)
  }
}
