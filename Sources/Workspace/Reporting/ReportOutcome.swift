import Diagnostics

/// What came of a report on duties.
public struct ReportOutcome: Sendable {
  /// The problems of the content, in the order they are printed in.
  public let diagnostics: [Diagnostic]
  /// The report's text; nil where an error stopped it.
  public let text: String?
  /// Whether every duty is done; no where an error stopped it.
  public let isMet: Bool
  /// What is told of entries that speak too early.
  public let remarks: [Message]
  /// The language of the calendar; nil where it could not be read.
  public let language: Language?
}
