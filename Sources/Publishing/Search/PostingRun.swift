/// The terms of a few hundred documents, sorted: a part of the index on its way to the whole.
///
/// Kept as differences in bytes, block by block of the terms' first unit, so that the runs of a large
/// calendar fit in memory together.
struct PostingRun: Sendable {
  /// The most documents of a run: a document's number in it takes a byte.
  static let documentCount = 256

  /// The number of the run's first document.
  private let firstDocument: Int
  private var bytes: [UInt8] = []
  /// The first units in their order, with the offset of each one's block.
  private(set) var blocks: [(unit: UInt16, offset: Int)] = []
  /// All units of the terms.
  private(set) var units: Set<UInt16> = []

  /// Indexes documents by their folded fields.
  ///
  /// - Parameter documents: for each document the folded text of every field.
  init(firstDocument: Int, documents: [[[UInt16]]]) {
    precondition(documents.count <= Self.documentCount, "a document's number takes a byte")
    self.firstDocument = firstDocument
    var entries: [UInt64] = []
    entries.reserveCapacity(documents.joined().reduce(0) { $0 + $1.count })
    for (document, fields) in documents.enumerated() {
      for (field, text) in fields.enumerated() {
        SearchTerm.forEach(in: text) { term in
          entries.append(term.key << 10 | UInt64(document) << 2 | UInt64(field))
        }
      }
    }
    Self.sortByTerm(&entries)
    var seen = [Bool](repeating: false, count: 1 << 16)
    var unit: UInt64 = .max
    var last: UInt64 = 0
    for entry in entries {
      // Of the fields that hold a term in a document, the weightiest is the first.
      if entry >> 42 == unit, entry >> 2 == last >> 2 { continue }
      if entry >> 42 != unit {
        unit = entry >> 42
        last = unit << 42
        blocks.append((UInt16(unit), bytes.count))
      }
      append(entry - last)
      last = entry
      seen[Int(entry >> 26 & 0xFFFF)] = true
      seen[Int(entry >> 10 & 0xFFFF)] = true
    }
    units = Set(blocks.map(\.unit)).union((1...UInt16.max).filter { seen[Int($0)] })
  }

  /// The size of a block in bytes.
  func size(ofBlock block: Int) -> Int {
    (block + 1 < blocks.count ? blocks[block + 1].offset : bytes.count) - blocks[block].offset
  }

  /// Sorts by the terms, unit by unit; entries of one term keep their order, which is the documents'.
  private static func sortByTerm(_ entries: inout [UInt64]) {
    var sorted = [UInt64](repeating: 0, count: entries.count)
    for shift in [10, 26, 42] as [UInt64] {
      var starts = [Int](repeating: 0, count: 0x10001)
      for entry in entries { starts[Int(entry >> shift & 0xFFFF) + 1] += 1 }
      for unit in 1..<starts.count { starts[unit] += starts[unit - 1] }
      for entry in entries {
        let unit = Int(entry >> shift & 0xFFFF)
        sorted[starts[unit]] = entry
        starts[unit] += 1
      }
      swap(&entries, &sorted)
    }
  }

  private mutating func append(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Calls a function with every posting of a block, the terms in their order.
  func forEachPosting(
    ofBlock block: Int, _ body: (SearchTerm, _ document: Int, _ field: Int) -> Void
  ) {
    let (unit, start) = blocks[block]
    let end = start + size(ofBlock: block)
    var entry = UInt64(unit) << 42
    var value: UInt64 = 0
    var shift: UInt64 = 0
    for index in start..<end {
      value |= UInt64(bytes[index] & 0x7F) << shift
      shift += 7
      if bytes[index] & 0x80 != 0 { continue }
      entry += value
      (value, shift) = (0, 0)
      body(SearchTerm(key: entry >> 10), firstDocument + Int(entry >> 2 & 0xFF), Int(entry & 3))
    }
  }
}
