/// A field of knowledge or a theme that an activity is about.
public struct Topic: Sendable, Hashable {
  /// Whether it is one of the notice's fields or a theme it stresses.
  public enum Kind: Sendable, Hashable {
    case field, theme
  }

  /// The name in addresses: `food-safety`.
  public let slug: String
  /// The name: 食品安全.
  public let name: String
  /// The name where room is scarce.
  public let shortName: String
  /// One plain sentence.
  public let summary: String
  /// Words that people type for it.
  public let synonyms: [String]
  /// Field or theme.
  public let kind: Kind

  /// A topic with its names.
  public init(
    slug: String, name: String, shortName: String, summary: String, synonyms: [String], kind: Kind
  ) {
    self.slug = slug
    self.name = name
    self.shortName = shortName
    self.summary = summary
    self.synonyms = synonyms
    self.kind = kind
  }
}
