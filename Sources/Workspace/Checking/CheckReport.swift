import Diagnostics

/// What a check found.
public struct CheckReport: Sendable {
  /// The problems of the chosen files, in the order they are printed in.
  public let diagnostics: [Diagnostic]
  /// The number of warnings, of any file, that the calendar does not want told.
  public let silenced: Int
  /// The number of problems of other files.
  public let elsewhere: Int
  /// The number of text files that were asked about.
  public let files: Int
  /// The repairs that were made, or would be, by path.
  public let corrections: [Correction]
  /// The language of the calendar; nil where it could not be read.
  public let language: Language?

  /// The number of errors.
  public var errors: Int { diagnostics.count { $0.severity == .error } }
  /// The number of warnings.
  public var warnings: Int { diagnostics.count { $0.severity == .warning } }
}
