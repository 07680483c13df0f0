import Diagnostics
import Testing

@testable import Publishing

@Suite("Template checker")
struct TemplateCheckerTests {
  private func problems(_ templates: [String: String], page: String, _ schema: Schema) -> [String] {
    var nodes: [String: [TemplateNode]] = [:]
    var found: [Diagnostic] = []
    for (name, text) in templates {
      let scanned = TemplateScanner.nodes(in: SourceFile(path: name, text: text))
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
}
