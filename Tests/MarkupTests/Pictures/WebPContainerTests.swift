import Testing

@testable import Markup

@Suite("The file around a WebP picture")
struct WebPContainerTests {
  private func file(_ chunks: String...) -> [UInt8] {
    Array("RIFF\u{20}\0\0\0WEBP".utf8) + chunks.flatMap { Array($0.utf8) }
  }

  @Test("of all chunks the dots alone are kept")
  func bare() {
    let written = file("VP8X\u{2}\0\0\0ab", "VP8 \u{3}\0\0\0abc\0", "EXIF\u{2}\0\0\0ab")
    #expect(
      WebPContainer.bare(written)
        == Array("RIFF\u{10}\0\0\0WEBPVP8 \u{3}\0\0\0abc\0".utf8))
  }

  @Test("without dots, or with fewer than it says, it is no picture")
  func none() {
    #expect(WebPContainer.bare([]) == nil)
    #expect(WebPContainer.bare(file("EXIF\u{2}\0\0\0ab")) == nil)
    #expect(WebPContainer.bare(file("VP8 \u{30}\0\0\0ab")) == nil)
  }
}
