import Testing

@testable import Diagnostics

@Suite("Identity numbers in reports")
struct MaskingTests {
  private static let number = "610502190001010009"
  private static let shown = "61**************09"

  /// A diagnostic that holds the number wherever one can.
  private func diagnostic() -> Diagnostic {
    let file = SourceFile(
      path: "content/\(Self.number).md", text: "title: \(Self.number)\nhost: 甲\n")
    let message = Message(zh: "有\(Self.number)", en: "has \(Self.number)")
    return Diagnostic(
      .error, "identity-number", message, at: file.lineSpan(1),
      notes: [.init(message, at: file.lineSpan(2))],
      fixIt: FixIt(file.span(0..<5), replacement: "名称", isSafe: true))
  }

  @Test("no format shows the middle of one")
  func masked() throws {
    let diagnostic = diagnostic()
    let outputs = [
      "text": DiagnosticFormatter(language: .chinese).format(diagnostic),
      "json": try JSONReport([diagnostic], toolVersion: "0.0.0", files: 1, elsewhere: 0).text(),
      "github": GitHubAnnotations(language: .english).command(for: diagnostic),
      "sarif": try SARIFLog([diagnostic], language: .chinese, toolVersion: "0.0.0").text(),
      "diff": UnifiedDiff(
        path: "content/\(Self.number).md", from: Array("a: \(Self.number)\n".utf8),
        to: Array("b: \(Self.number)\n".utf8)
      ).text,
    ]
    for (name, output) in outputs {
      #expect(!output.contains(Self.number), "\(name)")
      #expect(!output.contains("19000101"), "\(name)")
      #expect(
        output.contains(Self.shown) || output.contains("61%2A%2A"), "\(name): \(output)")
    }
  }

  @Test("a repair that would repeat one is left out of formats that programs apply")
  func noFix() throws {
    let report = JSONReport([diagnostic()], toolVersion: "0.0.0", files: 1, elsewhere: 0)
    #expect(try !report.text().contains("\"fix\""))
    let log = SARIFLog([diagnostic()], language: .english, toolVersion: "0.0.0")
    #expect(try !log.text().contains("\"fixes\""))
  }
}
