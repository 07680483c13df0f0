import Testing

@testable import Diagnostics

@Suite("Diagnosed")
struct DiagnosedTests {
  private func problem(_ code: String) -> Diagnostic {
    Diagnostic(.error, code, Message(zh: "", en: ""), place: .path("a.md"))
  }

  @Test("another value keeps the problems")
  func mapping() {
    let length = Diagnosed("abc", [problem("a")]).map(\.count)
    #expect(length.value == 3)
    #expect(length.diagnostics.map(\.code) == ["a"])
  }

  @Test("many are gathered in their order, problems too")
  func gathering() {
    let all = [
      Diagnosed(1, [problem("a"), problem("b")]), Diagnosed(2), Diagnosed(3, [problem("c")]),
    ].gathered()
    #expect(all.value == [1, 2, 3])
    #expect(all.diagnostics.map(\.code) == ["a", "b", "c"])
  }
}
