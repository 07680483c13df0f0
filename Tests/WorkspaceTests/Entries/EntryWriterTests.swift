import Foundation
import Testing

@testable import Workspace

@Suite("Writing entries")
struct EntryWriterTests {
  @Test("new files come with their folders, on the disk and in memory")
  func new() throws {
    let folder = try TemporaryFolder()
    for disk in [DiskFileSystem() as any FileSystem, MemoryFileSystem()] {
      let files = ["a/b/one.md", "a/two.md"].map { ("\(folder.path)/\($0)", Array($0.utf8)) }
      try EntryWriter(disk: disk).write(files)
      for (path, bytes) in files { #expect(try disk.read(path) == bytes) }
    }
    // Nothing unfinished is left beside them.
    let found = try DiskFileSystem().entries(below: folder.path)?.filter { $0.kind == .file }
    #expect(found?.map(\.path) == ["a/b/one.md", "a/two.md"])
  }

  @Test("a file that is there is not replaced, and none of the others is written")
  func taken() throws {
    let folder = try TemporaryFolder()
    let path = { (name: String) in "\(folder.path)/\(name)" }
    for disk in [DiskFileSystem() as any FileSystem, MemoryFileSystem()] {
      try disk.replace(path("there.md"), with: Array("mine".utf8))
      #expect(throws: FileSystemError.self) {
        try EntryWriter(disk: disk).write([
          (path("new.md"), [1]), (path("there.md"), [2]), (path("later.md"), [3]),
        ])
      }
      #expect(try disk.read(path("there.md")) == Array("mine".utf8))
      #expect(try disk.readIfPresent(path("new.md")) == nil)
      #expect(try disk.readIfPresent(path("later.md")) == nil)
    }
  }

  @Test("a link to nowhere is there too")
  func link() throws {
    let folder = try TemporaryFolder()
    try folder.link("a.md", to: "nowhere/b.md")
    #expect(throws: FileSystemError.self) {
      try DiskFileSystem().create("\(folder.path)/a.md", with: [1])
    }
  }

  @Test("a file with more bytes than allowed is not read", arguments: [3, 4, 5])
  func limit(count: Int) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a"
    for disk in [DiskFileSystem() as any FileSystem, MemoryFileSystem()] {
      try disk.replace(path, with: [UInt8](repeating: 1, count: count))
      #expect(try disk.read(path, upTo: 4)?.count == (count <= 4 ? count : nil))
      #expect(throws: FileSystemError.self) { try disk.read(path + "-none", upTo: 4) }
    }
  }
}
