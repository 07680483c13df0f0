import Diagnostics
import Testing

@testable import Publishing

@Suite("Theme folder")
struct ThemeFolderTests {
  private func read(_ manifest: String?) -> Diagnosed<ThemeFolder> {
    let file = manifest.map { [SourceFile(path: "themes/own/theme.yml", text: $0)] } ?? []
    let others = ["assets/b.css", "assets/a.css", "assets-old/c.css"].map {
      SourceFile(path: "themes/own/\($0)", text: "")
    }
    return ThemeFolder.read(name: "own", root: "themes/own", files: file + others)
  }

  @Test("the manifest names what the theme extends, its styles and scripts")
  func manifest() {
    let folder = read(
      """
      name: own
      description: x
      extends: red
      styles: [a.css, b.css]
      scripts: c.js
      home: [d.css, e.js]
      search: [f.css, g.js]
      offline: [h.css, i.js]
      icon: j.svg
      ground: "#faf6ee"
      """)
    #expect(folder.diagnostics.isEmpty)
    #expect(folder.value.extends?.name == "red")
    #expect(folder.value.extends?.span.text == "red")
    #expect(folder.value.manifest.styles.map(\.text) == ["a.css", "b.css"])
    #expect(folder.value.manifest.scripts.map(\.text) == ["c.js"])
    #expect(folder.value.manifest.home.map(\.text) == ["d.css", "e.js"])
    #expect(folder.value.manifest.search.map(\.text) == ["f.css", "g.js"])
    #expect(folder.value.manifest.offline.map(\.text) == ["h.css", "i.js"])
    #expect(folder.value.manifest.icon?.text == "j.svg")
    #expect(folder.value.manifest.ground?.text == "#faf6ee")
  }

  @Test("a key that is none is an error at the key")
  func unknownKey() {
    #expect(read("name: own\nstyle: a.css").diagnostics.found == ["own/theme.yml:2:1 unknown-key"])
  }

  @Test("a folder without a manifest is reported")
  func noManifest() {
    #expect(read(nil).diagnostics.found == ["own/theme.yml missing-file"])
  }

  @Test("templates and strings have a longest size, assets have none")
  func longFiles() {
    let long = String(repeating: "#", count: 512 * 1024 + 1)
    let paths = ["templates/home.mustache", "strings/zh.yml", "assets/a.css"]
    let files = paths.map { SourceFile(path: "themes/own/\($0)", text: long) }
    let manifest = SourceFile(path: "themes/own/theme.yml", text: "name: own")
    let folder = ThemeFolder.read(name: "own", root: "themes/own", files: [manifest] + files)
    #expect(
      folder.diagnostics.map(\.path).sorted() == [
        "themes/own/strings/zh.yml", "themes/own/templates/home.mustache",
      ])
    #expect(Set(folder.diagnostics.map(\.code)) == ["file-too-long"])
  }

  @Test("a theme that extends none says so")
  func alone() {
    #expect(read("name: own").value.extends == nil)
  }

  @Test("files of a folder are told by name, in their order")
  func files() {
    let folder = read("name: own").value
    #expect(folder.files(in: "assets").map(\.name) == ["a.css", "b.css"])
    #expect(folder.files(in: "assets", withExtension: ".css").map(\.name) == ["a", "b"])
  }
}
