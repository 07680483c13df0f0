@testable import Publishing

/// Reads the numbers of one kind that a ``NumberModel`` wrote.
struct NumberReader {
  private var lengths = [UInt16](repeating: RangeEncoder.even, count: 32)
  private var highBits = [UInt16](repeating: RangeEncoder.even, count: 128)

  /// The next number.
  mutating func read(_ decoder: inout RangeDecoder) -> Int {
    // The length of n + 1 without its highest bit, five bits down a tree.
    var node = 1
    for _ in 0..<5 { node = node * 2 + (decoder.bit(&lengths[node]) ? 1 : 0) }
    let length = node - 32
    // Two bits as learnt, by the length and the bits before; then the rest as they are.
    var value = 1
    for _ in 0..<min(length, 2) {
      value = value * 2 + (decoder.bit(&highBits[length * 4 + value]) ? 1 : 0)
    }
    let rest = max(0, length - 2)
    return value << rest + decoder.bits(rest) - 1
  }
}
