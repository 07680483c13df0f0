import Diagnostics
import Publishing

/// What came of the filling of forms.
public struct FormOutcome: Sendable {
  /// A form that was filled.
  public struct Filled: Sendable {
    /// What stands in its corner: 附件1.
    public let label: String
    /// The files that were written, by their paths.
    public let files: [String]
    /// The number of activities in it.
    public let count: Int
    /// The number of invented ones among them.
    public let sampleCount: Int
    /// The number of invented ones that were left out.
    public let leftOut: Int
    /// What entries lack.
    public let gaps: [FilledForm.Gap]
    /// What else is told of it.
    public let remarks: [Message]
    /// Why there is none; nil where there is one.
    public let nothing: Message?
  }

  /// The problems of the content and of what was asked for, in the order they are printed in.
  public let diagnostics: [Diagnostic]
  /// The forms, in their order; nil where an error stopped it.
  public let forms: [Filled]?
  /// What is told of entries in them that speak too early.
  public let remarks: [Message]
  /// The language of the calendar; nil where it could not be read.
  public let language: Language?
}
