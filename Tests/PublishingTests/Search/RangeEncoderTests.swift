import TestSupport
import Testing

@testable import Publishing

@Suite("Range coder")
struct RangeEncoderTests {
  /// What bits become when they are written with models and read again.
  private func roundTrip(_ bits: [(bit: Bool, model: Int)], models count: Int = 1) -> [Bool] {
    var encoder = RangeEncoder()
    var models = [UInt16](repeating: RangeEncoder.even, count: count)
    for (bit, model) in bits { encoder.encode(bit, &models[model]) }
    var decoder = RangeDecoder(encoder.finish())
    models = [UInt16](repeating: RangeEncoder.even, count: count)
    return bits.map { decoder.bit(&models[$0.model]) }
  }

  @Test("random bits come back, whatever their likelihood", arguments: 0..<20 as Range<UInt64>)
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let likelihoods = (0..<8).map { _ in Double.random(in: 0...1, using: &random) }
    let bits = (0..<5000).map { _ -> (bit: Bool, model: Int) in
      let model = Int.random(in: 0..<8, using: &random)
      return (Double.random(in: 0...1, using: &random) < likelihoods[model], model)
    }
    #expect(roundTrip(bits, models: 8) == bits.map(\.bit))
  }

  @Test("bits against all likelihood come back, after long runs of one kind")
  func extremes() {
    var bits: [Bool] = []
    for length in [0, 1, 2, 100, 3000] {
      for bit in [true, false] {
        bits += [Bool](repeating: bit, count: length) + [!bit, !bit]
      }
    }
    #expect(roundTrip(bits.map { (bit: $0, model: 0) }) == bits)
  }

  @Test("a run of the likely costs next to nothing, and a model never becomes sure")
  func cost() {
    var encoder = RangeEncoder()
    var model = RangeEncoder.even
    for _ in 0..<8000 { encoder.encode(false, &model) }
    #expect(model >> 4 < 4096)
    for _ in 0..<8000 { encoder.encode(true, &model) }
    #expect(model >> 4 > 0)
    #expect(encoder.finish().count < 300)
  }

  @Test("a carry runs through the bytes that were held back", arguments: [1, 3, 40])
  func carries(bytes: Int) {
    // All ones bring the lower end as close below a carry as it gets; the last bits push it over.
    for last in 0..<64 {
      let pattern = [1, 2, 4, 8, 16, 32].map { (bit: Int) in last & bit != 0 }
      var encoder = RangeEncoder()
      for _ in 0..<bytes { encoder.encode(0xFF, bits: 8) }
      var model = RangeEncoder.even
      for bit in pattern { encoder.encode(bit, &model) }
      for _ in 0..<bytes { encoder.encode(0x01, bits: 8) }
      var decoder = RangeDecoder(encoder.finish())
      let first = (0..<bytes).map { _ in decoder.bits(8) }
      model = RangeEncoder.even
      let middle = (0..<6).map { _ in decoder.bit(&model) }
      let rest = (0..<bytes).map { _ in decoder.bits(8) }
      #expect(first == [Int](repeating: 0xFF, count: bytes))
      #expect(middle == pattern)
      #expect(rest == [Int](repeating: 0x01, count: bytes))
    }
  }

  @Test("learnt bits and plain ones mix", arguments: 0..<20 as Range<UInt64>)
  func mixed(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let items = (0..<2000).map { _ -> (bits: Int, value: UInt32) in
      let bits = Int.random(in: 0...32, using: &random)
      let value = UInt64.random(in: 0..<(1 << UInt64(bits)), using: &random)
      return (bits, UInt32(value))
    }
    var encoder = RangeEncoder()
    var model = RangeEncoder.even
    for item in items {
      encoder.encode(item.bits > 3, &model)
      encoder.encode(item.value, bits: item.bits)
    }
    var decoder = RangeDecoder(encoder.finish())
    model = RangeEncoder.even
    for item in items {
      let isLong = decoder.bit(&model)
      let value = decoder.bits(item.bits)
      #expect(isLong == (item.bits > 3) && value == Int(item.value))
    }
  }

  @Test("what was written ends with the mark that a decoder must come upon")
  func end() {
    var nothing = RangeEncoder()
    var decoder = RangeDecoder(nothing.finish())
    #expect(decoder.bits(16) == Int(RangeEncoder.endMark))
    var zeros = RangeEncoder()
    zeros.encode(0, bits: 32)
    let bytes = zeros.finish()
    #expect(bytes.last != 0)
    decoder = RangeDecoder(bytes)
    #expect(decoder.bits(32) == 0)
    #expect(decoder.bits(16) == Int(RangeEncoder.endMark))
  }
}
