import Foundation
import Testing

@testable import Workspace

@Suite("Disk")
struct DiskFileSystemTests {
  private let disk = DiskFileSystem()

  @Test("what is in a folder is sorted by path and says what it is")
  func entries() throws {
    let folder = try TemporaryFolder()
    try folder.put(["b/two": [], "b/one": [], "a": [], "大荔/会": []])
    let found = try #require(try disk.entries(below: folder.path))
    #expect(
      found == [
        FileEntry(path: "a", kind: .file), FileEntry(path: "b", kind: .folder),
        FileEntry(path: "b/one", kind: .file), FileEntry(path: "b/two", kind: .file),
        FileEntry(path: "大荔", kind: .folder), FileEntry(path: "大荔/会", kind: .file),
      ])
  }

  @Test("symbolic links are named and not followed")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.put(["real/file": []])
    try folder.link("to-folder", to: "real")
    try folder.link("to-itself", to: ".")
    try folder.link("to-nothing", to: "nothing")
    let found = try #require(try disk.entries(below: folder.path))
    #expect(found.map(\.path) == ["real", "real/file", "to-folder", "to-itself", "to-nothing"])
    #expect(found.filter { $0.kind == .symbolicLink }.count == 3)
  }

  @Test("a path from the root goes no way round, as far as it is there")
  func absolute() throws {
    let folder = try TemporaryFolder()
    try folder.put(["real/file": []])
    try folder.link("link", to: "real")
    let root = disk.absolute(folder.path)
    #expect(disk.absolute("\(folder.path)/link/new/a.html") == "\(root)/real/new/a.html")
    #expect(disk.absolute("\(folder.path)/link/../real/file") == "\(root)/real/file")
    #expect(disk.absolute("nothing/a") == disk.absolute(".") + "/nothing/a")
  }

  @Test("a folder that is not there has no entries, nor has a file")
  func noFolder() throws {
    let folder = try TemporaryFolder()
    try folder.put(["file": []])
    #expect(try disk.entries(below: "\(folder.path)/none") == nil)
    #expect(try disk.entries(below: "\(folder.path)/file") == nil)
    #expect(try disk.readIfPresent("\(folder.path)/none") == nil)
  }

  @Test("bytes come back as they were written", arguments: [0, 1, 70_000, 3_000_000])
  func roundTrip(count: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try disk.replace("\(folder.path)/file", with: bytes)
    #expect(try disk.read("\(folder.path)/file") == bytes)
  }

  @Test("a file is replaced as a whole: who has the old one open still reads it to its end")
  func replacement() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/page.html"
    try disk.replace(path, with: Array("the old page".utf8))
    let reader = try #require(FileHandle(forReadingAtPath: path))
    defer { try? reader.close() }
    try disk.replace(path, with: Array("new".utf8))
    #expect(try reader.readToEnd() == Data("the old page".utf8))
    #expect(try disk.read(path) == Array("new".utf8))
    #expect(try disk.entries(below: folder.path)?.map(\.path) == ["page.html"])
  }

  @Test("a write that fails leaves nothing unfinished and names the path")
  func failedWrite() throws {
    let folder = try TemporaryFolder()
    try folder.put(["taken/file": []])
    let path = "\(folder.path)/taken"
    let error = #expect(throws: FileSystemError.self) { try disk.replace(path, with: [1]) }
    #expect(error?.path == path && error?.operation == .write)
    #expect(try disk.entries(below: folder.path)?.map(\.path) == ["taken", "taken/file"])
  }

  @Test("every failure says what was tried and where")
  func failures() throws {
    let folder = try TemporaryFolder()
    try folder.put(["file": []])
    let none = "\(folder.path)/none"
    let below = "\(folder.path)/file/below"

    let read = #expect(throws: FileSystemError.self) { try disk.read(none) }
    #expect(read?.description == "\(none): cannot read: No such file or directory")
    let write = #expect(throws: FileSystemError.self) { try disk.replace(below, with: []) }
    #expect(write?.description == "\(below): cannot write: Not a directory")
    let create = #expect(throws: FileSystemError.self) { try disk.createFolder(below) }
    #expect(create?.description == "\(below): cannot create: Not a directory")
    let remove = #expect(throws: FileSystemError.self) { try disk.removeFile(folder.path) }
    #expect(remove?.path == folder.path && remove?.operation == .remove)
  }

  @Test("folders are made with those above them, and removed only when they are empty")
  func folders() throws {
    let folder = try TemporaryFolder()
    let deep = "\(folder.path)/a/b/c"
    try disk.createFolder(deep)
    try disk.createFolder(deep)
    try disk.replace("\(deep)/file", with: [1])
    try disk.removeFolderIfEmpty(deep)
    #expect(try disk.read("\(deep)/file") == [1])
    try disk.removeFile("\(deep)/file")
    try disk.removeFile("\(deep)/file")
    try disk.removeFolderIfEmpty(deep)
    try disk.removeFolderIfEmpty(deep)
    #expect(try disk.entries(below: folder.path)?.map(\.path) == ["a", "a/b"])
  }

  @Test("a second build leaves the times of unchanged files as they were")
  func times() async throws {
    let folder = try TemporaryFolder()
    try folder.put(try Project.files())
    let build = { () async throws -> BuildReport in
      try await Project.build(on: disk) { options in
        options.content = "\(folder.path)/content"
        options.themes = "\(folder.path)/themes"
        options.output = "\(folder.path)/site"
      }
    }
    #expect(try await build().publication?.removed == 0)
    let files = try siteFiles(in: folder)
    let past = Date(timeIntervalSince1970: 1_694_880_000)
    for file in files { try folder.setModified(file, to: past) }

    try folder.put(["content/pages/about.md": Array("---\ntitle: 关于\n---\n改了。\n".utf8)])
    let publication = try #require(try await build().publication)
    let left = try siteFiles(in: folder)
    let changed = try left.intersection(files).filter { try folder.modified($0) != past }
    #expect(changed == ["site/pages/about.html", "site/search/index.js"])
    // The shards of the index lie in a folder that is named after their content.
    let shard = /site\/search\/[0-9a-f]{10}\/[a-z]+[0-9]*\.js/
    let (new, gone) = (left.subtracting(files), files.subtracting(left))
    #expect(new.union(gone).allSatisfy { $0.wholeMatch(of: shard) != nil })
    #expect(new.count == gone.count && !new.isEmpty)
    #expect(publication.written == changed.count + new.count)
    #expect(publication.removed == gone.count)
  }

  private func siteFiles(in folder: TemporaryFolder) throws -> Set<String> {
    let entries = try #require(try disk.entries(below: "\(folder.path)/site"))
    // The list of our files is not one of the site.
    let files = entries.filter { $0.kind == .file && $0.path != ".almanac-files" }
    return Set(files.map { "site/\($0.path)" })
  }
}
