import Testing

@testable import Markup

@Suite("Wide scalars")
struct UnicodeScalarWideTests {
  @Test("Han, kana, fullwidth signs and Chinese quotes join without a blank")
  func wide() {
    #expect("食，。、（）“”‘’…—ぁァＡ𠀀々〇".unicodeScalars.allSatisfy { $0.isWide })
  }

  @Test("Latin, digits, Hangul and halfwidth signs do not")
  func narrow() {
    #expect(!"aé1한.,()\"' -".unicodeScalars.contains { $0.isWide })
  }
}
