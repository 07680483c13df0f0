import Testing

@testable import Publishing

/// Reads ``ScriptText`` back, bit by bit.
enum ScriptTextReader {
  /// The bytes of a text, possibly a zero more than were written.
  static func bytes(of text: String) throws -> [UInt8] {
    let digits = try text.utf8.map { try #require(ScriptText.alphabet.firstIndex(of: $0)) }
    try #require(digits.count.isMultiple(of: 2))
    var bits: [UInt8] = []
    for pair in stride(from: 0, to: digits.count, by: 2) {
      let value = digits[pair] * 91 + digits[pair + 1]
      try #require(value < 1 << 13)
      for bit in (0..<13).reversed() { bits.append(UInt8(value >> bit & 1)) }
    }
    while !bits.count.isMultiple(of: 8) { bits.append(0) }
    return stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(0) { (byte: UInt8, bit: UInt8) in byte * 2 + bit }
    }
  }
}
