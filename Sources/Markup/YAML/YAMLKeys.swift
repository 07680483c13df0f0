/// The keys that a YAML text is expected to have, by which a mistyped one is told from a value.
public struct YAMLKeys: Sendable {
  /// The keys of the text itself.
  let topLevel: Set<String>
  /// For each key that holds a mapping or a list of mappings, by any of its names, the keys in it.
  let nested: [String: Set<String>]

  /// The keys of a text and of what is in it.
  public init(topLevel: Set<String>, nested: [String: Set<String>]) {
    self.topLevel = topLevel
    self.nested = nested
  }

  /// No keys: only what cannot be anything else is taken for one.
  public static let unknown = YAMLKeys(topLevel: [], nested: [:])
}
