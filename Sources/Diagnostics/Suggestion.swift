/// The names nearest to what was written: "did you mean".
public enum Suggestion {
  /// The candidates within a third of the word's length in edits, nearest first, three at most.
  ///
  /// Chinese names are short, so one edit is allowed from two characters on; letter case and blanks
  /// do not count. Equal distances keep the order of the candidates.
  public static func nearest(to word: String, among candidates: [String]) -> [String] {
    let target = folded(word)
    let limit = max(1, target.count / 3)
    guard target.count >= 2 else { return [] }
    let scored = candidates.enumerated().compactMap {
      index, name -> (distance: Int, index: Int, name: String)? in
      let other = folded(name)
      guard !other.isEmpty else { return nil }
      let near = other.starts(with: target) || target.starts(with: other)
      let distance = min(editDistance(target, other, limit: limit), near ? 1 : Int.max)
      return distance <= limit ? (distance, index, name) : nil
    }
    return
      scored
      .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
      .prefix(3).map(\.name)
  }

  /// The candidates that hold a word, in their order, each once.
  public static func holding(
    _ word: String, among candidates: [String], atMost count: Int
  ) -> [String] {
    var found: [String] = []
    for name in candidates where !word.isEmpty && name.contains(word) && !found.contains(name) {
      found.append(name)
      if found.count == count { break }
    }
    return found
  }

  /// Whether a word is another with a slip in it: as near as a suggestion, but not for being its
  /// beginning alone.
  public static func isMisspelling(_ word: String, of other: String) -> Bool {
    let (a, b) = (folded(word), folded(other))
    let limit = max(1, a.count / 3)
    return a.count >= 2 && editDistance(a, b, limit: limit) <= limit
  }

  private static func folded(_ word: String) -> [Unicode.Scalar] {
    Array(word.lowercased().unicodeScalars.filter { $0 != " " && $0 != "-" && $0 != "_" })
  }

  /// The number of insertions, deletions, substitutions and swaps of neighbours between two words
  /// (optimal string alignment); more than `limit` is told only as `limit + 1`.
  static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    var before = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var best = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      (before, previous) = (previous, row)
    }
    return min(previous[b.count], limit + 1)
  }
}
