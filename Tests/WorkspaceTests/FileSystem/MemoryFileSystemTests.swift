import Testing

@testable import Workspace

@Suite("Files in memory")
struct MemoryFileSystemTests {
  @Test("folders are there where files are in them, sorted as on a disk")
  func entries() throws {
    let disk = MemoryFileSystem(["site/b/one": [], "site/a": [], "other": []])
    #expect(
      try disk.entries(below: "site") == [
        FileEntry(path: "a", kind: .file), FileEntry(path: "b", kind: .folder),
        FileEntry(path: "b/one", kind: .file),
      ])
    #expect(try disk.entries(below: "none") == nil)
  }

  @Test("changes are told in their order")
  func changes() throws {
    let disk = MemoryFileSystem(["a": [1]])
    try disk.replace("b", with: [2])
    try disk.removeFile("a")
    #expect(disk.changes == [.replaced("b"), .removed("a")])
    #expect(disk.contents == ["b": [2]])
    let error = #expect(throws: FileSystemError.self) { try disk.read("a") }
    #expect(error?.description == "a: cannot read: No such file or directory")
  }
}
