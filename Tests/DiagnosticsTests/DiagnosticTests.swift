import TestSupport
import Testing

@testable import Diagnostics

@Suite("Diagnostic")
struct DiagnosticTests {
  private func problem(
    _ code: String, in path: String, at offset: Int? = nil, says words: String = "",
    _ severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    let message = Message(zh: "", en: words)
    guard let offset else { return Diagnostic(severity, code, message, place: .path(path)) }
    let file = SourceFile(path: path, text: "0123456789\n0123456789")
    return Diagnostic(severity, code, message, at: file.span(offset..<offset))
  }

  @Test("is printed by file, then place, then code, then words, whatever came first")
  func printingOrder() {
    let inOrder = [
      problem("z", in: "a.md"), problem("b", in: "a.md", at: 2), problem("a", in: "a.md", at: 10),
      problem("b", in: "a.md", at: 10, says: "one"), problem("b", in: "a.md", at: 10, says: "two"),
      problem("a", in: "b.md"), problem("a", in: "b.md", at: 1),
    ]
    var random = SeededGenerator(seed: 2)
    for _ in 0..<20 {
      let sorted = inOrder.shuffled(using: &random).sortedForPrinting()
      #expect(
        sorted.map { [$0.path, $0.code, $0.message.english] }
          == inOrder.map { [$0.path, $0.code, $0.message.english] })
    }
  }

  @Test("names the file it speaks of")
  func paths() {
    #expect(problem("a", in: "content/units.yml").path == "content/units.yml")
    #expect(problem("a", in: "content/units.yml", at: 3).path == "content/units.yml")
  }

  @Test("warnings alone are no errors")
  func errors() {
    let warning = problem("a", in: "a.md", .warning)
    #expect(![warning, warning].hasErrors)
    #expect([warning, problem("b", in: "a.md")].hasErrors)
    #expect(![Diagnostic]().hasErrors)
  }
}
