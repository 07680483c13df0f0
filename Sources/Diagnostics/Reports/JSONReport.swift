/// Diagnostics as JSON, in a form that programs can rely on: `docs/check.schema.json`.
///
/// Names and meanings stay as they are within a version; later ones may add members. Messages stand
/// there in every language. Identity numbers have `*` in their middle, and a repair that would repeat
/// one is left out.
public struct JSONReport: Encodable, Sendable {
  /// The version of the form.
  public static let version = 1

  private let version = Self.version
  private let tool: Tool
  private let summary: Summary
  private let problems: [Problem]

  /// A report of diagnostics.
  ///
  /// - Parameters:
  ///   - toolVersion: the version of the program.
  ///   - files: the number of files that were asked about.
  ///   - elsewhere: the number of problems of other files.
  public init(_ diagnostics: [Diagnostic], toolVersion: String, files: Int, elsewhere: Int) {
    tool = Tool(version: toolVersion)
    summary = Summary(
      errors: diagnostics.count { $0.severity == .error },
      warnings: diagnostics.count { $0.severity == .warning }, files: files, elsewhere: elsewhere)
    problems = diagnostics.map(Problem.init)
  }

  /// The report's text; the same report is the same text.
  public func text() throws -> String { try readableJSON() }

  // MARK: Members

  private struct Tool: Encodable {
    let name = "almanac"
    let version: String
  }

  private struct Summary: Encodable {
    let errors: Int
    let warnings: Int
    let files: Int
    let elsewhere: Int
  }

  private struct Text: Encodable {
    let chinese: String
    let english: String

    enum CodingKeys: String, CodingKey {
      case chinese = "zh-Hans"
      case english = "en"
    }

    init(_ message: Message) {
      chinese = IdentityNumber.masked(message.chinese)
      english = IdentityNumber.masked(message.english)
    }
  }

  private struct Point: Encodable {
    let line: Int
    let column: Int

    init(_ position: SourcePosition) {
      line = position.line
      column = position.column
    }
  }

  private struct Note: Encodable {
    let message: Text
    let file: String?
    let start: Point?
    let end: Point?

    init(_ note: Diagnostic.Note) {
      message = Text(note.message)
      file = note.span.map { IdentityNumber.masked($0.file.path) }
      start = note.span.map { Point($0.position) }
      end = note.span.map { Point($0.end) }
    }
  }

  private struct Fix: Encodable {
    let start: Point
    let end: Point
    let replacement: String
    let corrected: String
    let safe: Bool

    init?(_ fixIt: FixIt) {
      guard !fixIt.holdsIdentityNumber else { return nil }
      start = Point(fixIt.span.position)
      end = Point(fixIt.span.end)
      replacement = fixIt.replacement
      corrected = fixIt.correctedLines
      safe = fixIt.isSafe
    }
  }

  private struct Problem: Encodable {
    let code: String
    let severity: String
    let message: Text
    let file: String
    let start: Point?
    let end: Point?
    let notes: [Note]
    let fix: Fix?

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code
      severity = diagnostic.severity.rawValue
      message = Text(diagnostic.message)
      file = IdentityNumber.masked(diagnostic.path)
      start = diagnostic.span.map { Point($0.position) }
      end = diagnostic.span.map { Point($0.end) }
      notes = diagnostic.notes.map(Note.init)
      fix = diagnostic.fixIt.flatMap(Fix.init)
    }
  }
}
