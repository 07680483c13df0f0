import Diagnostics

/// How things stand in a preview.
public struct PreviewState: Sendable {
  /// The number of the state: every update that changed anything has another.
  public internal(set) var number: Int
  /// The number of the site that is shown: a page of another one is to be loaded again.
  var edition = 0
  /// The site as it was when it last had no error; nil where it never was without.
  var site: PreviewSite?
  /// What is wrong with the sources as they are now.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// What the machine failed at, if it did.
  public internal(set) var failure: String?
  /// The language of the calendar; nil where it could not be read.
  public internal(set) var language: Language?

  /// Before anything was read.
  init(number: Int) {
    self.number = number
  }

  /// Whether the site that is shown is that of the sources as they are now.
  public var isFine: Bool { site != nil && failure == nil && !diagnostics.hasErrors }
}
