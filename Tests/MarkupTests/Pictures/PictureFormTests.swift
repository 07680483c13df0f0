import Testing

@testable import Markup

@Suite("The copies of a picture")
struct PictureFormTests {
  @Test(
    "are in three widths and never larger than the picture",
    arguments: [
      (4000, 3000, ["320x240", "640x480", "1280x960"]),
      (3000, 4000, ["320x427", "640x853", "1280x1707"]),
      (1280, 720, ["320x180", "640x360", "1280x720"]),
      (800, 600, ["320x240", "640x480", "800x600"]),
      (650, 650, ["320x320", "650x650"]), (200, 100, ["200x100"]), (1, 1, ["1x1"]),
      (12000, 800, ["320x21", "640x43", "1280x85"]), (20000, 1, ["320x1", "640x1", "1280x1"]),
      (1080, 30_000, ["320x8889", "576x16000"]),
    ])
  func sizes(width: Int, height: Int, expected: [String]) {
    let sizes = PictureForm.sizes(of: PictureSize(width: width, height: height))
    #expect(sizes.map { "\($0.width)x\($0.height)" } == expected)
  }

  @Test("are WebP and JPEG in every size")
  func forms() {
    let forms = PictureForm.all(of: PictureSize(width: 640, height: 480))
    #expect(
      forms.map { "\($0.size.width).\($0.encoding.rawValue)" } == [
        "320.webp", "320.jpg", "640.webp", "640.jpg",
      ])
  }

  @Test("no side is too long for WebP, for any shape")
  func bounds() {
    for width in [1, 2, 7, 319, 320, 711, 712, 1279, 4000, 30_000] {
      for height in [1, 3, 500, 16_000, 16_384, 90_000] {
        let sizes = PictureForm.sizes(of: PictureSize(width: width, height: height))
        #expect(sizes.allSatisfy { $0.width <= width && $0.height <= min(height, 16_000) })
        #expect(Set(sizes).count == sizes.count)
      }
    }
  }
}
