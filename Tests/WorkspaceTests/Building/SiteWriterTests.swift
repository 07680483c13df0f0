import Testing

@testable import Workspace

@Suite("Site writer")
struct SiteWriterTests {
  /// Publishes files in `site/`.
  @discardableResult
  private func publish(
    _ files: [String: [UInt8]], on disk: MemoryFileSystem, force: Bool = false
  ) throws -> Int {
    let writer = try SiteWriter(
      disk: disk, folder: "site", addresses: Array(files.keys), force: force)
    for (address, bytes) in files.sorted(by: { $0.key < $1.key }) {
      _ = try writer.write(address, bytes)
    }
    return try writer.finish()
  }

  @Test("a folder with somebody's files is refused without force")
  func refusal() throws {
    let disk = MemoryFileSystem(["site/notes.txt": []])
    #expect(throws: SiteWriter.Refusal.self) {
      try SiteWriter(disk: disk, folder: "site", addresses: ["index.html"], force: false)
    }
    #expect(disk.changes.isEmpty)
  }

  @Test("with force the site comes beside somebody's files, which stay")
  func force() throws {
    let disk = MemoryFileSystem(["site/notes.txt": [7]])
    try publish(["index.html": [1]], on: disk, force: true)
    try publish(["other.html": [2]], on: disk)
    #expect(disk.contents["site/notes.txt"] == [7])
    #expect(disk.contents["site/index.html"] == nil && disk.contents["site/other.html"] == [2])
  }

  @Test(
    "notes for people and for git do not make a folder somebody's",
    arguments: ["README.md", ".gitignore", ".nojekyll"])
  func harmless(name: String) throws {
    let disk = MemoryFileSystem(["site/\(name)": [7]])
    try publish(["index.html": [1]], on: disk)
    #expect(disk.contents["site/\(name)"] == [7])
  }

  @Test(
    "a file that is not ours is never overwritten, not even with force",
    arguments: ["index.html", "days"], [false, true])
  func foreignFile(name: String, force: Bool) throws {
    let disk = MemoryFileSystem()
    try publish(["ours.html": [1]], on: disk)
    try disk.replace("site/\(name)", with: [9])
    let changes = disk.changes
    let refusal = #expect(throws: SiteWriter.Refusal.self) {
      try SiteWriter(
        disk: disk, folder: "site", addresses: ["index.html", "days/1.html"], force: force)
    }
    guard case .foreignFile(let path) = refusal else {
      Issue.record("refused for another reason: \(String(describing: refusal))")
      return
    }
    #expect(path == "site/\(name)")
    #expect(disk.changes == changes)
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

  @Test("a site that is the same is not touched at all")
  func unchanged() throws {
    let disk = MemoryFileSystem()
    let files: [String: [UInt8]] = ["index.html": [1], "days/1.html": [2], "assets/a.css": []]
    try publish(files, on: disk)
    let changes = disk.changes
    #expect(try publish(files, on: disk) == 0)
    #expect(disk.changes == changes)
  }

  @Test("only the file whose bytes differ is replaced")
  func oneChange() throws {
    let disk = MemoryFileSystem()
    try publish(["index.html": [1], "days/1.html": [2]], on: disk)
    let count = disk.changes.count
    try publish(["index.html": [1], "days/1.html": [3]], on: disk)
    #expect(disk.changes.dropFirst(count) == [.replaced("site/days/1.html")])
  }

  @Test("an announced page is a page without links until it is written")
  func announcement() throws {
    let disk = MemoryFileSystem()
    let writer = try SiteWriter(
      disk: disk, folder: "site", addresses: ["index.html", "a.css"], force: false)
    #expect(writer.newPages == [["index.html"]])
    try writer.announce(["index.html"])
    let page = try #require(disk.contents["site/index.html"])
    #expect(SiteLinks.targets(of: page, at: "index.html").isEmpty)
    #expect(try writer.write("index.html", [1]) == .written)
    #expect(disk.contents["site/index.html"] == [1])
  }

  @Test("what a killed build left unfinished goes with the next one")
  func unfinished() throws {
    let disk = MemoryFileSystem()
    try publish(["days/1.html": [1]], on: disk)
    try disk.replace("site/days/\(unfinishedPrefix)2.html", with: [0])
    #expect(try publish(["days/1.html": [1]], on: disk) == 0)
    #expect(disk.contents.keys.sorted() == ["site/.almanac-files", "site/days/1.html"])
  }

  @Test(
    "a list that was tampered with reaches no file outside of the folder",
    arguments: ["../secret", "/secret", "days/../../secret", "./../secret"])
  func tampered(line: String) throws {
    let disk = MemoryFileSystem([
      "site/.almanac-files": Array("almanac-files 1\n\(line)\n".utf8), "secret": [1],
      "/secret": [1],
    ])
    try publish(["index.html": [1]], on: disk)
    #expect(!disk.changes.contains { if case .removed = $0 { true } else { false } })
    #expect(disk.contents["secret"] == [1] && disk.contents["/secret"] == [1])
  }

  @Test("a list of another kind does not make the folder ours")
  func otherList() throws {
    let disk = MemoryFileSystem([
      "site/.almanac-files": Array("somebody's 1\nindex.html\n".utf8), "site/index.html": [1],
    ])
    #expect(throws: SiteWriter.Refusal.self) {
      try publish(["index.html": [2]], on: disk)
    }
    #expect(disk.changes.isEmpty)
  }
}
