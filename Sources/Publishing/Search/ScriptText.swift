/// Bytes as text that a script can hold in double quotes.
///
/// Thirteen bits become two of 91 printable ASCII characters, so that 13 bits take 16: a plain server
/// sends files as they are, and this is what it sends.
enum ScriptText {
  /// The characters in their order: all printable ones but the blank, quotes and the backslash.
  static let alphabet: [UInt8] = (0x21...0x7E).filter { ![0x22, 0x27, 0x5C].contains($0) }

  /// The text of some bytes; zeros may be missing at the end when it is read back.
  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = alphabet
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 16 / 13 + 4)
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 8
      if count < 13 { continue }
      count -= 13
      let value = Int(bits >> count & 0x1FFF)
      text.append(alphabet[value / 91])
      text.append(alphabet[value % 91])
    }
    if count > 0 {
      let value = Int(bits << (13 - count) & 0x1FFF)
      text.append(alphabet[value / 91])
      text.append(alphabet[value % 91])
    }
    return text
  }
}
