/// A heading of a Markdown text.
public struct MarkdownHeading: Sendable, Equatable {
  /// Its level in the page, from 2: the page's own heading is 1.
  public let level: Int
  /// Its words.
  public let text: String
  /// Its id in the page, made of its words: `活动安排`, `活动安排-2`.
  public let id: String
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter or a digit of any script.
  fileprivate var isWord: Bool {
    switch value {
    case 0x30...0x39, 0x61...0x7A, 0x4E00...0x9FFF: true
    case 0x00...0x7F, 0x3000...0x303F, 0xFF00...0xFF0F: false
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }
}

/// Gives the headings of one page their ids.
struct HeadingNumbering {
  private var used: Set<String>
  private var lastLevel = 1
  private let shift: Int

  /// - Parameters:
  ///   - levels: the levels of all headings of the text as written.
  ///   - reserved: ids the page has already.
  init(levels: [Int], reserved: Set<String>) {
    used = reserved
    shift = 2 - (levels.min() ?? 2)
  }

  /// The level in the page of a heading written with `level`: the text's highest becomes 2, and no
  /// level is skipped on the way down, so that the outline is one a screen reader can follow.
  mutating func level(_ level: Int) -> Int {
    lastLevel = min(level + shift, lastLevel + 1, 6)
    return lastLevel
  }

  /// An id that no other heading of the page has.
  mutating func id(for text: String) -> String {
    var base = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isWord {
        base.unicodeScalars.append(scalar)
      } else if !base.isEmpty, base.last != "-" {
        base += "-"
      }
    }
    while base.last == "-" { base.removeLast() }
    if base.isEmpty { base = "section" }
    var id = base
    var number = 2
    while !used.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }
}
