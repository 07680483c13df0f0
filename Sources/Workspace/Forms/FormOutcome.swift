import Diagnostics
import Publishing

/// What came of the filling of a form.
public struct FormOutcome: Sendable {
  /// The problems of the content, in the order they are printed in.
  public let diagnostics: [Diagnostic]
  /// The files that were written, by their paths; nil where an error stopped it.
  public let files: [String]?
  /// The number of activities in the form.
  public let count: Int
  /// The number of invented ones among them.
  public let sampleCount: Int
  /// The number of invented ones that were left out.
  public let leftOut: Int
  /// What entries lack.
  public let gaps: [FilledForm.Gap]
  /// The language of the calendar; nil where it could not be read.
  public let language: Language?
}
