import TestSupport
import Testing

@testable import Markup

@Suite("The format of a picture's file")
struct PictureFormatTests {
  @Test(
    "is what its bytes say, whatever its name is",
    arguments: [
      ("photo.jpg", PictureFormat.jpeg), ("clear.png", .png), ("saved.webp", .webp),
      ("phone.heic", .heic), ("moving.gif", .gif), ("drawing.svg", .svg), ("page.jpg", .page),
    ])
  func samples(name: String, format: PictureFormat) throws {
    #expect(PictureFormat(of: try SamplePicture.bytes(name)) == format)
  }

  @Test(
    "of files that are not drawn for the tests",
    arguments: [
      ("\0\0\0\u{1C}ftypavif", PictureFormat.avif), ("\0\0\0\u{1C}ftypmp42", .other),
      ("II*\0", .tiff), ("MM\0*", .tiff), ("BM1234\0\0\0\0123456", .bmp),
      ("\u{FEFF} \n<SVG>", .svg), ("<p>", .other), ("%PDF-1.7", .other), ("", .other),
      ("RIFF1234WAVE", .other),
    ])
  func starts(text: String, format: PictureFormat) {
    #expect(PictureFormat(of: Array(text.utf8)) == format)
  }

  @Test("a page and a document are no pictures, and may be linked to as they are")
  func isPicture() {
    #expect(PictureFormat.allCases.filter { !$0.isPicture } == [.page, .other])
  }
}
