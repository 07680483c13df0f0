/// A value of JSON (RFC 8259) whose members keep the order they are written in, for files that people
/// read as well and of which a build writes tens of thousands; `Encodable` has neither.
enum JSONText: Sendable, Hashable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONText])
  case object([Member])

  /// A named value.
  struct Member: Sendable, Hashable {
    let name: String
    let value: JSONText
  }

  /// A list of texts.
  static func texts(_ texts: [String]) -> JSONText { .list(texts.map(JSONText.text)) }

  /// The bytes, without a blank or line break, safe to stand in a script element of a page: what
  /// has a meaning in HTML is written as an escape, so nothing in it can end the element.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  /// Writes the value behind what is there.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): Self.quote(text, into: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        item.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.quote(member.name, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func quote(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "'"), 0x00...0x1F,
        0x7F:
        bytes += "\\u00".utf8
        bytes.append(digit(byte >> 4))
        bytes.append(digit(byte & 0xF))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

extension JSONText: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral {
  /// An object of its members, those left out that are nil.
  init(dictionaryLiteral members: (String, JSONText?)...) {
    self = .object(
      members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// A text.
  init(stringLiteral text: String) { self = .text(text) }
}
