import Markup
import Publishing
import TestSupport
import Testing

@testable import Workspace

@Suite("The store of pictures' copies")
struct PictureStoreTests {
  private let folder = ".almanac/pictures"

  private func picture(_ name: String, on disk: MemoryFileSystem) throws -> PublishedPicture {
    let bytes = try SamplePicture.bytes(name)
    try disk.replace("content/\(name)", with: bytes)
    return PublishedPicture(
      path: "content/\(name)", mark: Fingerprint(of: bytes),
      size: try PictureFile(bytes).header.size)
  }

  private func records(on disk: MemoryFileSystem) -> [String] {
    disk.contents.keys.filter { $0.hasSuffix(".picture") }.sorted()
  }

  @Test("copies are made once, and told of without the picture from then on")
  func once() throws {
    let disk = MemoryFileSystem()
    let store = PictureStore(folder: folder, on: disk)
    let picture = try picture("grey.jpg", on: disk)
    try store.prepare(picture)
    #expect(records(on: disk).count == 1)
    #expect(
      disk.contents["\(folder)/.gitignore"].map { String(decoding: $0, as: UTF8.self) }?.contains(
        "\n*\n") == true)
    try disk.replace(picture.path, with: [])
    let changes = disk.changes.count
    try store.prepare(picture)
    let form = PictureForm.all(of: picture.size)[0]
    #expect(PictureFormat(of: try store.bytes(of: picture, form)) == .webp)
    #expect(
      try store.finding(of: picture.path, picture.mark)
        == .success(.init(format: .jpeg, size: picture.size)))
    #expect(disk.changes.count == changes)
  }

  @Test("a damaged record is made anew", arguments: [0, 40, 2000])
  func healing(kept: Int) throws {
    let disk = MemoryFileSystem()
    let store = PictureStore(folder: folder, on: disk)
    let picture = try picture("drawing.png", on: disk)
    let form = PictureForm.all(of: picture.size)[1]
    let bytes = try store.bytes(of: picture, form)
    let path = try #require(records(on: disk).first)
    let record = try disk.read(path)
    try disk.replace(path, with: Array(record.prefix(kept)).map { $0 ^ 1 })
    #expect(try store.bytes(of: picture, form) == bytes)
    #expect(try disk.read(path) == record)
  }

  @Test("what is wrong with a picture is found without writing anything")
  func findings() throws {
    let disk = MemoryFileSystem()
    let store = PictureStore(folder: folder, on: disk)
    for (name, problem) in [
      ("cut.jpg", PictureProblem.broken),
      ("bomb.png", .tooManyDots(PictureSize(width: 60_000, height: 60_000))),
      ("phone.heic", .format(.heic)),
    ] {
      let bytes = try SamplePicture.bytes(name)
      try disk.replace("content/\(name)", with: bytes)
      #expect(try store.finding(of: "content/\(name)", Fingerprint(of: bytes)) == .failure(problem))
    }
    #expect(try store.finding(of: "content/none", nil) == .failure(.tooManyBytes))
    #expect(records(on: disk).isEmpty)
  }

  @Test("a picture that changed since it was planned is no copy of that name")
  func changed() throws {
    let disk = MemoryFileSystem()
    let store = PictureStore(folder: folder, on: disk)
    let picture = try picture("drawing.png", on: disk)
    try disk.replace(picture.path, with: SamplePicture.bytes("palette.png"))
    #expect(throws: FileSystemError.self) { try store.prepare(picture) }
    #expect(records(on: disk).isEmpty)
  }

  @Test("copies of pictures that are gone go, other files stay")
  func removal() throws {
    let disk = MemoryFileSystem()
    let store = PictureStore(folder: folder, on: disk)
    let (kept, gone) = (try picture("drawing.png", on: disk), try picture("grey.jpg", on: disk))
    try store.prepare(kept)
    try store.prepare(gone)
    try disk.replace("\(folder)/note.txt", with: [1])
    try disk.replace("\(folder)/\(unfinishedPrefix)x.picture", with: [1])
    try store.removeAll(except: [kept.mark])
    #expect(records(on: disk).count == 1)
    #expect(
      try store.finding(of: "gone", kept.mark) == .success(.init(format: .png, size: kept.size)))
    #expect(
      disk.contents["\(folder)/note.txt"] != nil && disk.contents["\(folder)/.gitignore"] != nil)
    #expect(!disk.contents.keys.contains { $0.contains(unfinishedPrefix) })
    try PictureStore(folder: "nowhere", on: disk).removeAll(except: [])
  }
}
