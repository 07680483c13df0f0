/// Writes choices between two as few bits as their likelihood warrants.
///
/// A binary range coder as in LZMA (its specification, "range encoder"): a range of 32 bits, carries
/// kept back until they are settled. A model is the likelihood of a zero in 12 bits, and below it in 4
/// bits how often it was asked: it learns much from its first bits and little from later ones, since
/// shards are short. `search-codec.js` holds the decoder.
struct RangeEncoder {
  private(set) var bytes: [UInt8] = []
  private var low: UInt64 = 0
  private var range: UInt32 = .max
  private var held: UInt8 = 0
  private var heldCount = 0
  private var isFirst = true

  /// The model to start with: a zero is as likely as not, and nothing was learnt.
  static let even: UInt16 = 1 << 15

  /// By what power of two a model goes towards what it was told, by how often it was: four bits each,
  /// the first time in the lowest.
  private static let rates: UInt64 = 0x5444_4444_3333_2221

  /// Writes a bit and lets its model learn from it.
  mutating func encode(_ bit: Bool, _ model: inout UInt16) {
    var zero = model >> 4
    let times = model & 15
    let rate = UInt16(truncatingIfNeeded: Self.rates >> UInt64(times << 2)) & 15
    let bound = (range >> 12) * UInt32(zero)
    if bit {
      low += UInt64(bound)
      range -= bound
      zero -= zero >> rate
    } else {
      range = bound
      zero += (4096 - zero) >> rate
    }
    model = zero << 4 | min(times + 1, 15)
    settle()
  }

  /// Writes the lowest bits of a number, each as likely as not.
  mutating func encode(_ value: UInt32, bits: Int) {
    var left = bits
    while left > 0 {
      left -= 1
      range >>= 1
      if value >> UInt32(left) & 1 == 1 { low += UInt64(range) }
      settle()
    }
  }

  /// What stands behind everything: a decoder that went astray before does not read it.
  static let endMark: UInt32 = 0xA53C

  /// All that was written; the decoder may read zeros behind it.
  mutating func finish() -> [UInt8] {
    encode(Self.endMark, bits: 16)
    for _ in 0..<5 { shift() }
    while bytes.last == 0 { bytes.removeLast() }
    return bytes
  }

  private mutating func settle() {
    while range < 1 << 24 {
      range <<= 8
      shift()
    }
  }

  private mutating func shift() {
    if low < 0xFF00_0000 || low > 0xFFFF_FFFF {
      let carry = UInt8(truncatingIfNeeded: low >> 32)
      // The first byte is always zero, and the decoder knows.
      if !isFirst { bytes.append(held &+ carry) }
      isFirst = false
      for _ in 0..<heldCount { bytes.append(0xFF &+ carry) }
      heldCount = 0
      held = UInt8(truncatingIfNeeded: low >> 24)
    } else {
      heldCount += 1
    }
    low = (low & 0x00FF_FFFF) << 8
  }
}
