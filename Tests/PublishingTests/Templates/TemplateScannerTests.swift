import Diagnostics
import Testing

@testable import Publishing

@Suite("Template scanner")
struct TemplateScannerTests {
  private func tags(_ text: String) -> [TemplateTag] {
    TemplateScanner.tags(in: SourceFile(path: "p", text: text))
  }

  private func problems(_ text: String) -> [String] {
    TemplateScanner.nodes(of: tags(text)).diagnostics.found
  }

  @Test(
    "every kind of tag is known by its first sign",
    arguments: [
      ("{{title}}", TemplateTag.Kind.variable, "title"), ("{{{title}}}", .variable, "title"),
      ("{{&title}}", .variable, "title"), ("{{#items}}", .section, "items"),
      ("{{^items}}", .inverted, "items"), ("{{/items}}", .close, "items"),
      ("{{>card}}", .partial, "card"), ("{{<layout}}", .parent, "layout"),
      ("{{$main}}", .block, "main"), ("{{!note}}", .comment, "note"), ("{{!}}", .comment, ""),
      ("{{ # day-part }}", .variable, "#day-part"), ("{{# day-part }}", .section, "day-part"),
      ("{{ county.href }}", .variable, "county.href"), ("{{.}}", .variable, "."),
    ])
  func kinds(text: String, kind: TemplateTag.Kind, name: String) throws {
    let found = tags(text)
    try #require(found.count == 1)
    #expect(found[0].kind == kind)
    #expect(found[0].name == name)
    #expect(found[0].span.text == text)
  }

  @Test(
    "what our templates do without is refused",
    arguments: [
      "{{=<% %>=}}", "{{%CONTENT_TYPE:HTML}}", "{{lowercased(title)}}", "{{#reversed(items)}}",
      "{{*name}}", "{{}}", "{{#}}", "{{ }}", "a {{title", "{{{title}}",
    ])
  func unsupported(text: String) {
    #expect(problems(text).map { $0.split(separator: " ").last } == ["template-syntax"])
  }

  @Test("text between tags is no tag, single braces included")
  func plainText() {
    #expect(tags("a { b } }} {c} 大荔").isEmpty)
    #expect(tags("{a{{b}}}").map(\.name) == ["b"])
  }

  @Test("places are columns of characters in lines")
  func places() {
    let found = tags("科普 {{title}}\n{{#a}}\n  {{/a}}").map(\.span.position)
    #expect(found.map(\.line) == [1, 2, 3])
    #expect(found.map(\.column) == [4, 1, 3])
  }

  @Test("sections hold what stands in them")
  func tree() throws {
    let read = TemplateScanner.nodes(
      of: tags("{{a}}{{#b}}{{c}}{{^d}}{{>e}}{{/d}}{{!no}}{{/b}}{{f}}"))
    #expect(read.diagnostics.isEmpty)
    try #require(read.value.map(\.tag.name) == ["a", "b", "f"])
    let inner = read.value[1].children
    try #require(inner.map(\.tag.name) == ["c", "d"])
    #expect(inner[1].children.map(\.tag.name) == ["e"])
  }

  @Test("a section that is not closed is an error at its start")
  func unclosed() {
    #expect(problems("a\n{{#b}}{{c}}") == ["p:2:1 template-syntax"])
    #expect(problems("{{#b}}{{^c}}") == ["p:1:1 template-syntax", "p:1:7 template-syntax"])
  }

  @Test("names inside a section that is not closed are still checked")
  func unclosedChildren() {
    let read = TemplateScanner.nodes(of: tags("{{#b}}{{c}}"))
    #expect(read.value.map(\.tag.name) == ["c"])
  }

  @Test("a close of another name is an error that shows what is open")
  func wrongClose() throws {
    let read = TemplateScanner.nodes(of: tags("{{#b}}{{/c}}{{/b}}"))
    #expect(read.diagnostics.found == ["p:1:7 template-syntax"])
    #expect(read.diagnostics[0].notes.compactMap(\.span).map(\.text) == ["{{#b}}"])
    #expect(problems("{{/c}}") == ["p:1:1 template-syntax"])
  }
}
