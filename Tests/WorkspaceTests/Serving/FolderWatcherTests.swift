#if os(Linux)
  import Foundation
  import Testing

  @testable import Workspace

  @Suite("FolderWatcher")
  struct FolderWatcherTests {
    /// Waits until all of some paths were told of, or anything.
    private func changes(
      _ watcher: FolderWatcher, until isEnough: (FolderChanges) -> Bool
    ) async -> FolderChanges {
      var all = FolderChanges()
      for await _ in watcher.signals {
        all.merge(watcher.takeChanges())
        if isEnough(all) { break }
      }
      return all
    }

    @Test(
      "files that are written, replaced, moved and removed are told by their paths",
      .timeLimit(.minutes(5)))
    func files() async throws {
      let folder = try TemporaryFolder()
      try folder.put(["a/b/old.md": [1], "a/gone.md": [1]])
      let watcher = try FolderWatcher([folder.path + "/"])
      let disk = DiskFileSystem()
      try Data([2]).write(to: URL(fileURLWithPath: "\(folder.path)/a/b/old.md"))
      try disk.replace("\(folder.path)/a/new.md", with: [3])
      try disk.removeFile("\(folder.path)/a/gone.md")
      let wanted = Set(["a/b/old.md", "a/new.md", "a/gone.md"].map { "\(folder.path)/\($0)" })
      let told = await changes(watcher) { $0.paths.isSuperset(of: wanted) }
      #expect(told.paths == wanted, "what is written beside its place is hidden")
      #expect(!told.isIncomplete)
    }

    @Test("new folders are watched too, with what is in them already", .timeLimit(.minutes(5)))
    func folders() async throws {
      let folder = try TemporaryFolder()
      let watcher = try FolderWatcher([folder.path])
      try folder.put(["x/y/one.md": [1]])
      #expect(await changes(watcher) { $0.isIncomplete }.isIncomplete)
      // The folder below is watched by now, or will be told of by the one above.
      try await Task.sleep(for: .milliseconds(100))
      _ = watcher.takeChanges()
      try Data([2]).write(to: URL(fileURLWithPath: "\(folder.path)/x/y/one.md"))
      let path = "\(folder.path)/x/y/one.md"
      #expect(await changes(watcher) { $0.paths.contains(path) }.paths.contains(path))
    }

    @Test("a watched folder that is replaced is watched again", .timeLimit(.minutes(5)))
    func replacedRoot() async throws {
      let folder = try TemporaryFolder()
      try folder.put(["root/a.md": [1]])
      let watcher = try FolderWatcher(["\(folder.path)/root"])
      try FileManager.default.removeItem(atPath: "\(folder.path)/root")
      try folder.put(["root/a.md": [2]])
      #expect(await changes(watcher) { $0.isIncomplete }.isIncomplete)
      try await Task.sleep(for: .milliseconds(500))
      _ = watcher.takeChanges()
      try Data([3]).write(to: URL(fileURLWithPath: "\(folder.path)/root/a.md"))
      let path = "\(folder.path)/root/a.md"
      #expect(await changes(watcher) { $0.paths.contains(path) }.paths.contains(path))
    }

    @Test("hidden files are not told of", .timeLimit(.minutes(5)))
    func hidden() async throws {
      let folder = try TemporaryFolder()
      let watcher = try FolderWatcher([folder.path])
      try folder.put([".a.md.swp": [1]])
      try folder.put(["a.md": [1]])
      let told = await changes(watcher) { !$0.paths.isEmpty }
      #expect(told.paths == ["\(folder.path)/a.md"])
    }

    @Test("a folder that is not there is a failure that names it")
    func missing() throws {
      #expect(throws: FileSystemError.self) { try FolderWatcher(["/nowhere/at/all"]) }
    }
  }
#endif
