import Diagnostics

/// What a build did.
public struct BuildReport: Sendable {
  /// A stage with the time it took.
  public struct Stage: Sendable {
    /// The stage's name, of the design's pipeline: `read`, `parse`, …
    public let name: String
    /// How long it took.
    public let duration: Duration
  }

  /// What was published.
  public struct Publication: Sendable {
    /// The number of activities.
    public let activities: Int
    /// The number of files of the site.
    public let files: Int
    /// Their size in bytes.
    public let bytes: Int
    /// How many of them were written because they are new or changed.
    public let written: Int
    /// How many files of an earlier build were removed.
    public let removed: Int
  }

  /// The problems found, in the order they are printed in.
  public let diagnostics: [Diagnostic]
  /// The number of warnings that the calendar does not want told.
  public let silenced: Int
  /// What was published; nil where an error stopped it.
  public let publication: Publication?
  /// The stages in their order.
  public let stages: [Stage]
  /// The language of the calendar; nil where it could not be read.
  public let language: Language?
}
