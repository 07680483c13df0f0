import Diagnostics
import Markup
import Testing

@testable import Content

@Suite("Mapping reader")
struct MappingReaderTests {
  private let names = KeyNames<String>([
    ("title", ["title", "标题"]), ("list", ["list"]), ("flag", ["flag"]), ("inner", ["inner"]),
  ])

  private func reader(_ text: String) throws -> MappingReader<String> {
    let file = SourceFile(path: "a.yml", text: text)
    return MappingReader(try #require(YAMLReader.mapping(in: file).value), names: names)
  }

  @Test("an unknown key is reported at its place with the one that was meant")
  func unknownKey() throws {
    let reader = try reader("title: 甲\nlits: 乙\n")
    #expect(reader.diagnostics.map(\.code) == ["unknown-key"])
    #expect(reader.diagnostics[0].fixIt?.correctedLines == "list: 乙")
    #expect(
      try self.reader("xyz: 甲\n").diagnostics[0].notes[0].message.english
        == "the keys are: title list flag inner")
  }

  @Test("two names of one key are reported with both places, the first value counts")
  func twoNames() throws {
    var reader = try reader("标题: 甲\ntitle: 乙\n")
    #expect(reader.diagnostics.map(\.code) == ["duplicate-key"])
    #expect(reader.diagnostics[0].notes[0].span?.text == "标题")
    #expect(reader.text("title")?.value == "甲")
  }

  @Test("a text is trimmed, and nil where absent or empty")
  func texts() throws {
    var reader = try reader("title: \"　甲 \"\nlist: ' '\nflag:\n")
    #expect(reader.text("title")?.value == "甲")
    #expect(reader.text("list") == nil)
    #expect(reader.text("flag") == nil)
    #expect(reader.text("inner") == nil)
    #expect(reader.diagnostics.isEmpty)
  }

  @Test("a text that must be there is reported where it is not, at its key or the mapping")
  func requiredTexts() throws {
    var reader = try reader("title:\n")
    #expect(reader.requiredText("title", named: "title") == nil)
    #expect(reader.requiredText("list", named: "list") == nil)
    #expect(reader.diagnostics.map(\.code) == ["empty-value", "missing-key"])
    guard case .span(let span) = reader.diagnostics[0].place else { return }
    #expect(span.text == "title")
  }

  @Test("a list is of items, or a text with signs between them, each with its place")
  func lists() throws {
    var items = try reader("list: [甲、乙, 丙]\n")
    #expect(items.list("list").map(\.value) == ["甲、乙", "丙"])
    var text = try reader("list: 甲甲、甲， 乙\n")
    let found = text.list("list")
    #expect(found.map(\.value) == ["甲甲", "甲", "乙"])
    #expect(found.map(\.span.text) == ["甲甲", "甲", "乙"])
    #expect(found.map(\.span.position.column) == [7, 10, 13])
    #expect(text.list("list") { $0 == "甲甲、甲， 乙" }.count == 1)
    #expect(text.list("title").isEmpty)
    #expect(text.diagnostics.isEmpty)
  }

  @Test("a mapping or list is no text")
  func wrongForms() throws {
    var reader = try reader("title: [甲]\nlist: [[甲], 乙]\ninner: 甲\n")
    #expect(reader.text("title") == nil)
    #expect(reader.list("list").map(\.value) == ["乙"])
    #expect(reader.diagnostics.map(\.code) == ["wrong-form", "wrong-form"])
    #expect(reader.mapping("inner", names: names)?.diagnostics.map(\.code) == ["wrong-form"])
    #expect(reader.mappings("inner", names: names).flatMap(\.diagnostics).count == 1)
  }

  @Test(
    "yes and no",
    arguments: [
      ("true", true), ("True", true), ("是", true), ("yes", true), ("1", true), ("false", false),
      ("否", false),
      ("no", false), ("", false),
    ])
  func flags(text: String, value: Bool) throws {
    var reader = try reader("flag: \(text)\n")
    #expect(reader.flag("flag") == value)
    #expect(reader.diagnostics.isEmpty)
  }

  @Test("anything else is neither")
  func otherFlags() throws {
    var reader = try reader("flag: 也许\n")
    #expect(reader.flag("flag") == false)
    #expect(reader.diagnostics.map(\.code) == ["wrong-form"])
  }

  @Test("a whole number")
  func numbers() throws {
    var reader = try reader("title: 12\nlist: 十二\n")
    #expect(reader.number("title") == 12)
    #expect(reader.number("list") == nil)
    #expect(reader.number("inner") == nil)
    #expect(reader.diagnostics.map(\.code) == ["wrong-form"])
  }
}
