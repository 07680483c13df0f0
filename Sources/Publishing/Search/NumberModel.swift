/// What was learnt of the size of numbers of one kind.
///
/// A number n is written as the length of n + 1 in bits, then its bits below the highest: the length
/// and the two bits after the highest as learnt, the rest as they are. Small numbers and numbers of
/// the usual size so take few bits, without a table that would have to be sent.
struct NumberModel {
  private var lengths = InlineArray<32, UInt16>(repeating: RangeEncoder.even)
  private var highBits = InlineArray<128, UInt16>(repeating: RangeEncoder.even)

  /// Writes a number below 2³¹ − 1.
  mutating func encode(_ number: Int, to encoder: inout RangeEncoder) {
    let value = UInt32(number + 1)
    let length = 31 - value.leadingZeroBitCount
    var node = 1
    var shift = 4
    while node < 32 {
      let bit = length >> shift & 1
      shift -= 1
      encoder.encode(bit == 1, &lengths[node])
      node = node * 2 + bit
    }
    var context = 1
    var left = length
    while left > 0, context < 4 {
      left -= 1
      let bit = Int(value >> UInt32(left) & 1)
      encoder.encode(bit == 1, &highBits[length * 4 + context])
      context = context * 2 + bit
    }
    if left > 0 { encoder.encode(value, bits: left) }
  }
}
