/// Markdown made ready for libcmark where Chinese punctuation stands beside a run of `*`.
///
/// CommonMark (0.30, 6.2) looks at the two neighbours of a run: beside a punctuation mark it opens
/// emphasis only after a blank or another mark, and closes it only before one. Chinese writes no
/// blanks, so the closing run of `**时间：**9月17日` cannot close, and the opening one of
/// `请在**【活动名称】**中` can only close.
///
/// The repair puts a private-use character, which is neither punctuation nor blank, between such a
/// run and its mark. The run then counts as standing inside a word, where it closes what is open and
/// else opens. The character is one that the text does not hold; ``CommonMarkTree/drop(_:)`` takes it
/// out of the tree again, wherever it got. No line break comes or goes, so lines stay what they are.
///
/// Runs of `_` stay as they are, and so do runs of `*` beside one: inside a word `_` is no emphasis in
/// CommonMark, and every place where the repair would help is one.
struct EmphasisRepair {
  /// The text to parse.
  let text: ArraySlice<UInt8>
  /// The character that was put in; nil where the text needed none.
  let mark: Unicode.Scalar?

  /// Repairs a text, which must be UTF-8.
  init(_ text: ArraySlice<UInt8>) {
    let places = Self.places(in: text)
    guard !places.isEmpty, let mark = Self.unused(in: text) else {
      self.text = text
      self.mark = nil
      return
    }
    let inserted = Array(String(mark).utf8)
    var output: [UInt8] = []
    output.reserveCapacity(text.count + places.count * inserted.count)
    var start = text.startIndex
    for place in places {
      output += text[start..<place]
      output += inserted
      start = place
    }
    output += text[start...]
    self.text = output[...]
    self.mark = mark
  }

  // MARK: Where

  /// The offsets at which the character belongs, rising.
  private static func places(in text: ArraySlice<UInt8>) -> [Int] {
    var places: [Int] = []
    var index = text.startIndex
    while let start = text[index...].first(asterisk) {
      if isEscaped(start, in: text) {
        index = start + 1
        continue
      }
      let end = text[start...].firstIndex { $0 != asterisk } ?? text.endIndex
      index = end
      guard start > text.startIndex, end < text.endIndex,
        text[start - 1] >= 0x80 || text[end] >= 0x80,
        let before = scalar(before: start, in: text), let after = scalar(at: end, in: text),
        !before.isBlankToCommonMark, !after.isBlankToCommonMark,
        before.isPunctuation != after.isPunctuation, before != "_", after != "_",
        isChinese(before, beyond: scalar(before: start - before.utf8Length, in: text))
          || isChinese(after, beyond: scalar(at: end + after.utf8Length, in: text))
      else { continue }
      places.append(before.isPunctuation ? start : end)
    }
    return places
  }

  private static let asterisk = UInt8(ascii: "*")

  /// Whether an odd number of backslashes stands before a place.
  private static func isEscaped(_ place: Int, in text: ArraySlice<UInt8>) -> Bool {
    var start = place
    while start > text.startIndex, text[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    return (place - start) % 2 == 1
  }

  /// Whether a neighbour is Chinese writing; a mark that Chinese shares with Latin is what the
  /// character on its other side is.
  private static func isChinese(_ scalar: Unicode.Scalar, beyond: Unicode.Scalar?) -> Bool {
    guard scalar.isShared else { return scalar.isWide }
    return beyond.map { $0.isWide && !$0.isShared } ?? false
  }

  // MARK: Characters

  private static func scalar(at index: Int, in text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard text.indices.contains(index) else { return nil }
    let first = UInt32(text[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= text.endIndex else { return nil }
    var value = length == 1 ? first : first & (0x7F >> UInt32(length))
    for byte in text[index..<index + length].dropFirst() {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value)
  }

  private static func scalar(before index: Int, in text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    var start = index - 1
    while start > text.startIndex, text[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start, in: text)
  }

  /// The first private-use character (U+E000 to U+F8FF) that a text does not hold.
  private static func unused(in text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    // Nearly no text holds the byte that the first of them starts with.
    if text.first(0xEE) == nil { return "\u{E000}" }
    return (0xE000...0xF8FF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init).first {
      var character = String($0)
      return character.withUTF8(text.first) == nil
    }
  }
}

extension Unicode.Scalar {
  fileprivate var utf8Length: Int { UTF8.width(self) }

  /// Whether CommonMark takes it for a blank (0.30, 2.1).
  fileprivate var isBlankToCommonMark: Bool {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    case 0x00...0x7F, 0x4E00...0x9FFF: false
    default: properties.generalCategory == .spaceSeparator
    }
  }

  /// Whether CommonMark takes it for a punctuation mark (0.30, 2.1).
  fileprivate var isPunctuation: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    case 0x00...0x7F, 0x4E00...0x9FFF: false
    default:
      switch properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation:
        true
      default: false
      }
    }
  }
}
