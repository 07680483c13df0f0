import Testing

@testable import Publishing

@Suite("Search terms")
struct SearchTermTests {
  private func terms(of text: [UInt16]) -> [UInt64] {
    var keys: [UInt64] = []
    SearchTerm.forEach(in: text) { keys.append($0.key) }
    return keys
  }

  @Test("a character stands with the two that follow, a word with its first three")
  func examples() {
    func named(_ text: String) -> [String] {
      terms(of: Array(text.utf16)).map { key in
        String(decoding: TermTwin.units(ofKey: key), as: UTF16.self)
      }
    }
    #expect(named("食品安全") == ["食品安", "品安全", "安全", "全"])
    #expect(named("3d打印") == ["3d", "打印", "印"])
    #expect(named("wn-2023, a") == ["wn", "202", "a"])
    #expect(named("科，普") == ["科", "普"])
    #expect(named("").isEmpty && named(" -，\n").isEmpty)
  }

  @Test("random text gives what runs cut one by one give", arguments: 0..<100 as Range<UInt64>)
  func twin(seed: UInt64) {
    var random = RandomText(seed: seed)
    for text in [random.text(0...20), random.scalars(0...60)] {
      for units in [Array(text.utf16), SearchFolding().fold(text.utf16)] {
        #expect(terms(of: units) == TermTwin.terms(of: units).map(TermTwin.key), "\(text)")
      }
    }
  }

  @Test("the order is the units' order")
  func order() {
    let terms = [
      SearchTerm(0x61, 0, 0), SearchTerm(0x61, 0x62, 0), SearchTerm(0x61, 0x62, 0x63),
      SearchTerm(0x62, 0, 0), SearchTerm(0x4E00, 0, 0), SearchTerm(0xDFB7, 0xFFFF, 0xFFFF),
    ]
    #expect(terms.reversed().sorted().map(\.key) == terms.map(\.key))
  }
}
