/// What the index lists documents by: three units of folded text.
///
/// Every Chinese character stands with the two that follow it in its run; a shorter rest ends with
/// zeros. So the documents that hold 科学 are those of all terms that start with it, and three
/// characters in a row are one term. A word of letters and digits stands with its first three.
struct SearchTerm: Hashable, Comparable {
  /// The units, the first one highest: 48 bits.
  let key: UInt64

  /// A term by its key.
  init(key: UInt64) { self.key = key }

  /// A term of three units.
  init(_ first: UInt16, _ second: UInt16, _ third: UInt16) {
    key = UInt64(first) << 32 | UInt64(second) << 16 | UInt64(third)
  }

  /// Whether one term stands before another in the index.
  static func < (a: SearchTerm, b: SearchTerm) -> Bool { a.key < b.key }

  /// Calls a function with every term of a folded text, in the order they start in.
  static func forEach(in text: [UInt16], _ body: (SearchTerm) -> Void) {
    var isInWord = false
    for (index, unit) in text.enumerated() {
      if unit.isChineseUnit {
        isInWord = false
        let second = follower(index + 1, in: text) { $0.isChineseUnit }
        let third = second == 0 ? 0 : follower(index + 2, in: text) { $0.isChineseUnit }
        body(SearchTerm(unit, second, third))
      } else if unit.isWordUnit {
        if isInWord { continue }
        isInWord = true
        let second = follower(index + 1, in: text) { $0.isWordUnit }
        let third = second == 0 ? 0 : follower(index + 2, in: text) { $0.isWordUnit }
        body(SearchTerm(unit, second, third))
      } else {
        isInWord = false
      }
    }
  }

  private static func follower(
    _ index: Int, in text: [UInt16], where belongs: (UInt16) -> Bool
  ) -> UInt16 {
    index < text.count && belongs(text[index]) ? text[index] : 0
  }
}
