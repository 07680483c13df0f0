import Foundation
import Publishing
import Testing

@testable import Workspace

@Suite("Git's list of commits")
struct GitLogTests {
  /// Git takes small numbers for something else than seconds.
  private static let start = 1_690_000_000

  /// Runs git in a folder with a clock and a name that are not the machine's.
  private func git(_ arguments: String..., in folder: String, at seconds: Int = 0)
    throws
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder, "-c", "commit.gpgsign=false"] + arguments
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.cn", "GIT_COMMITTER_NAME": "a",
      "GIT_COMMITTER_EMAIL": "a@example.cn", "GIT_AUTHOR_DATE": "\(Self.start + seconds) +0000",
      "GIT_COMMITTER_DATE": "\(Self.start + seconds) +0000", "GIT_CONFIG_NOSYSTEM": "1",
      "HOME": folder,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments)")
  }

  private func record(_ added: Int, _ changed: Int, _ commits: Int) -> ChangeHistory.Record {
    .init(
      added: Timestamp(seconds: Self.start + added),
      changed: Timestamp(seconds: Self.start + changed), commits: commits)
  }

  /// A repository in which a few things have happened.
  private func repository() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let path = folder.path
    try git("init", "--quiet", "--initial-branch=main", in: path)
    try folder.put(["content/a.md": [1], "content/县/讲 座.md": [1], "other.md": [1]])
    try git("add", ".", in: path)
    try git("commit", "--quiet", "-m", "one", in: path, at: 1000)
    try git("checkout", "--quiet", "-b", "side", in: path)
    try folder.put(["content/b.md": [1]])
    try git("add", ".", in: path)
    try git("commit", "--quiet", "-m", "side", in: path, at: 3000)
    try git("checkout", "--quiet", "main", in: path)
    try folder.put(["content/a.md": [2]])
    try git("commit", "--quiet", "-am", "two", in: path, at: 2000)
    try git("merge", "--quiet", "--no-ff", "-m", "merge", "side", in: path, at: 4000)
    return folder
  }

  @Test("every file below the folder has its first and last commit and their number")
  func records() throws {
    let folder = try repository()
    let content = "\(folder.path)/content"
    let history = DiskFileSystem().history(below: content)
    #expect(history["\(content)/a.md"] == record(1000, 2000, 2))
    #expect(history["\(content)/县/讲 座.md"] == record(1000, 1000, 1))
    #expect(history["\(content)/b.md"] == record(3000, 3000, 1))
    #expect(history["\(folder.path)/other.md"] == nil)
  }

  @Test("what is not committed changes nothing, and a file that never was has no history")
  func uncommitted() throws {
    let folder = try repository()
    let content = "\(folder.path)/content"
    let before = DiskFileSystem().history(below: content)
    try folder.put(["content/a.md": [9], "content/new.md": [1]])
    #expect(DiskFileSystem().history(below: content) == before)
    #expect(before["\(content)/new.md"] == nil)
  }

  @Test("a file that went and came back goes on counting")
  func cameBack() throws {
    let folder = try repository()
    try git("rm", "--quiet", "content/a.md", in: folder.path)
    try git("commit", "--quiet", "-m", "gone", in: folder.path, at: 5000)
    try folder.put(["content/a.md": [3]])
    try git("add", ".", in: folder.path)
    try git("commit", "--quiet", "-m", "back", in: folder.path, at: 6000)
    let content = "\(folder.path)/content"
    #expect(GitLog.history(below: content)["\(content)/a.md"] == record(1000, 6000, 4))
  }

  @Test("a shallow repository, none, and one without a commit have no history")
  func none() throws {
    let folder = try repository()
    let shallow = "\(folder.path)/shallow"
    try git("clone", "--quiet", "--depth=1", "file://\(folder.path)", shallow, in: folder.path)
    #expect(GitLog.history(below: "\(shallow)/content").isEmpty)
    let empty = try TemporaryFolder()
    try empty.put(["content/a.md": [1]])
    #expect(GitLog.history(below: "\(empty.path)/content").isEmpty)
    try git("init", "--quiet", in: empty.path)
    #expect(GitLog.history(below: "\(empty.path)/content").isEmpty)
    #expect(GitLog.history(below: "\(empty.path)/nothing").isEmpty)
  }

  @Test(
    "of files that are different today the earlier state is known, back to a commit or two weeks")
  func earlier() throws {
    let folder = try repository()
    let content = "\(folder.path)/content"
    try git("mv", "content/a.md", "content/old.md", in: folder.path)
    try folder.put(["content/activities/县/讲 座.md": [1, 10, 2], "content/activities/b.md": [1]])
    try git("add", ".", in: folder.path)
    try git("commit", "--quiet", "-m", "before", in: folder.path, at: 5000)
    try git("tag", "before", in: folder.path)
    try folder.put(["content/activities/县/讲 座.md": [3], "content/activities/new.md": [1]])
    try git("rm", "--quiet", "content/activities/b.md", in: folder.path)
    try git("add", ".", in: folder.path)
    try git(
      "commit", "--quiet", "-m", "after", in: folder.path, at: 5000 + GitLog.recent)
    let disk = DiskFileSystem()
    var expected = EarlierContent()
    expected.paths = ["b.md", "new.md", "县/讲 座.md"].map { "\(content)/activities/\($0)" }
    expected.files = [expected.paths[0]: [1], expected.paths[2]: [1, 10, 2]]
    #expect(try disk.earlier(below: content, since: "before") == expected)
    #expect(try disk.earlier(below: content, since: nil) == expected)
    #expect(try disk.earlier(below: content, since: "HEAD") == EarlierContent())
    #expect(throws: UnknownRevision.self) { try disk.earlier(below: content, since: "nothing") }
    #expect(throws: UnknownRevision.self) { try disk.earlier(below: content, since: "--all") }
    // Where all of the history is younger, everything is new.
    try git("commit", "--quiet", "--amend", "-m", "x", in: folder.path, at: 6000)
    let young = try disk.earlier(below: content, since: nil)
    #expect(young.paths == expected.paths.filter { !$0.hasSuffix("b.md") } && young.files.isEmpty)
    let none = try TemporaryFolder()
    try none.put(["content/a.md": [1]])
    #expect(try disk.earlier(below: "\(none.path)/content", since: nil) == EarlierContent())
  }

  @Test("of files committed more than once since, every state is known, the first one first")
  func states() throws {
    let folder = try repository()
    let (content, name) = ("\(folder.path)/content", "content/activities/县/讲 座.md")
    try git("tag", "before", in: folder.path)
    for number in 1...3 {
      try folder.put([name: [UInt8(number)]])
      if number == 2 { try folder.put(["content/activities/once.md": [7]]) }
      try git("add", ".", in: folder.path)
      try git("commit", "--quiet", "-m", "x", in: folder.path, at: 5000 + number)
    }
    try git("rm", "--quiet", name, in: folder.path)
    try git("commit", "--quiet", "-m", "gone", in: folder.path, at: 6000)
    try folder.put([name: [4, 10, 0]])
    try git("add", ".", in: folder.path)
    try git("commit", "--quiet", "-m", "back", in: folder.path, at: 7000)
    let earlier = try DiskFileSystem().earlier(below: content, since: "before")
    func state(_ moment: Int, _ bytes: [UInt8]?) -> EarlierContent.State {
      .init(moment: Timestamp(seconds: Self.start + moment), bytes: bytes)
    }
    #expect(
      earlier.states == [
        "\(folder.path)/\(name)": [
          state(5001, [1]), state(5002, [2]), state(5003, [3]), state(6000, nil),
          state(7000, [4, 10, 0]),
        ]
      ])
    #expect(earlier.paths.count == 2 && earlier.files.isEmpty)
  }

  @Test("a build tells calendars what the history knows, and two builds are alike")
  func build() async throws {
    let folder = try TemporaryFolder()
    try folder.put(try Project.files())
    try git("init", "--quiet", in: folder.path)
    try git("add", ".", in: folder.path)
    try git("commit", "--quiet", "-m", "one", in: folder.path, at: 4_000_000)
    func calendar(_ site: String) async throws -> String {
      var options = BuildOptions(
        content: "\(folder.path)/content", themes: "\(folder.path)/themes",
        output: "\(folder.path)/\(site)", jobs: 2)
      options.baseURL = "https://example.cn"
      let report = try await Build(options).run()
      try #require(report.publication != nil)
      let bytes = try DiskFileSystem().read("\(folder.path)/\(site)/activities/dali/clinic.ics")
      return String(decoding: bytes, as: UTF8.self)
    }
    let first = try await calendar("one")
    #expect(first.contains("\r\nDTSTAMP:20230906T113320Z\r\n"))
    #expect(first.contains("\r\nSEQUENCE:0\r\n"))
    #expect(try await calendar("two") == first)
  }
}
