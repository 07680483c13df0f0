import TestSupport
import Testing

@testable import Markup

@Suite("A picture's file")
struct PictureFileTests {
  private func file(_ name: String) throws -> PictureFile {
    try PictureFile(SamplePicture.bytes(name))
  }

  private func problem(_ name: String) throws -> PictureProblem? {
    let bytes = try SamplePicture.bytes(name)
    do throws(PictureProblem) {
      try PictureFile(bytes).check()
      return nil
    } catch {
      return error
    }
  }

  private static let good = [
    "photo.jpg", "turned.jpg", "progressive.jpg", "p3.jpg", "cmyk.jpg", "grey.jpg", "clear.png",
    "palette.png", "deep.png", "drawing.png", "saved.webp", "moving.webp", "panorama.jpg",
    "long.png",
    "dot.png",
  ]

  @Test("its size is that of the picture as it is looked at")
  func size() throws {
    #expect(
      try file("photo.jpg").header == .init(format: .jpeg, size: .init(width: 1600, height: 1200)))
    #expect(try file("turned.jpg").header.size == PictureSize(width: 90, height: 120))
    #expect(try file("moving.webp").header.size == PictureSize(width: 60, height: 40))
  }

  @Test(
    "of every kind that phones and drawing programs make has copies of the sizes that were planned",
    arguments: good)
  func copies(name: String) throws {
    let file = try file(name)
    try file.check()
    let copies = try file.copies()
    #expect(copies.map(\.form) == PictureForm.all(of: file.header.size))
    for copy in copies {
      let header = try PictureFile(copy.bytes).header
      #expect(header.size == copy.form.size)
      #expect(header.format == (copy.form.encoding == .webp ? .webp : .jpeg))
    }
  }

  @Test(
    "its copies tell nothing of where, when and with what",
    arguments: ["photo.jpg", "turned.jpg", "clear.png", "saved.webp"])
  func metadata(name: String) throws {
    for copy in try file(name).copies() {
      for word in ["Exif", "EXIF", "Telephone", "2023:09", "xmp", "private", "taken"] {
        #expect(copy.bytes.firstRange(of: word.utf8) == nil)
      }
    }
  }

  @Test("has the same copies each time")
  func sameBytes() throws {
    let file = try file("photo.jpg")
    #expect(try file.copies().map(\.bytes) == file.copies().map(\.bytes))
  }

  @Test(
    "that is no picture, or none any more, is refused",
    arguments: [
      ("cut.jpg", PictureProblem.broken), ("cut.png", .broken), ("cut.webp", .broken),
      ("head.jpg", .broken), ("noise.jpg", .broken), ("phone.heic", .format(.heic)),
      ("moving.gif", .format(.gif)), ("drawing.svg", .format(.svg)), ("page.jpg", .format(.page)),
      ("bomb.png", .tooManyDots(PictureSize(width: 60_000, height: 60_000))),
    ])
  func problems(name: String, expected: PictureProblem) throws {
    #expect(try problem(name) == expected)
  }

  @Test("a file of too many bytes is not looked into")
  func tooManyBytes() throws {
    let bytes =
      try SamplePicture.bytes("drawing.png") + [UInt8](repeating: 0, count: PictureLimits.bytes)
    #expect(throws: PictureProblem.tooManyBytes) { try PictureFile(bytes) }
  }

  @Test("cut off anywhere, it is broken or as good as whole, and never ends the program")
  func cuts() throws {
    for name in ["grey.jpg", "drawing.png", "saved.webp"] {
      let bytes = try SamplePicture.bytes(name)
      for count in stride(from: 0, to: bytes.count - 2, by: 7) {
        _ = try? PictureFile(Array(bytes.prefix(count))).check()
      }
    }
  }
}
