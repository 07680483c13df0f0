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

  private let forms = PictureForm.all(of: PictureSize(width: 400, height: 300))

  @Test("is read as it was written")
  func roundTrip() throws {
    let read = try #require(PictureRecord(record.bytes))
    #expect(read.header == header && read.isSound)
    for (number, form) in forms.enumerated() {
      #expect(read.bytes(of: form) == [UInt8](repeating: UInt8(number), count: 5 + number))
    }
    #expect(read.bytes(of: .init(encoding: .webp, size: header.size.half)) == nil)
  }

  @Test("one that was cut off is none, and of one in which any byte is another no wrong copy comes")
  func damage() {
    let bytes = record.bytes
    for count in 0..<bytes.count { #expect(PictureRecord(Array(bytes.prefix(count))) == nil) }
    #expect(PictureRecord(bytes + [0]) == nil)
    let start = bytes.count - forms.indices.reduce(0) { $0 + 5 + $1 }
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x10
      let read = PictureRecord(damaged)
      if index >= start { #expect(read?.isSound == false) }
      for form in forms {
        let copy = read?.bytes(of: form)
        #expect(copy == nil || copy == record.bytes(of: form))
      }
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

extension PictureSize {
  fileprivate var half: PictureSize { PictureSize(width: width / 2, height: height / 2) }
}
