/// Bytes that stand in no address written as `%` and two digits (RFC 3986, 2.1).
enum PercentEncoding {
  /// A whole address, of which only what no address holds is written so.
  static func address(_ text: String) -> String { encoded(text, isPlain: isAddressByte) }

  /// A path in an address that has other parts: nothing in it can be taken for one of these.
  static func path(_ text: String) -> String {
    encoded(text) { isUnreserved($0) || $0 == UInt8(ascii: "/") }
  }

  private static func encoded(_ text: String, isPlain: (UInt8) -> Bool) -> String {
    guard !text.utf8.allSatisfy(isPlain) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      false
    default: (0x21...0x7E).contains(byte)
    }
  }

  /// Letters, digits and `-._~` (RFC 3986, 2.3).
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
