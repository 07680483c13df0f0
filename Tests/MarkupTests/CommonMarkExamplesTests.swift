import Diagnostics
import Foundation
import Testing

@testable import Markup

@Suite("The examples of the CommonMark specification")
struct CommonMarkExamplesTests {
  /// An example as the specification's own tests write it.
  struct Example: Decodable {
    let markdown: String
    let section: String
  }

  /// The examples as Debian has them: beside a parser in Go, as data of its tests.
  static func all() throws -> [Example] {
    let path = "/usr/share/gocode/src/github.com/yuin/goldmark/_test/spec.json"
    let data = try #require(
      FileManager.default.contents(atPath: path),
      "the tests need \(path): apt-get install golang-github-yuin-goldmark-dev")
    return try JSONDecoder().decode([Example].self, from: data)
  }

  @Test("all look as cmark writes them, but for what is added by name")
  func sameAsCommand() throws {
    let examples = try Self.all()
    #expect(examples.count > 600)
    let command = try CommonMarkCommand()
    var bare: [String] = []
    for example in examples {
      let file = SourceFile(path: "a.md", text: example.markdown)
      let document = MarkdownDocument(parsing: file, from: 0)
      let ours = document.fragment { _ in "" }.html(root: "").text
      let theirs = try command.html(of: example.markdown)
      let known = theirs.split(separator: "<").count {
        $0.hasPrefix("a href=") || $0.hasPrefix("img src=")
      }
      // An image in the text of another is no tag, but noted.
      let hasBare = document.links.count { !$0.isImage } > known
      if hasBare { bare.append(example.markdown) }
      #expect(
        comparableHTML(ours, keepsLinks: !hasBare) == comparableHTML(theirs, keepsLinks: !hasBare),
        "\(example.section): \(example.markdown)")
    }
    #expect(
      bare == [
        "<http://foo.bar/baz bim>\n", "<foo\\+@bar.example.com>\n", "< http://foo.bar >\n",
        "http://example.com\n", "foo@bar.example.com\n",
      ], "only these hold bare addresses")
  }
}
