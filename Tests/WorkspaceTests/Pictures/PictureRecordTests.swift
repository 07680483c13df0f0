import Markup
import Testing

@testable import Workspace

@Suite("The record of a picture")
struct PictureRecordTests {
  private let header = PictureHeader(format: .png, size: PictureSize(width: 400, height: 300))

  private var record: PictureRecord {
    PictureRecord(
      header: header,
      copies: PictureForm.all(of: header.size).enumerated().map { number, form in
        PictureCopy(form: form, bytes: [UInt8](repeating: UInt8(number), count: 5 + number))
      })
  }

  @Test("is read as it was written")
  func roundTrip() throws {
    let read = try #require(PictureRecord(record.bytes))
    #expect(read.header == header)
    #expect(read.copies.map(\.form) == record.copies.map(\.form))
    #expect(read.copies.map(\.bytes) == record.copies.map(\.bytes))
  }

  @Test("one that was cut off, or in which any byte is another, is none")
  func damage() {
    let bytes = record.bytes
    for count in 0..<bytes.count { #expect(PictureRecord(Array(bytes.prefix(count))) == nil) }
    #expect(PictureRecord(bytes + [0]) == nil)
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x10
      // Another size or format of the picture leaves copies that are not those of it, or is told by the
      // name; nothing else passes.
      #expect(
        PictureRecord(damaged)?.copies.map(\.bytes) ?? record.copies.map(\.bytes)
          == record.copies.map(\.bytes))
    }
  }

  @Test(
    "whatever is in the file, it ends",
    arguments: [
      "", "\n\n", "almanac-picture PNG 0 0\n\n", "almanac-picture PNG 400 99999999999999999999\n\n",
      "almanac-picture PNG 400 300\nwebp 320 240 -1 0\n\n",
    ])
  func nonsense(text: String) {
    #expect(PictureRecord(Array(text.utf8)) == nil)
  }
}
