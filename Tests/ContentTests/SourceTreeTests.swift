import Diagnostics
import Testing

@testable import Content

@Suite("Source tree")
struct SourceTreeTests {
  private let tree = SourceTree(
    root: "content",
    files: ["pages/b.md", "activities/dali/a.md", "units.yml"].map {
      SourceFile(path: "content/\($0)", text: "")
    },
    media: ["z.jpg", "a.jpg"].map { .init(path: "content/\($0)", publishedName: $0) })

  @Test("files stand by path, whatever the disk's order")
  func order() {
    #expect(
      tree.files.map(\.path)
        == ["content/activities/dali/a.md", "content/pages/b.md", "content/units.yml"])
    #expect(tree.media.map(\.publishedName) == ["a.jpg", "z.jpg"])
  }

  @Test("a file is found by its path below the folder, and has that path's parts")
  func paths() throws {
    let file = try #require(tree.file("activities/dali/a.md"))
    #expect(tree.parts(of: file) == ["activities", "dali", "a.md"])
    #expect(tree.file("a.md") == nil)
  }
}
