import TestSupport
import Testing

@testable import Publishing

@Suite("Numbers of an index")
struct NumberModelTests {
  private func roundTrip(_ numbers: [Int]) -> [Int] {
    var encoder = RangeEncoder()
    var model = NumberModel()
    for number in numbers { model.encode(number, to: &encoder) }
    var decoder = RangeDecoder(encoder.finish())
    var reader = NumberReader()
    return numbers.map { _ in reader.read(&decoder) }
  }

  @Test("numbers come back up to 2³¹ − 2, at every length")
  func edges() {
    var numbers = Array(0...300)
    for bits in 2...30 {
      let power: Int = 1 << bits
      numbers += (power - 2)...(power + 1)
    }
    let largest = Int(Int32.max) - 1
    numbers += [largest, 0, largest]
    #expect(roundTrip(numbers) == numbers)
    #expect(roundTrip(numbers.reversed()) == numbers.reversed())
  }

  @Test("random numbers of all sizes come back", arguments: 0..<20 as Range<UInt64>)
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let numbers = (0..<3000).map { _ -> Int in
      let power: Int = 1 << Int.random(in: 0...30, using: &random)
      return Int.random(in: 0..<power, using: &random)
    }
    #expect(roundTrip(numbers) == numbers)
  }

  @Test("runs of one number come back, and cost little", arguments: [0, 7, 1000, 1 << 20])
  func runs(number: Int) {
    let numbers = [Int](repeating: number, count: 2000) + [Int(Int32.max) - 1, 0, 1]
    #expect(roundTrip(numbers) == numbers)
    var encoder = RangeEncoder()
    var model = NumberModel()
    for _ in 0..<1000 { model.encode(0, to: &encoder) }
    #expect(encoder.finish().count < 60)
  }
}
