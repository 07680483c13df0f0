/// A heading of a Markdown text.
public struct MarkdownHeading: Sendable, Equatable {
  /// Its level in the page, from 2: the page's own heading is 1.
  public let level: Int
  /// Its words.
  public let text: String
  /// Its id in the page, made of its words: `活动安排`, `活动安排-2`.
  public let id: String
}

/// Gives the headings of one page their ids.
struct HeadingNumbering {
  /// The ids as bytes: to compare Chinese strings, Swift would normalize them first.
  private var used: Set<[UInt8]>
  /// The number to try next for words that have stood before.
  private var next: [[UInt8]: Int] = [:]
  private var lastLevel = 1
  private let shift: Int

  /// - Parameters:
  ///   - levels: the levels of all headings of the text as written.
  ///   - reserved: ids the page has already.
  init(levels: [Int], reserved: Set<[UInt8]>) {
    used = reserved
    used.reserveCapacity(reserved.count + levels.count)
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
    let base = Self.base(of: text)
    var id = base
    if !used.insert(id).inserted {
      var number = next[base] ?? 2
      repeat {
        id = base + Array("-\(number)".utf8)
        number += 1
      } while !used.insert(id).inserted
      next[base] = number
    }
    return String(decoding: id, as: UTF8.self)
  }

  /// The letters and digits of a heading in small letters, with a dash for what stands between.
  private static func base(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    func append(_ scalar: Unicode.Scalar) {
      if scalar.isWord {
        for byte in String(scalar).utf8 { bytes.append(byte) }
      } else if !bytes.isEmpty, bytes.last != UInt8(ascii: "-") {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    for scalar in text.unicodeScalars {
      if scalar.isHan {
        // Nearly every letter: no table of the language is asked, no string made.
        bytes.append(UInt8(0xE0 | scalar.value >> 12))
        bytes.append(UInt8(0x80 | scalar.value >> 6 & 0x3F))
        bytes.append(UInt8(0x80 | scalar.value & 0x3F))
      } else if scalar.isCaseless {
        append(scalar)
      } else {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars { append(lower) }
      }
    }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return bytes.isEmpty ? Array("section".utf8) : bytes
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the Han characters that nearly all Chinese is written with.
  fileprivate var isHan: Bool { (0x4E00...0x9FFF).contains(value) }

  /// Whether the scalar is known to have no capital and small form.
  fileprivate var isCaseless: Bool {
    (0x2E80...0x9FFF).contains(value) || (0xFF00...0xFF20).contains(value)
      || value < 0x80 && !(0x41...0x5A).contains(value)
  }

  /// Whether the scalar is a letter or a digit of any script.
  fileprivate var isWord: Bool {
    switch value {
    case 0x30...0x39, 0x61...0x7A, 0x4E00...0x9FFF: true
    case 0x00...0x7F, 0x3000...0x303F, 0xFF00...0xFF0F: false
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }
}
