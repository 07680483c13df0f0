import Diagnostics

/// What stands at a place of the file: pure looks at its bytes.
extension YAMLRepair {
  /// The colon that ends a key: the first wide one or the first with a blank behind it; where there
  /// is neither, the first plain one.
  func colon(in rest: Range<Int>) -> (range: Range<Int>, kind: ColonKind)? {
    var tight: Int?
    var index = rest.lowerBound
    while index < rest.upperBound {
      switch file.bytes[index] {
      case UInt8(ascii: ":"):
        if index + 1 == rest.upperBound || isBlank(at: index + 1) {
          return (index..<index + 1, .proper)
        }
        if tight == nil { tight = index }
      case UInt8(ascii: "#") where index > rest.lowerBound && isBlank(at: index - 1):
        index = rest.upperBound
        continue
      case 0xE2, 0xEF:
        if tight == nil, isWideColon(at: index) { return (index..<index + 3, .wide) }
      default: break
      }
      index += 1
    }
    guard let tight else { return nil }
    let follows = file.bytes[tight + 1..<rest.upperBound]
    return follows.starts(with: "//".utf8) ? nil : (tight..<tight + 1, .tight)
  }

  /// A semicolon where a key's colon must stand, or the blank behind one of the text's own keys.
  func otherSign(
    _ rest: Range<Int>, _ mustBeKey: Bool
  ) -> (range: Range<Int>, kind: ColonKind)? {
    guard mustBeKey else { return nil }
    var blank: Range<Int>?
    var sign: Range<Int>?
    for index in rest {
      if file.bytes[index] == UInt8(ascii: ";") {
        sign = index..<index + 1
      } else if file.bytes[index] == 0xEF,
        file.bytes[index..<rest.upperBound].starts(with: "；".utf8)
      {
        sign = index..<index + 3
      }
      if sign != nil { break }
      if blank == nil {
        if isBlank(at: index) { blank = index..<index + 1 }
        if isWideBlank(at: index) { blank = index..<index + 3 }
      }
    }
    // title 食品；安全: the semicolon belongs to the value, unless only blanks stand before it.
    if let blank, known.topLevel.contains(unquoted(rest.lowerBound..<blank.lowerBound)),
      sign.map({ endOfName(before: $0.lowerBound, from: rest.lowerBound) > blank.lowerBound })
        ?? true
    {
      return (blank, .other)
    }
    return sign.map { ($0, .other) }
  }

  /// ： U+FF1A, ﹕ U+FE55, ∶ U+2236.
  func isWideColon(at index: Int) -> Bool {
    let bytes = file.bytes[index..<min(index + 3, range.upperBound)]
    return bytes.elementsEqual([0xEF, 0xBC, 0x9A]) || bytes.elementsEqual([0xEF, 0xB9, 0x95])
      || bytes.elementsEqual([0xE2, 0x88, 0xB6])
  }

  /// Whether a text in front of a colon can be meant as a key, and not as a line of a wrapped text.
  func isPlausibleKey(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, !("0"..."9").contains(first) else { return false }
    return name.unicodeScalars.count <= 12
      && !name.unicodeScalars.contains { "，。、；！？“”（）,;?\"".unicodeScalars.contains($0) }
  }

  func endOfName(before colon: Int, from start: Int) -> Int {
    var end = colon
    while end > start {
      if isBlank(at: end - 1) {
        end -= 1
      } else if end - 3 >= start, isWideBlank(at: end - 3) {
        end -= 3
      } else {
        break
      }
    }
    return end
  }

  func unquoted(_ range: Range<Int>) -> String {
    let bytes = file.bytes[range]
    let isQuoted = bytes.first == UInt8(ascii: "\"") || bytes.first == UInt8(ascii: "'")
    return String(decoding: isQuoted ? bytes.dropFirst().dropLast() : bytes, as: UTF8.self)
  }

  /// Whether the text goes on below at no greater depth, so that a quote cannot run on there.
  func nextLineIsNotDeeper(than column: Int, after end: Int) -> Bool {
    var index = end
    var indent = 0
    while index < range.upperBound {
      switch file.bytes[index] {
      case UInt8(ascii: "\n"): indent = 0
      case UInt8(ascii: "\r"): break
      case UInt8(ascii: " "), UInt8(ascii: "\t"): indent += 1
      default: return indent <= column
      }
      index += 1
    }
    return true
  }

  /// The offset behind the quote that closes a text on its line.
  func closingQuote(_ quote: UInt8, from start: Int, to end: Int) -> Int? {
    file.bytes[start..<end].closingQuote(quote).map { $0 + 1 }
  }

  func isBlank(at index: Int) -> Bool {
    file.bytes[index] == UInt8(ascii: " ") || file.bytes[index] == UInt8(ascii: "\t")
  }

  /// U+3000, the blank of input methods.
  func isWideBlank(at index: Int) -> Bool {
    index + 2 < range.upperBound && file.bytes[index] == 0xE3 && file.bytes[index + 1] == 0x80
      && file.bytes[index + 2] == 0x80
  }

  /// Whether a byte can start a word: a letter, a digit or a part of a Han character.
  func isWordSign(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIILetter || (0x30...0x39).contains(byte)
  }

  /// A hyphen of an input method that starts an item of a list: － U+FF0D, • U+2022, · U+00B7, or — and
  /// – with a blank behind.
  func wideHyphen(_ rest: Range<Int>) -> Range<Int>? {
    guard file.bytes[rest.lowerBound] >= 0xC2 else { return nil }
    for sign in ["－", "•", "·", "— ", "– "]
    where file.bytes[rest].starts(with: sign.utf8) {
      var end = rest.lowerBound + sign.utf8.count
      while end < rest.upperBound, isBlank(at: end) { end += 1 }
      return rest.lowerBound..<end
    }
    return nil
  }
}
