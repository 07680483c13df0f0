/// An address that stands in a text without any sign that it is one: `详见https://a.cn/x。`
///
/// Like GFM 6.9, but for a text without blanks: what stands before is anything but a letter or digit
/// of ASCII, and an address ends where ASCII does. So a domain in Chinese (`https://科普.中国`) is no
/// address by itself, since nothing would tell it from the words around; `<https://科普.中国>` is one.
struct BareAddress: Equatable {
  /// Where it stands in the text.
  let range: Range<Int>
  /// Whether it is that of a mailbox.
  let isMail: Bool

  /// Which signs of an address a text holds; nearly every one that has no address is told by them.
  struct Signs {
    /// Whether `://` stands in it, be it in a link's address.
    let hasScheme: Bool
    /// Whether `@` does.
    let hasAt: Bool

    /// The signs in a text.
    init(in text: ArraySlice<UInt8>) {
      hasScheme = text.first("://") != nil
      hasAt = text.first(UInt8(ascii: "@")) != nil
    }

    /// Whether there are none.
    var isEmpty: Bool { !hasScheme && !hasAt }
  }

  /// The addresses in a text, in their order. Every byte is looked at a bounded number of times.
  static func all(in text: [UInt8]) -> [BareAddress] {
    var found: [BareAddress] = []
    // What lies before has been used, or is known to be no part of an address.
    var start = 0
    for (index, byte) in text.enumerated() where index >= start {
      if byte == UInt8(ascii: ":"), let range = webAddress(around: index, in: text, after: start) {
        found.append(BareAddress(range: range, isMail: false))
        start = range.upperBound
      } else if byte == UInt8(ascii: "@") {
        let range = mailbox(around: index, in: text, after: start)
        if let range { found.append(BareAddress(range: range, isMail: true)) }
        start = range?.upperBound ?? index + 1
      }
    }
    return found
  }

  /// The address whose `://` starts at a place.
  private static func webAddress(
    around colon: Int, in text: [UInt8], after start: Int
  ) -> Range<Int>? {
    guard text[colon...].starts(with: "://".utf8) else { return nil }
    let scheme = ["https", "http"].first { name in
      let before = text[start..<colon].suffix(name.utf8.count)
      return before.count == name.utf8.count
        && zip(before, name.utf8).allSatisfy { $0 | 0x20 == $1 }
    }
    guard let scheme else { return nil }
    let first = colon - scheme.utf8.count
    guard first == 0 || !text[first - 1].isASCIIWord else { return nil }
    let hostEnd = domainEnd(from: colon + 3, in: text)
    guard let hostEnd else { return nil }
    var end = hostEnd
    if end < text.count, text[end] == UInt8(ascii: ":") {
      let port = text[(end + 1)...].prefix { (0x30...0x39).contains($0) }
      if !port.isEmpty { end = port.endIndex }
    }
    guard end < text.count, "/?#".utf8.contains(text[end]) else { return first..<end }
    while end < text.count, text[end].isInAddress { end += 1 }
    return first..<withoutTail(text[colon..<end])
  }

  /// The mailbox whose `@` stands at a place.
  private static func mailbox(around at: Int, in text: [UInt8], after start: Int) -> Range<Int>? {
    var first = at
    while first > start, text[first - 1].isASCIIWord || "._+-".utf8.contains(text[first - 1]) {
      first -= 1
    }
    while first < at, !text[first].isASCIIWord { first += 1 }
    guard first < at, first == 0 || text[first - 1] != UInt8(ascii: "/"),
      let end = domainEnd(from: at + 1, in: text)
    else { return nil }
    return first..<end
  }

  /// Where a domain ends: names of letters, digits and dashes between dots, two at least; nil where
  /// there is none.
  private static func domainEnd(from start: Int, in text: [UInt8]) -> Int? {
    var end: Int?
    var nameStart = start
    var index = start
    while true {
      let isIn = index < text.count && (text[index].isASCIIWord || text[index] == UInt8(ascii: "-"))
      if isIn {
        index += 1
        continue
      }
      guard index > nameStart, text[nameStart].isASCIIWord, text[index - 1].isASCIIWord else {
        return end
      }
      if nameStart > start { end = index }
      guard index < text.count, text[index] == UInt8(ascii: ".") else { return end }
      index += 1
      nameStart = index
    }
  }

  /// Where an address ends when the marks that close a sentence, and brackets that have no partner in
  /// it, are left to the text.
  private static func withoutTail(_ address: ArraySlice<UInt8>) -> Int {
    var surplus = 0
    for byte in address {
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { surplus += 1 }
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { surplus -= 1 }
    }
    var end = address.endIndex
    while end > address.startIndex {
      let last = address[end - 1]
      if last == UInt8(ascii: ")") || last == UInt8(ascii: "]") {
        guard surplus > 0 else { return end }
        surplus -= 1
      } else if last == UInt8(ascii: "(") || last == UInt8(ascii: "[") {
        surplus += 1
      } else if !".,:;!?'*_~".utf8.contains(last) {
        return end
      }
      end -= 1
    }
    return end
  }
}

extension UInt8 {
  /// Whether the byte is a letter or digit of ASCII.
  fileprivate var isASCIIWord: Bool { isASCIILetter || (0x30...0x39).contains(self) }

  /// Whether an address can hold the byte (RFC 3986, 2), quotes left out.
  fileprivate var isInAddress: Bool {
    isASCIIWord || "-._~:/?#[]@!$&()*+,;=%".utf8.contains(self)
  }
}
