import Diagnostics
import Testing

@testable import Publishing

@Suite("Theme reader")
struct ThemeReaderTests {
  /// The strings of the default theme with one of them in other words; a nil takes it away.
  private func strings(_ key: String, _ text: String?) throws -> [String: String?] {
    let files = Themes.folder("default").value.files(in: "strings", withExtension: ".yml")
    let file = try #require(files.first).1
    let lines = String(decoding: file.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let changed = lines.compactMap { line -> String? in
      line.hasPrefix("\(key): ") ? text.map { "\(key): \($0)" } : String(line)
    }
    return ["strings/zh-Hans.yml": changed.joined(separator: "\n")]
  }

  @Test(
    "the repository's themes are read without a word",
    arguments: [["default"], ["red", "default"]])
  func repository(names: [String]) {
    let read = Themes.read(names.map { Themes.folder($0) })
    #expect(read.diagnostics.found.isEmpty)
    #expect(read.value != nil)
  }

  @Test(
    "a template that the program asks for and nobody has is an error",
    arguments: TemplateName.allCases)
  func missingTemplate(name: TemplateName) {
    let path = "templates/\(name.rawValue).mustache"
    let read = Themes.changed([path: nil])
    #expect(read.value == nil)
    #expect(read.diagnostics.found.contains("default/\(path) missing-file"))
  }

  @Test("a phrase that is missing is named")
  func missingPhrase() throws {
    let read = Themes.changed(try strings("part-evening", nil))
    #expect(read.value == nil)
    #expect(read.diagnostics.found == ["default/strings/zh-Hans.yml missing-string"])
    #expect(read.diagnostics[0].message.english.hasSuffix(": part-evening"))
  }

  @Test("a string that only templates use is missed by the template that uses it")
  func missingTemplateString() throws {
    let read = Themes.changed(try strings("not-found-lead", nil))
    #expect(read.diagnostics.found == ["default/templates/404.mustache:4:17 template-name"])
  }

  @Test("without strings in the language every phrase is missing")
  func otherLanguage() {
    let read = Themes.changed([:], language: "en")
    #expect(read.value == nil)
    #expect(read.diagnostics.found.contains("default/strings/en.yml missing-string"))
  }

  @Test("strings of the language's first parts will do")
  func regionalLanguage() {
    #expect(Themes.changed([:], language: "zh-Hans-CN").value != nil)
    #expect(Themes.changed([:], language: "zh-Hansa").value == nil)
  }

  @Test("strings are plain text without tags")
  func wrongStrings() throws {
    let tag = Themes.changed(try strings("home", "'{{title}}'"))
    #expect(tag.diagnostics.found == ["default/strings/zh-Hans.yml wrong-form"])
    let list = Themes.changed(try strings("guide-short", "[a, b]"))
    #expect(list.diagnostics.map(\.code).contains("wrong-form"))
  }

  @Test("the days of the week are seven words", arguments: ["weekdays", "weekdays-short"])
  func weekdays(key: String) throws {
    let six = Themes.changed(try strings(key, "日 一 二 三 四 五"))
    #expect(six.diagnostics.found == ["default/strings/zh-Hans.yml missing-string"])
    #expect(Themes.changed(try strings(key, "日 一 二 三 四 五 六")).value != nil)
  }

  @Test("an asset that a manifest or a style sheet names has to be there")
  func missingAssets() {
    let sheet = Themes.extended([
      "theme.yml": "extends: default\nstyles:\n  - no.css", "assets/own.css": "a{b:url(no.png)}",
    ])
    #expect(sheet.value == nil)
    #expect(
      sheet.diagnostics.found == [
        "own/assets/own.css:1:9 missing-asset", "own/theme.yml:3:5 missing-asset",
      ])
  }

  @Test("a malformed template is an error at its line")
  func malformed() {
    let read = Themes.extended(["templates/brief.mustache": "<li>\n{{#title}}</li>"])
    #expect(read.value == nil)
    #expect(read.diagnostics.found == ["own/templates/brief.mustache:2:1 template-syntax"])
  }

