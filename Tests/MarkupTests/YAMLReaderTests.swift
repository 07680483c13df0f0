import Diagnostics
import TestSupport
import Testing

@testable import Markup

@Suite("YAML reader")
struct YAMLReaderTests {
  private func read(_ text: String) -> Diagnosed<YAMLValue?> {
    YAMLReader.mapping(in: SourceFile(path: "a.yml", text: text))
  }

  @Test(
    "scalars stay text as they are written",
    arguments: [
      "10:00", "9.18", "true", "null", "~", "yes", "1e3", "0x10", "007", "2023-09-20", "+5", ".5",
      "09:00-11:30", "上午9点半-11点", "a#b", "a:b", "http://a.cn/?b=c#d", "0913-2126496",
    ])
  func scalars(text: String) throws {
    let value = try #require(read("a: \(text)\nb: '\(text)'\nc: \"\(text)\"\n").value)
    #expect(value.entries.map(\.value.scalar) == [text, text, text])
  }

  @Test("every value of a random document has the place it is written at")
  func placesOfValues() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<150 {
      let document = RandomYAML(using: &random)
      let file = SourceFile(path: "a.yml", text: document.text)
      let read = YAMLReader.mapping(in: file)
      #expect(read.diagnostics.isEmpty)
      let entries = try #require(read.value).entries
      #expect(entries.map(\.key) == document.entries.map(\.key))
      #expect(entries.map(\.keySpan.text) == document.entries.map(\.key))
      #expect(entries.map { $0.value.items.map(\.scalar) } == document.entries.map(\.values))
      #expect(entries.map { $0.value.items.map(\.span.text) } == document.entries.map(\.written))
    }
  }

  @Test("empty text, blank lines and comments are an empty mapping")
  func empty() throws {
    for text in ["", "\n\n", "# 说明\n", "\u{FEFF}", "\u{FEFF}# 说明"] {
      let read = read(text)
      #expect(read.diagnostics.isEmpty)
      #expect(try #require(read.value).entries.isEmpty)
    }
  }

  @Test("a text of several lines is read as it stands, at the end of the file too")
  func severalLines() throws {
    let text = "a: |\n  第一行\n  第二行\nb: >\n  第一行\n  第二行\nc: |\n  末一行\n"
    let value = try #require(read(text).value)
    #expect(value["a"]?.scalar == "第一行\n第二行\n")
    #expect(value["b"]?.scalar == "第一行 第二行\n")
    #expect(value["c"]?.scalar == "末一行\n")
  }

  @Test("a quoted value's place ends at its own closing quote")
  func quotedQuotes() throws {
    let value = try #require(read("a: 'it''s' # x\nb: \"\\\"q\\\"\" # y\n").value)
    #expect(value["a"]?.scalar == "it's")
    #expect(value["a"]?.span.text == "'it''s'")
    #expect(value["b"]?.scalar == "\"q\"")
    #expect(value["b"]?.span.text == "\"\\\"q\\\"\"")
  }

  @Test(
    "line breaks that only YAML knows do not shift the places below",
    arguments: ["\u{2028}", "\u{2029}", "\u{85}", "\r"])
  func foreignLineBreaks(lineBreak: String) throws {
    let value = try #require(read("a: \"甲\(lineBreak) 乙\"\nb: 丙\nc: 丁\n").value)
    #expect(value["b"]?.span.text == "丙")
    #expect(value["c"]?.span.text == "丁")
  }

  // MARK: Duplicate keys

  @Test("a key written twice is reported at its place, with the first one's")
  func duplicateKeys() throws {
    let file = SourceFile(
      path: "a.yml", text: "title: 甲\nhost: 乙\n\"title\": 丙\ndate:\n  - 20日\n  - 21日\nhost: 丁\n")
    let read = YAMLReader.mapping(in: file)
    #expect(read.diagnostics.map(\.code) == ["duplicate-key", "duplicate-key"])
    #expect(read.diagnostics.map(lineAndColumn) == [[3, 1], [7, 1]])
    #expect(read.diagnostics.map { $0.notes.first?.span?.position.line } == [1, 2])
    let value = try #require(read.value)
    #expect(value.entries.map(\.key) == ["title", "host", "date"])
    #expect(value["title"]?.scalar == "甲")
    #expect(value["host"]?.span.text == "乙")
    #expect(value["date"]?.items.map(\.span.text) == ["20日", "21日"])
  }

  @Test("the file's other problems are reported in the same run")
  func duplicateAndMore() {
    let read = read("title: 甲\ntitle: 乙\nhost: &x 丙\n")
    #expect(read.diagnostics.map(\.code) == ["duplicate-key", "yaml-anchor"])
    #expect(read.diagnostics.map(lineAndColumn).last?.first == 3)
    let broken = self.read("title: 甲\ntitle: 乙\nhost: 丙: 丁\n")
    #expect(broken.diagnostics.map(\.code).contains("yaml-syntax"))
  }

  @Test("three of one key are two errors")
  func threeOfOne() {
    let read = read("a: 1\na: 2\na: 3\n")
    #expect(read.diagnostics.map(lineAndColumn) == [[2, 1], [3, 1]])
    #expect(read.value?["a"]?.scalar == "1")
  }

  @Test("a key written twice inside a value is reported too")
  func nestedDuplicate() {
    let read = read("a: 1\nb:\n  c: 1\n  c: 2\n")
    #expect(read.diagnostics.map(\.code) == ["duplicate-key"])
    #expect((3...4).contains(read.diagnostics.map(lineAndColumn)[0][0]))
  }

  // MARK: Helpers

  private func lineAndColumn(_ diagnostic: Diagnostic) -> [Int] {
    guard case .span(let span) = diagnostic.place else { return [] }
    return [span.position.line, span.position.column]
  }
}

/// A document of random keys with plain, quoted and listed values, and what must be read from it.
private struct RandomYAML {
  struct Entry {
    let key: String
    let values: [String]
    let written: [String]
  }

  private(set) var entries: [Entry] = []
  private(set) var text = ""

  private static let keys = ["title", "标题", "活动时间", "a b", "x-1", "10", "true", "名称2"]
  private static let words = [
    "10:00", "9.18", "true", "食品安全", "a b", "2023-09-20", "😀", "é", "甲乙 丙", "9点半-11点", "null",
    "x#y",
  ]

  init(using random: inout SeededGenerator) {
    let lineBreak = Bool.random(using: &random) ? "\n" : "\r\n"
    if Bool.random(using: &random) { text += "\u{FEFF}" }
    for key in Self.keys.shuffled(using: &random).prefix(Int.random(in: 1...8, using: &random)) {
      let count = Int.random(in: 1...3, using: &random)
      let values = Self.words.shuffled(using: &random).prefix(count).map { $0 }
      let written = values.map { Self.written($0, using: &random) }
      entries.append(Entry(key: key, values: values, written: written))
      if Int.random(in: 0..<4, using: &random) == 0 { text += "# 说明: \(key)" + lineBreak }
      switch (count, Bool.random(using: &random)) {
      case (1, _): text += "\(key):  \(written[0])" + lineBreak
      case (_, true): text += "\(key): [\(written.joined(separator: ", "))]" + lineBreak
      case (_, false):
        text += "\(key):" + lineBreak + written.map { "  - \($0) # 甲" + lineBreak }.joined()
      }
    }
  }

  private static func written(_ value: String, using random: inout SeededGenerator) -> String {
    let forms = [value, "'\(value)'", "\"\(value)\""]
    return forms.randomElement(using: &random) ?? value
  }
}
