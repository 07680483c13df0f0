/// Phrases by their units, for finding the longest one at a place.
///
/// Finding a phrase is the innermost loop of writing an index. Most nodes have one child, which stands
/// beside them in memory; the others of all nodes are in one table, found by node and unit with open
/// addressing.
struct PhraseTree: Sendable {
  /// The number of the phrase that ends at a node; −1 where none does.
  private var phraseAt: [Int32] = [-1]
  /// The first child of every node and its unit; a child of 0 is none.
  private var firstUnit: [UInt16] = [0]
  private var firstChild: [Int32] = [0]
  /// Whether a node has further children.
  private var hasMore: [Bool] = [false]
  /// Of the other children, node and unit in the high bits, the child in the low ones; 0 is free.
  private var table: [UInt64]
  private let mask: Int

  /// A tree of phrases, numbered as they come.
  init(_ phrases: [[UInt16]]) {
    let nodes = phrases.reduce(0) { $0 + $1.count }
    var size = 1024
    while size < nodes * 2 { size *= 2 }
    table = [UInt64](repeating: 0, count: size)
    mask = size - 1
    for (number, phrase) in phrases.enumerated() {
      var node = 0
      for unit in phrase { node = child(of: node, unit) ?? addChild(of: node, unit) }
      phraseAt[node] = Int32(number)
    }
  }

  /// Cuts a text into phrases, each the longest that fits; gives their numbers and lengths, no number
  /// for a unit that starts none.
  func forEachPhrase(of text: [UInt16], _ body: (_ number: Int?, _ length: Int) -> Void) {
    var start = 0
    while start < text.count {
      var node = 0
      var index = start
      var found: Int32 = -1
      var end = start + 1
      while index < text.count, let next = child(of: node, text[index]) {
        node = next
        index += 1
        if phraseAt[node] >= 0 { (found, end) = (phraseAt[node], index) }
      }
      body(found >= 0 ? Int(found) : nil, end - start)
      start = end
    }
  }

  private mutating func addChild(of node: Int, _ unit: UInt16) -> Int {
    let child = phraseAt.count
    phraseAt.append(-1)
    firstUnit.append(0)
    firstChild.append(0)
    hasMore.append(false)
    if firstChild[node] == 0 {
      (firstUnit[node], firstChild[node]) = (unit, Int32(child))
    } else {
      hasMore[node] = true
      var slot = self.slot(node, unit)
      while table[slot] != 0 { slot = slot + 1 & mask }
      table[slot] = Self.key(node, unit) << 24 | UInt64(child)
    }
    return child
  }

  private func child(of node: Int, _ unit: UInt16) -> Int? {
    if firstUnit[node] == unit, firstChild[node] != 0 { return Int(firstChild[node]) }
    guard hasMore[node] else { return nil }
    var slot = self.slot(node, unit)
    while table[slot] != 0 {
      if table[slot] >> 24 == Self.key(node, unit) { return Int(table[slot] & 0xFF_FFFF) }
      slot = slot + 1 & mask
    }
    return nil
  }

  /// 24 bits of node, 16 of unit.
  private static func key(_ node: Int, _ unit: UInt16) -> UInt64 {
    UInt64(node) << 16 | UInt64(unit)
  }

  private func slot(_ node: Int, _ unit: UInt16) -> Int {
    Int(truncatingIfNeeded: (Self.key(node, unit) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }
}
