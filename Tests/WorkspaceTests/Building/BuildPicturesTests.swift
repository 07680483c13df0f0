import Diagnostics
import Markup
import TestSupport
import Testing

@testable import Workspace

@Suite("A build with pictures")
struct BuildPicturesTests {
  private func disk(_ pictures: [String: String], head: String = "") throws -> MemoryFileSystem {
    let keys = head.isEmpty ? "" : head + "\n"
    let disk = try Project.disk(["activities/dali/clinic.md": Project.activity("义诊", more: keys)])
    for (path, name) in pictures {
      try disk.replace("content/\(path)", with: SamplePicture.bytes(name))
    }
    return disk
  }

  private let cover = "cover: {file: a.jpg, alt: 广场上的人}"

  private func media(on disk: MemoryFileSystem) -> [String: [UInt8]] {
    Project.site(in: disk.contents).filter { $0.key.hasPrefix("media/") }
  }

  @Test("publishes copies and never a picture itself, nor one that nothing shows")
  func copies() async throws {
    let disk = try disk(
      [
        "activities/dali/a.jpg": "turned.jpg", "media/unused.jpg": "photo.jpg",
        "media/b.heic": "phone.heic",
      ],
      head: cover)
    let report = try await Project.build(on: disk)
    #expect(report.diagnostics.isEmpty)
    let media = media(on: disk)
    #expect(
      media.keys.compactMap { $0.split(separator: "-").last }.sorted() == ["90.jpg", "90.webp"])
    let originals = try ["turned.jpg", "photo.jpg", "phone.heic"].map(SamplePicture.bytes)
    for (address, bytes) in Project.site(in: disk.contents) {
      #expect(!originals.contains(bytes), "\(address)")
    }
  }

  @Test("a second build makes nothing, writes nothing and reads no dot of a picture")
  func secondBuild() async throws {
    let disk = try disk(["activities/dali/a.jpg": "grey.jpg"], head: cover)
    try await Project.build(on: disk)
    let before = (disk.contents, disk.changes.count)
    let report = try await Project.build(on: disk)
    #expect(report.publication?.written == 0)
    #expect(disk.contents == before.0 && disk.changes.count == before.1)
  }

  @Test("the copies are the same with any number of workers, and with none of them kept before")
  func sameBytes() async throws {
    let pictures = ["activities/dali/a.jpg": "photo.jpg", "media/b.png": "clear.png"]
    let head = cover + "\nimages: [{file: ../../media/b.png, alt: 图}]"
    let (one, many) = (try disk(pictures, head: head), try disk(pictures, head: head))
    try await Project.build(on: one, jobs: 1)
    try await Project.build(on: many, jobs: 4)
    #expect(media(on: one).count == 8 && media(on: one) == media(on: many))
    try await Project.build(on: many) { $0.pictures = "elsewhere" }
    #expect(media(on: one) == media(on: many))
  }

  @Test("a build that is killed at any change leaves whole copies, and the next one heals it")
  func killed() async throws {
    let start = try disk(
      ["activities/dali/a.jpg": "grey.jpg", "media/b.png": "clear.png"],
      head: cover + "\nimages: [{file: ../../media/b.png, alt: 图}]")
    let whole = WatchedFileSystem(MemoryFileSystem(start.contents))
    try await Project.build(on: whole)
    let expected = try #require(whole.moments.last)
    // The note, the two records, the copies, and the pages that show them.
    let count = whole.moments.count
    for changes in Array(0..<16) + Array(stride(from: 16, to: count, by: 29)) {
      let disk = MemoryFileSystem(start.contents)
      await #expect(throws: FileSystemError.self) {
        try await Project.build(on: WatchedFileSystem(disk, changesLeft: changes))
      }
      for (path, bytes) in disk.contents where path.hasSuffix(".picture") {
        #expect(PictureRecord(bytes)?.isSound == true, "killed at \(changes)")
      }
      var links = SiteLinks()
      #expect(links.broken(in: Project.site(in: disk.contents)).isEmpty, "killed at \(changes)")
      try await Project.build(on: disk)
      #expect(disk.contents == expected, "killed at \(changes)")
    }
  }

  @Test("a broken picture is an error at its name, and nothing is published")
  func broken() async throws {
    let disk = try disk(["activities/dali/a.jpg": "cut.jpg"], head: cover)
    let report = try await Project.build(on: disk)
    #expect(report.publication == nil)
    #expect(report.diagnostics.map(\.code) == ["broken-picture"])
    #expect(Project.site(in: disk.contents).isEmpty)
    #expect(!disk.contents.keys.contains { $0.hasPrefix(".almanac") })
    let checked = try await Check(BuildOptions(jobs: 1), on: disk).run()
    #expect(checked.diagnostics.map(\.code) == ["broken-picture"])
  }

  @Test(
    "the copies lie beside the content folder, wherever that is",
    arguments: [
      ("content", ".almanac/pictures/content"), ("a/b/c/", "a/b/.almanac/pictures/c"),
      ("/content", "/.almanac/pictures/content"),
    ])
  func folder(content: String, expected: String) {
    #expect(BuildOptions(content: content, jobs: 1).pictures == expected)
  }

  @Test("a preview makes the copies that are asked for, and looks at an unchanged picture once")
  func preview() async throws {
    let disk = try disk(["activities/dali/a.jpg": "photo.jpg"], head: cover)
    let preview = Preview(BuildOptions(jobs: 1), on: disk)
    let state = try #require(await preview.update()).state
    #expect(state.isFine && !disk.contents.keys.contains { $0.hasPrefix(".almanac") })
    let page = try #require(try await state.site?.file(at: "activities/dali/clinic.html"))
    guard case .bytes(let bytes) = page.content else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    let address = try #require(text.firstMatch(of: /media\/[0-9a-f]+-640\.webp/)).output
    let file = try #require(try await state.site?.file(at: String(address)))
    guard case .picture(let picture, let form) = file.content else {
      Issue.record("not a copy of a picture")
      return
    }
    #expect(PictureFormat(of: try await preview.bytes(of: picture, form)) == .webp)
    #expect(disk.contents.keys.filter { $0.hasSuffix(".picture") }.count == 1)
  }
}
