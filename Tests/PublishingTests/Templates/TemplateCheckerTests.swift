import Diagnostics
import Testing

@testable import Publishing

@Suite("Template checker")
struct TemplateCheckerTests {
  private func problems(_ templates: [String: String], page: String, _ schema: Schema) -> [String] {
    var nodes: [String: [TemplateNode]] = [:]
    var found: [Diagnostic] = []
    for (name, text) in templates {
      let scanned = TemplateScanner.nodes(
        of: TemplateScanner.tags(in: SourceFile(path: name, text: text)))
      nodes[name] = scanned.value
      found += scanned.diagnostics
    }
    var checker = TemplateChecker(templates: nodes)
    checker.check(page: page, schema: schema)
    return (found + checker.diagnostics).sortedForPrinting().map {
      guard case .span(let span) = $0.place else { return $0.code }
      return "\($0.path):\(span.position.line):\(span.position.column) \($0.code)"
    }
  }

  @Test("a name the page does not have is an error at its line")
  func unknownName() {
    let schema = Schema(["title": .text])
    #expect(problems(["p": "{{title}}\n  {{titel}}"], page: "p", schema) == ["p:2:3 template-name"])
  }

  @Test("a partial that includes itself is an error, also through another")
  func recursion() {
    let schema = Schema([:])
    #expect(
      problems(["p": "{{>a}}", "a": "{{>b}}", "b": "{{>a}}"], page: "p", schema)
        == ["b:1:1 template-recursion"])
  }

  @Test("names inside a list are the items', and those around it")
  func scopes() {
    let inner = Schema(["name": .text])
    let schema = Schema(["items": .list { inner }, "title": .text])
    #expect(problems(["p": "{{#items}}{{name}}{{title}}{{/items}}"], page: "p", schema).isEmpty)
    #expect(problems(["p": "{{name}}"], page: "p", schema) == ["p:1:1 template-name"])
  }

  @Test("blocks of a page are checked where the layout expands them")
  func blocks() {
    let schema = Schema(["title": .text])
    let layout = "<main>{{$main}}{{/main}}</main>"
    #expect(
      problems(
        ["p": "{{<layout}}{{$main}}{{titel}}{{/main}}{{/layout}}", "layout": layout], page: "p",
        schema) == ["p:1:21 template-name"])
  }

  /// What is said about the one problem of a template.
  private func advice(_ text: String, _ schema: Schema) -> String {
    let file = SourceFile(path: "p", text: text)
    let nodes = TemplateScanner.nodes(of: TemplateScanner.tags(in: file)).value
    var checker = TemplateChecker(templates: ["p": nodes])
    checker.check(page: "p", schema: schema)
    return checker.diagnostics.flatMap(\.notes).map { $0.message.english }.joined(separator: "|")
  }

  @Test("a section over a flag sees what is around it, and has no text of its own")
  func flags() {
    let schema = Schema(["sample": .flag, "title": .text])
    #expect(problems(["p": "{{#sample}}{{title}}{{/sample}}"], page: "p", schema).isEmpty)
    #expect(
      problems(["p": "{{#sample}}{{.}}{{/sample}}"], page: "p", schema)
        == ["p:1:12 template-name"])
  }

  @Test("dotted names are followed part by part")
  func dottedNames() {
    let county = Schema(["name": .text])
    let schema = Schema(["county": .view { county }, "title": .text, "names": .list { county }])
    #expect(problems(["p": "{{county.name}}"], page: "p", schema).isEmpty)
    for wrong in ["county.title", "title.name", "names.name", "county.", ".name", "county.name.x"] {
      #expect(problems(["p": "{{\(wrong)}}"], page: "p", schema) == ["p:1:1 template-name"])
    }
  }

  @Test("a dot stands for text, and only inside a section over text")
  func dots() {
    let item = Schema(["name": .text])
    let schema = Schema(["notice": .text, "access": .texts, "items": .list { item }])
    #expect(problems(["p": "{{#access}}{{.}}{{/access}}"], page: "p", schema).isEmpty)
    #expect(problems(["p": "{{#notice}}{{.}}{{/notice}}"], page: "p", schema).isEmpty)
    #expect(problems(["p": "{{.}}"], page: "p", schema) == ["p:1:1 template-name"])
    #expect(
      problems(["p": "{{#items}}{{.}}{{/items}}"], page: "p", schema) == ["p:1:11 template-name"])
    #expect(
      problems(["p": "{{^access}}{{.}}{{/access}}"], page: "p", schema)
        == ["p:1:12 template-name"])
  }

  @Test("an inverted section is checked with what is around it")
  func inverted() {
    let item = Schema(["name": .text])
    let schema = Schema(["items": .list { item }])
    #expect(
      problems(["p": "{{^items}}{{name}}{{/items}}{{^itms}}{{/itms}}"], page: "p", schema)
        == ["p:1:11 template-name", "p:1:29 template-name"])
  }

  @Test("a name that is nearly right is suggested; otherwise all in reach are told")
  func suggestions() {
    let schema = Schema(["title": .text, "venue": .text])
    #expect(advice("{{titel}}", schema) == "did you mean title")
    #expect(advice("{{zzzzzzzz}}", schema) == "in reach are: title venue")
  }

  @Test("a part that is not there is an error that tells the ones there are")
  func unknownPartial() {
    let schema = Schema([:])
    #expect(problems(["p": "a {{>crad}}"], page: "p", schema) == ["p:1:3 template-partial"])
    #expect(
      problems(["p": "{{<layot}}{{/layot}}"], page: "p", schema) == ["p:1:1 template-partial"])
    #expect(advice("{{>zzzzzzzz}}", schema) == "the templates are: p")
  }

  @Test("a part is checked from each page that includes it, and reported once")
  func sharedPartials() {
    let templates = ["p": "{{>part}}{{>part}}", "part": "{{name}}"]
    #expect(problems(templates, page: "p", Schema(["name": .text])).isEmpty)
    #expect(problems(templates, page: "p", Schema([:])) == ["part:1:1 template-name"])
  }

  @Test("blocks keep their own text where a page has none, and pass through two layouts")
  func inheritedBlocks() {
    let schema = Schema(["title": .text])
    let outer = "{{$head}}{{wrong}}{{/head}}{{$main}}{{/main}}"
    let inner = "{{<outer}}{{$main}}{{$body}}{{/body}}{{/main}}{{/outer}}"
    #expect(
      problems(["p": "{{<outer}}{{/outer}}", "outer": outer], page: "p", schema)
        == ["outer:1:10 template-name"])
    #expect(
      problems(
        ["p": "{{<outer}}{{$head}}{{title}}{{/head}}{{/outer}}", "outer": outer], page: "p",
        schema
      ).isEmpty)
    #expect(
      problems(
        [
          "p": "{{<inner}}{{$head}}{{/head}}{{$body}}{{titel}}{{/body}}{{/inner}}",
          "inner": inner, "outer": outer,
        ], page: "p", schema) == ["p:1:38 template-name"])
  }

  @Test("a section over the theme's strings, which are in place before rendering, is an error")
  func sectionsOverWording() {
    let schema = Schema(["t": .view { Schema(["now": .text]) }])
    for tag in ["{{#t.now}}", "{{^t.now}}", "{{#t}}"] {
      let text = "{{t.now}} \(tag)x{{/\(tag.dropFirst(3))"
      #expect(problems(["p": text], page: "p", schema) == ["p:1:11 template-syntax"], "\(text)")
    }
  }
}
