import Testing

@testable import Workspace

@Suite("Site writer")
struct SiteWriterTests {
  @Test("a folder with somebody's files is refused without force")
  func refusal() throws {
    let disk = MemoryFileSystem(["site/notes.txt": []])
    #expect(throws: SiteWriter.Refusal.self) {
      try SiteWriter(disk: disk, folder: "site", addresses: ["index.html"], force: false)
    }
    #expect(disk.changes.isEmpty)
  }

  @Test("files that are not ours are never touched, files of earlier builds go last")
  func ownership() throws {
    let disk = MemoryFileSystem()
    let first = try SiteWriter(
      disk: disk, folder: "site", addresses: ["index.html", "old.html"], force: false)
    _ = try first.write("index.html", [1])
    _ = try first.write("old.html", [2])
    _ = try first.finish()
    try disk.replace("site/notes.txt", with: [9])

    let second = try SiteWriter(disk: disk, folder: "site", addresses: ["index.html"], force: false)
    #expect(try second.write("index.html", [1]) == .unchanged)
    #expect(try second.finish() == 1)
    #expect(disk.contents["site/notes.txt"] == [9])
    #expect(disk.contents["site/old.html"] == nil)
  }
}
