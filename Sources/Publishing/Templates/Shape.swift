/// What a name in a template stands for.
enum Shape: Sendable {
  /// Text; a section over it is rendered if there is one.
  case text
  /// Yes or no, for sections.
  case flag
  /// Another view, or none.
  case view(@Sendable () -> Schema)
  /// A list of views.
  case list(@Sendable () -> Schema)
  /// A list of texts, each `{{.}}`.
  case texts
}

/// The names that a template can use in one place.
struct Schema: Sendable {
  /// What each name stands for.
  let shapes: [String: Shape]

  /// A schema of the given names.
  init(_ shapes: [String: Shape]) {
    self.shapes = shapes
  }

  /// The names of both; this one's where both have one.
  func merging(_ other: Schema) -> Schema {
    Schema(shapes.merging(other.shapes) { own, _ in own })
  }
}
