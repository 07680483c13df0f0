import Foundation

/// Text as it is compared: what an author and a visitor may write differently becomes the same.
///
/// Works on UTF-16 units, as JavaScript does, by a table of what each unit becomes; `search-text.js`
/// makes the same table by the same rules and takes the traditional characters from the index.
public struct SearchFolding: Sendable {
  /// What a unit becomes; 0 where it vanishes.
  private let table: [UInt16]
  /// The traditional characters and their simplified ones, in pairs.
  let simplified: [(UInt16, UInt16)]

  /// The end of a block of text: nothing is found across it.
  static let blockEnd: UInt16 = 0x0A
  private static let blank: UInt16 = 0x20

  /// Makes the table; ICU takes a while for it.
  public init() {
    var table = (0...UInt16.max).map { $0 }
    for (units, to) in Self.ranges {
      for unit in units { table[Int(unit)] = to + (unit - units.lowerBound) }
    }
    for (units, to) in Self.variants {
      for unit in units.utf16 { table[Int(unit)] = to.utf16.first ?? 0 }
    }
    for unit in Self.invisible { table[Int(unit)] = 0 }
    for unit in Self.blanks { table[Int(unit)] = Self.blank }
    let simplified = Self.traditional()
    for (from, to) in simplified { table[Int(from)] = to }
    self.table = table
    self.simplified = simplified
  }

  /// The folded text.
  ///
  /// Blanks run together; one between two Chinese characters vanishes. A line break stays what it is.
  func fold(_ text: some Sequence<UInt16>) -> [UInt16] {
    var folded: [UInt16] = []
    folded.reserveCapacity(text.underestimatedCount)
    var hasBlank = false
    for unit in text {
      let new = table[Int(unit)]
      if new == 0 { continue }
      if new == Self.blank {
        hasBlank = true
        continue
      }
      if hasBlank {
        hasBlank = false
        if let last = folded.last, last != Self.blockEnd, new != Self.blockEnd,
          !(last.isChineseUnit && new.isChineseUnit)
        {
          folded.append(Self.blank)
        }
      }
      folded.append(new)
    }
    return folded
  }

  // MARK: The rules, as in search-text.js

  /// Full-width forms, and capital letters of Latin, Greek and Cyrillic.
  private static let ranges: [(ClosedRange<UInt16>, to: UInt16)] = [
    (0xFF01...0xFF20, 0x21), (0xFF21...0xFF3A, 0x61), (0xFF3B...0xFF5E, 0x5B),
    (0x41...0x5A, 0x61), (0xC0...0xD6, 0xE0), (0xD8...0xDE, 0xF8),
    (0x391...0x3A1, 0x3B1), (0x3A3...0x3A9, 0x3C3), (0x410...0x42F, 0x430),
  ]

  /// Marks that stand for one another.
  private static let variants: [(String, String)] = [
    ("“”„‟〝〞〟「」『』＂", "\""), ("‘’‚‛＇｀", "'"), ("—–―‐‑‒─━－~～〜∼", "-"),
    ("·•・‧∙⋅●", "·"), ("⋯", "…"), ("，、､", ","), ("。．｡", "."), ("【〔［〖", "["),
    ("】〕］〗", "]"), ("《〈", "<"), ("》〉", ">"),
  ]

  /// Characters nobody sees.
  private static let invisible: [UInt16] =
    [0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF] + (0xFE00...0xFE0F) + (0x01...0x08)
    + (0x0E...0x1F)

  /// Blanks of every width, tabs and carriage returns.
  private static let blanks: [UInt16] =
    [0x09, 0x0B, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x202F, 0x205F, 0x3000] + (0x2000...0x200A)

  /// The characters of the main block that ICU turns into another single one.
  private static func traditional() -> [(UInt16, UInt16)] {
    let units = Array(0x4E00...0x9FFF as ClosedRange<UInt16>)
    // One to a line, so that a character that became two would be seen.
    let text = units.map { String(decoding: [$0], as: UTF16.self) }.joined(separator: "\n")
    let simple = text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
    let lines = simple.split(separator: "\n", omittingEmptySubsequences: false)
    return zip(units, lines).compactMap { unit, line in
      let new = Array(line.utf16)
      return new.count == 1 && new[0] != unit && new[0].isChineseUnit ? (unit, new[0]) : nil
    }
  }
}

extension UInt16 {
  /// Whether the unit is Chinese writing: Han, kana, or half of a character beyond the first plane.
  var isChineseUnit: Bool {
    switch self {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x3041...0x30FA, 0x30FC...0x30FF,
      0x3005...0x3007, 0xD800...0xDFFF:
      true
    default: false
    }
  }

  /// Whether the unit is a letter or digit of a word that blanks set apart, after folding.
  var isWordUnit: Bool {
    switch self {
    case 0x30...0x39, 0x61...0x7A, 0xDF...0xF6, 0xF8...0x24F, 0x370...0x3FF, 0x400...0x4FF: true
    default: false
    }
  }
}
