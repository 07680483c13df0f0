import Testing

@testable import Publishing

@Suite("Units of UTF-16")
struct UTF16TextTests {
  @Test("random Unicode gives the units that Swift gives", arguments: 0..<100 as Range<UInt64>)
  func twin(seed: UInt64) {
    var random = RandomText(seed: seed)
    for text in [random.scalars(0...100), random.text(0...20, hostility: 0.3)] {
      #expect(UTF16Text.units(of: text) == Array(text.utf16), "\(text)")
      #expect(UTF16Text.units(of: Array(text.utf8)) == Array(text.utf16), "\(text)")
    }
  }

  @Test("the first and the last scalar of every length")
  func edges() {
    let text = "\u{0}\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
    #expect(UTF16Text.units(of: text) == Array(text.utf16))
    #expect(UTF16Text.units(of: "").isEmpty)
  }
}
