import Testing

@testable import Diagnostics

@Suite("GitHub annotations")
struct GitHubAnnotationsTests {
  private let file = SourceFile(path: "content/a,b:c/100%.md", text: "---\n县区: 大力县\n---\n")
  private let message = Message(zh: "没有“大力县”：100%\n真的", en: "there is none")

  @Test("place, code and message stand where GitHub looks for them, escaped")
  func whole() throws {
    let diagnostic = Diagnostic(
      .error, "unknown-county", message, at: try file.place(of: "大力县"),
      notes: [.init(Message(zh: "可以用：大荔县", en: "known: 大荔县"))])
    #expect(
      GitHubAnnotations(language: .chinese).command(for: diagnostic)
        == "::error file=content/a%2Cb%3Ac/100%25.md,line=2,col=5,endLine=2,endColumn=8,"
        + "title=unknown-county::没有“大力县”：100%25%0A真的%0A可以用：大荔县")
  }

  @Test("a file as a whole has no line, a warning is one")
  func path() {
    let diagnostic = Diagnostic(.warning, "w", message, place: .path("content/a.md"))
    #expect(
      GitHubAnnotations(language: .english).command(for: diagnostic)
        == "::warning file=content/a.md,title=w::there is none")
  }

  @Test("a range over several lines has no end, which GitHub would refuse")
  func severalLines() {
    let diagnostic = Diagnostic(.error, "e", message, at: file.span(0..<10))
    #expect(
      GitHubAnnotations(language: .english).command(for: diagnostic)
        .contains("line=1,col=1,title=e::"))
  }

  @Test("nothing of an author ends the command or starts another")
  func forged() {
    let forged = "a\r\n::set-output name=x::y\u{1B}[2J\u{202E}"
    let diagnostic = Diagnostic(
      .error, "e", Message(zh: forged, en: forged), place: .path(forged))
    let command = GitHubAnnotations(language: .english).command(for: diagnostic)
    #expect(!command.contains("\n") && !command.contains("\r") && !command.contains("\u{1B}"))
    #expect(!command.unicodeScalars.contains("\u{202E}"))
    #expect(command.hasPrefix("::error file=a%0A%3A%3Aset-output name=x%3A%3Ay[2J,"))
  }
}
