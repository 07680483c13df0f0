/// The lines of an iCalendar file (RFC 5545, 3.1): `NAME:value`, each ended by CR LF and folded where
/// it has more than 75 octets.
struct ContentLines: Sendable {
  /// The file so far.
  private(set) var bytes: [UInt8] = []

  /// The most octets of a line on the page, its line break not counted.
  static let longestLine = 75

  /// Adds a line whose value is made by us, of letters, digits and signs that need no escape.
  mutating func add(_ name: String, _ value: String) {
    fold(Array("\(name):\(value)".utf8))
  }

  /// Adds a line whose value is text (RFC 5545, 3.3.11).
  mutating func add(_ name: String, text: String) {
    var line = Array("\(name):".utf8)
    Self.escape(text, into: &line)
    fold(line)
  }

  /// Adds a line whose value is a list of texts; nothing for an empty one.
  mutating func add(_ name: String, texts: [String]) {
    guard !texts.isEmpty else { return }
    var line = Array("\(name):".utf8)
    for (index, text) in texts.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      Self.escape(text, into: &line)
    }
    fold(line)
  }

  /// Adds lines that are finished.
  mutating func add(_ lines: [UInt8]) {
    bytes += lines
  }

  // MARK: Text

  /// Text as a value: backslash, semicolon and comma behind a backslash, a line break as `\n`. All
  /// other control characters are left out, for some programs refuse a whole file that has one; a tab
  /// becomes a blank.
  private static func escape(_ text: String, into line: inout [UInt8]) {
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\\", ";", ",":
        line.append(UInt8(ascii: "\\"))
        line.append(UInt8(scalar.value))
      case "\n" where previous == "\r": continue
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": line += "\\n".utf8
      case "\t": line.append(UInt8(ascii: " "))
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}": continue
      default: line += UTF8.encode(scalar) ?? .init()
      }
    }
  }

  // MARK: Folding

  /// Cuts a line into pieces of at most 75 octets, a blank in front of each but the first; never
  /// inside a scalar, and before one that changes the look of what stands in front of it only where
  /// there is no other way.
  private mutating func fold(_ line: [UInt8]) {
    var start = 0
    var room = Self.longestLine
    while line.count - start > room {
      let end = Self.cut(line, from: start, room: room)
      bytes += line[start..<end]
      bytes += "\r\n ".utf8
      start = end
      room = Self.longestLine - 1
    }
    bytes += line[start...]
    bytes += "\r\n".utf8
  }

  /// Where a piece ends: the last boundary within the room.
  private static func cut(_ line: [UInt8], from start: Int, room: Int) -> Int {
    func boundary(atOrBefore index: Int) -> Int {
      var index = index
      while index > start, line[index] & 0xC0 == 0x80 { index -= 1 }
      return index
    }
    let last = boundary(atOrBefore: start + room)
    var end = last
    // An emoji of many parts is at most about 40 octets.
    while end > start, last - end < 48 {
      let before = boundary(atOrBefore: end - 1)
      if !joins(line[before..<end], line[end...]) { return end }
      end = before
    }
    return last
  }

  /// Whether the first scalar of what follows belongs to the look of the one before it.
  private static func joins(_ scalar: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Bool {
    // ASCII joins nothing, and neither do two Chinese characters.
    guard let first = rest.first, first >= 0x80, let next = decode(rest) else { return false }
    return decode(scalar) == "\u{200D}" || next == "\u{200D}"
      || next.properties.isGraphemeExtend || next.properties.isEmojiModifier
  }

  private static func decode(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }
}
