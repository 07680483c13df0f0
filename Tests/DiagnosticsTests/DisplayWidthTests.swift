import Testing

@testable import Diagnostics

@Suite("Display width")
struct DisplayWidthTests {
  @Test("Han and fullwidth signs take two cells, Latin one, combining marks none")
  func widths() {
    #expect(displayWidth(of: "活动：a") == 7)
    #expect(displayWidth(of: "e\u{301}") == 1)
  }

  @Test(
    "kana, Hangul, rare Han and pictures take two cells, invisible signs none",
    arguments: [
      ("かナ", 4), ("한", 2), ("𠀀", 2), ("😀", 2), ("、。", 4), ("Ａ", 2), ("é", 1), ("\u{FEFF}a", 1),
      ("\u{200B}", 0), ("", 0), ("…", 1),
    ])
  func moreWidths(text: String, width: Int) {
    #expect(displayWidth(of: text) == width)
  }
}
