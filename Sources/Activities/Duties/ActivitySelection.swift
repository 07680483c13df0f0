/// The activities that a duty on fields looks at.
public enum ActivitySelection: String, Sendable, CaseIterable {
  /// All that take place.
  case all
  /// Those whose last day is over.
  case held
  /// Those recommended as excellent.
  case recommended
}
