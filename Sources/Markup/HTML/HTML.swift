/// Text that is ready to stand in a page: every character with a meaning in HTML is escaped.
///
/// The type keeps escaped and plain text apart: a plain `String` enters a page only through
/// ``init(escaping:)``, so nothing is escaped twice and nothing is forgotten.
public struct HTML: Sendable, Hashable {
  /// The escaped text.
  public let text: String

  /// Plain text, escaped for element content and for quoted attribute values alike.
  public init(escaping plain: String) {
    text = htmlEscaped(plain)
  }

  /// Markup that we made ourselves, taken as it is.
  public init(markup: String) {
    text = markup
  }
}

/// Plain text with `&`, `<`, `>`, `"` and `'` as character references.
///
/// Text without any of them, which is nearly all, is given back as it came. Control characters other
/// than tab and line breaks are not allowed in HTML and are left out (HTML Living Standard, 13.2.3.5);
/// this also keeps U+0001 free for ``Fragment``.
private func htmlEscaped(_ plain: String) -> String {
  guard plain.utf8.contains(where: needsEscape) else { return plain }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(plain.utf8.count + 32)
  for byte in plain.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    case UInt8(ascii: "\""): bytes += "&quot;".utf8
    case UInt8(ascii: "'"): bytes += "&#39;".utf8
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: continue
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func needsEscape(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x26, 0x3C, 0x3E, 0x22, 0x27, 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: true
  default: false
  }
}
