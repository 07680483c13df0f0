import Diagnostics

/// A value of a YAML file, as it was written: scalars are text, and everything has its place.
public struct YAMLValue: Sendable {
  /// What a value can be.
  public enum Kind: Sendable {
    /// Text: `10:00` and `9.18` and `true` alike.
    case scalar(String)
    /// A list.
    case list([YAMLValue])
    /// A mapping, in the order it was written in.
    case mapping([Entry])
    /// Nothing: what stands there was reported.
    case refused
  }

  /// One key of a mapping with its value.
  public struct Entry: Sendable {
    /// The key.
    public let key: String
    /// The place of the key.
    public let keySpan: SourceSpan
    /// The value.
    public let value: YAMLValue
  }

  /// The value.
  public let kind: Kind
  /// Where it was written.
  public let span: SourceSpan

  /// A value at a place.
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  /// The text of a scalar.
  public var scalar: String? {
    if case .scalar(let text) = kind { text } else { nil }
  }

  /// The entries of a mapping, none for anything else.
  public var entries: [Entry] {
    if case .mapping(let entries) = kind { entries } else { [] }
  }

  /// The items of a list; a value that is no list is a list of itself, an empty one of nothing.
  public var items: [YAMLValue] {
    switch kind {
    case .list(let items): items
    case .scalar(""), .refused: []
    case .scalar, .mapping: [self]
    }
  }

  /// The value of a key of a mapping.
  public subscript(key: String) -> YAMLValue? {
    entries.first { $0.key == key }?.value
  }
}
