/// Text as the search works on it, on both sides: in units of UTF-16, as JavaScript counts.
enum UTF16Text {
  /// The units of valid UTF-8. Many times faster than the units of a `String`, one by one.
  static func units(of bytes: some Sequence<UInt8>) -> [UInt16] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.underestimatedCount / 2)
    var value: UInt32 = 0
    var left = 0
    for byte in bytes {
      switch byte {
      case 0x00..<0x80:
        units.append(UInt16(byte))
      case 0x80..<0xC0:
        value = value << 6 | UInt32(byte & 0x3F)
        left -= 1
        guard left == 0 else { continue }
        if value < 0x10000 {
          units.append(UInt16(value))
        } else {
          units.append(UInt16(0xD800 + ((value - 0x10000) >> 10)))
          units.append(UInt16(0xDC00 + (value & 0x3FF)))
        }
      case 0xC0..<0xE0: (value, left) = (UInt32(byte & 0x1F), 1)
      case 0xE0..<0xF0: (value, left) = (UInt32(byte & 0x0F), 2)
      default: (value, left) = (UInt32(byte & 0x07), 3)
      }
    }
    return units
  }

  /// The units of a text.
  static func units(of text: String) -> [UInt16] {
    var text = text
    return text.withUTF8 { units(of: $0) }
  }
}
