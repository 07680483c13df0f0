import Testing

@testable import Content
@testable import Workspace

@Suite("Source reader")
struct SourceReaderTests {
  private func read(
    _ disk: any FileSystem, _ folder: String = "content", jobs: Int = 2
  ) async throws -> (tree: SourceTree, codes: [String]) {
    let read = try await SourceReader(disk: disk, jobs: jobs).content(folder)
    return (read.value, read.diagnostics.map { "\($0.path) \($0.code)" })
  }

  @Test("texts and other files are told apart, hidden ones are left out")
  func kinds() async throws {
    let disk = MemoryFileSystem([
      "content/calendar.yml": [1], "content/activities/dali/a.md": [2], "content/media/b.JPG": [3],
      "content/.git/config": [4], "content/guide/.draft.md": [5], "content/media/README": [6],
    ])
    let (tree, codes) = try await read(disk)
    #expect(tree.files.map(\.path) == ["content/activities/dali/a.md", "content/calendar.yml"])
    #expect(tree.files.map(\.bytes) == [[2], [1]])
    #expect(tree.media.map(\.path) == ["content/media/README", "content/media/b.JPG"])
    #expect(tree.media.last?.publishedName.hasSuffix(".jpg") == true)
    #expect(codes.isEmpty)
  }

  @Test(
    "the order in which a disk names its files does not matter", arguments: [1, 2, 3] as [UInt64])
  func order(seed: UInt64) async throws {
    let disk = try Project.disk()
    let straight = try await read(disk).tree
    let shuffled = try await read(ShuffledFileSystem(files: disk, seed: seed)).tree
    #expect(shuffled.files.map(\.path) == straight.files.map(\.path))
    #expect(shuffled.media.map(\.publishedName) == straight.media.map(\.publishedName))
  }

  @Test("pictures of the same bytes have one name, others have others")
  func fingerprints() async throws {
    let disk = MemoryFileSystem([
      "content/a.png": [1, 2], "content/b.png": [1, 2], "content/c.png": [2, 1],
    ])
    let names = try await read(disk).tree.media.map(\.publishedName)
    #expect(names[0] == names[1] && names[1] != names[2])
  }

  @Test("symbolic links are errors and nothing behind them is read")
  func links() async throws {
    let outside = try TemporaryFolder()
    try outside.put(["secret.md": [1], "folder/secret.jpg": [2]])
    let folder = try TemporaryFolder()
    try folder.put(["content/pages/about.md": [3]])
    try folder.link("content/pages/secret.md", to: "\(outside.path)/secret.md")
    try folder.link("content/media", to: "\(outside.path)/folder")
    let content = "\(folder.path)/content"
    let (tree, codes) = try await read(DiskFileSystem(), content)
    #expect(tree.files.map(\.path) == ["\(content)/pages/about.md"])
    #expect(tree.media.isEmpty)
    #expect(
      codes == ["\(content)/media symbolic-link", "\(content)/pages/secret.md symbolic-link"])
  }

  @Test("a slash behind the folder's name changes nothing", arguments: ["content/", "content//"])
  func slash(folder: String) async throws {
    let tree = try await read(try Project.disk(), folder).tree
    #expect(tree.root == "content")
    #expect(tree.files.contains { $0.path == "content/calendar.yml" })
  }

  @Test("a content folder that is not there is the machine's failure, with its path")
  func noFolder() async throws {
    let error = await #expect(throws: FileSystemError.self) {
      try await read(MemoryFileSystem(), "nothing")
    }
    #expect(error?.path == "nothing" && error?.operation == .list)
  }

  @Test("a theme comes with those it extends, its own folder first")
  func themes() async throws {
    let reader = SourceReader(disk: try Project.disk(), jobs: 1)
    let read = try await reader.theme("red", in: "themes/")
    #expect(read.value.map(\.name) == ["red", "default"])
    #expect(read.diagnostics.isEmpty)
  }

  @Test("themes that extend each other in a circle are an error at the line that closes it")
  func circle() async throws {
    let disk = try Project.disk([
      "themes/a/theme.yml": "name: a\nextends: b\n", "themes/b/theme.yml": "name: b\nextends: a\n",
    ])
    let read = try await SourceReader(disk: disk, jobs: 1).theme("a", in: "themes")
    #expect(read.diagnostics.map(\.code) == ["theme-recursion"])
    #expect(read.diagnostics.first?.path == "themes/b/theme.yml")
  }

  @Test(
    "a theme's name does not lead out of the folder of themes",
    arguments: ["", "..", ".", "../content", "default/templates", "none"])
  func unknownTheme(name: String) async throws {
    let read = try await SourceReader(disk: try Project.disk(), jobs: 1).theme(name, in: "themes")
    #expect(read.diagnostics.map(\.code) == ["unknown-theme"])
    #expect(read.value.isEmpty)
  }
}