  @Test("a theme's own strings and files win, one by one, and the others stay")
  func extending() throws {
    let theme = try #require(
      Themes.extended([
        "strings/zh-Hans.yml": "free: 不要钱",
        "templates/brief.mustache": "<li>{{title}}{{t.free}}</li>",
        "assets/clock.js": "// own",
      ]).value)
    let standard = try Themes.standard()
    #expect(theme.strings[.free] == "不要钱")
    #expect(theme.strings[.home] == standard.strings[.home])
    var views = RandomViews(seed: 3)
    let values = views.card().represented { $0 }
    #expect(theme.render(values, with: .brief).hasSuffix("不要钱</li>"))
    #expect(theme.render(values, with: .card) == standard.render(values, with: .card))
    #expect(theme.scripts.count == standard.scripts.count)
    #expect(theme.scripts[0] != standard.scripts[0])
    #expect(theme.scripts[1] == standard.scripts[1])
    #expect(theme.assets.count == standard.assets.count)
  }

  @Test("style sheets come in the order of manifests, the extended theme's first")
  func styleOrder() throws {
    let theme = try #require(
      Themes.extended([
        "theme.yml": "extends: default\nstyles: [z.css, a.css]", "assets/a.css": "a{}",
        "assets/z.css": "z{}",
      ]).value)
    let names = theme.styles.map { $0.dropFirst("assets/".count).prefix { $0 != "." } }
    #expect(names == ["site", "icons", "z", "a"])
  }

  @Test("what the search loads is listed in order, and a theme that extends adds to it")
  func searchFiles() throws {
    let theme = try #require(
      Themes.extended([
        "theme.yml": "extends: default\nsearch: own.js", "assets/own.js": "// own",
        "assets/search-box.js": "// another box",
      ]).value)
    let standard = try Themes.standard()
    #expect(theme.searchFiles.count == standard.searchFiles.count + 1)
    #expect(theme.searchFiles.last?.hasPrefix("assets/own.") == true)
    let changed = zip(theme.searchFiles, standard.searchFiles).filter { $0 != $1 }.map(\.0)
    #expect(changed.count == 1)
    #expect(changed.first?.hasPrefix("assets/search-box.") == true)
    #expect(!theme.scripts.contains { theme.searchFiles.contains($0) })
  }

  @Test("the colour of calendars is a name of CSS")
  func calendarColor() throws {
    for (written, expected) in [("teal", "teal"), ("'#123abc'", nil), ("'red;'", nil)] {
      let read = Themes.extended(["theme.yml": "extends: default\ncalendar-color: \(written)"])
      #expect(read.value?.calendarColor == expected)
      #expect(read.diagnostics.map(\.code) == (expected == nil ? ["wrong-form"] : []))
    }
  }

  @Test("the heads of the table are as many as its columns")
  func tableColumns() {
    let read = Themes.extended([
      "theme.yml": "extends: default", "strings/zh-Hans.yml": "table-columns: 编号 名称\n",
    ])
    #expect(read.value == nil && read.diagnostics.map(\.code) == ["missing-string"])
  }

  @Test("a theme's own icon and ground win; what they name wrongly is an error where it stands")
  func iconAndGround() throws {
    let own = [
      "theme.yml": "extends: default\nicon: i.svg\nground: '#123abc'", "assets/i.svg": "<svg/>",
    ]
    let theme = try #require(Themes.extended(own).value)
    #expect(theme.icon?.hasPrefix("assets/i.") == true)
    #expect(theme.ground == "#123abc")
    let standard = try Themes.standard()
    #expect(standard.icon?.hasPrefix("assets/icon.") == true)
    #expect(try #require(Themes.extended([:]).value).icon == standard.icon)
    for ground in ["red", "'#12345'", "'#12345g'", "'+123456'"] {
      let wrong = Themes.extended(["theme.yml": "extends: default\nground: \(ground)\nicon: no.svg"]
      )
      #expect(
        wrong.diagnostics.found == [
          "own/theme.yml:2:9 wrong-form", "own/theme.yml:3:7 missing-asset",
        ])
    }
  }

  @Test(
    "both scripts of workers are needed, and a theme may bring its own",
    arguments: Theme.WorkerName.allCases)
  func workers(name: Theme.WorkerName) throws {
    let path = "workers/\(name.rawValue).js"
    #expect(Themes.changed([path: nil]).diagnostics.found == ["default/\(path) missing-file"])
    let theme = try #require(Themes.extended([path: "// own"]).value)
    #expect(theme.workers[name] == Array("// own".utf8))
    #expect(theme.workers.count == 2)
  }

  @Test("an asset's address changes with its bytes, and only with them")
  func fingerprints() throws {
    func addresses(_ picture: String, also more: [String: String] = [:]) throws -> [String] {
      let files = [
        "theme.yml": "extends: default\nstyles: [own.css]", "assets/sky.png": picture,
        "assets/own.css": "a{b:url(sky.png)}",
      ]
      let theme = try #require(Themes.extended(files.merging(more) { $1 }).value)
      return theme.assets.map(\.address).filter { $0.hasPrefix("assets/sky.") } + [
        try #require(theme.styles.last)
      ]
    }
    let first = try addresses("1")
    #expect(first[0].wholeMatch(of: /assets\/sky\.[0-9a-f]{10}\.png/) != nil)
    #expect(
      try addresses("1", also: ["assets/other.js": "x", "strings/zh-Hans.yml": "free: 0"]) == first)
    let second = try addresses("2")
    #expect(second[0] != first[0])
    // The sheet names the picture, so its bytes change with the picture's name.
    #expect(second[1] != first[1])
  }
}
