@testable import Publishing

/// The terms of a text by the words of the design: cut into runs first, then each run by itself.
enum TermTwin {
  enum Kind { case chinese, word, other }

  struct Run {
    let kind: Kind
    var units: [UInt16]
  }

  static func runs(of text: [UInt16]) -> [Run] {
    var runs: [Run] = []
    for unit in text {
      let kind: Kind = unit.isChineseUnit ? .chinese : unit.isWordUnit ? .word : .other
      if runs.last?.kind == kind {
        runs[runs.count - 1].units.append(unit)
      } else {
        runs.append(Run(kind: kind, units: [unit]))
      }
    }
    return runs
  }

  /// The terms as up to three units, in their order.
  static func terms(of text: [UInt16]) -> [[UInt16]] {
    runs(of: text).flatMap { run -> [[UInt16]] in
      switch run.kind {
      case .chinese: run.units.indices.map { Array(run.units[$0...].prefix(3)) }
      case .word: [Array(run.units.prefix(3))]
      case .other: []
      }
    }
  }

  /// The key of a term of up to three units.
  static func key(_ term: [UInt16]) -> UInt64 {
    var key: UInt64 = 0
    for place in 0..<3 {
      let unit: UInt16 = place < term.count ? term[place] : 0
      key = key << 16 | UInt64(unit)
    }
    return key
  }

  /// The units of a term by its key.
  static func units(ofKey key: UInt64) -> [UInt16] {
    let units = [32, 16, 0].map { (shift: Int) in UInt16(truncatingIfNeeded: key >> shift) }
    return units.filter { $0 != 0 }
  }

  /// Whether a folded text holds a folded word literally; one that starts with a letter or digit only
  /// where a word starts.
  static func holds(_ text: [UInt16], _ word: [UInt16]) -> Bool {
    guard text.count >= word.count else { return false }
    return (0...text.count - word.count).contains { start in
      text[start..<start + word.count] == word[...]
        && !(word[0].isWordUnit && start > 0 && text[start - 1].isWordUnit)
    }
  }
}
