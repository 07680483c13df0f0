/// One of the notice's joint actions, special actions or lines of activities.
public struct Action: Sendable, Hashable {
  /// The kind of arrangement in the notice.
  public enum Kind: String, Sendable, CaseIterable {
    /// 系列联合行动
    case joint
    /// 科普专项行动
    case special
    /// 成员单位系统活动, 各县（市、区）活动
    case line
  }

  /// The name in addresses: `special-food-safety`.
  public let slug: String
  /// The full name.
  public let name: String
  /// The name where room is scarce.
  public let shortName: String
  /// The kind of arrangement.
  public let kind: Kind
  /// What it is, in a sentence or two.
  public let summary: String
  /// The section of the notice it comes from.
  public let source: String
  /// Words that people type for it.
  public let synonyms: [String]
  /// Words that the title of each of its activities must hold, where the notice asks for it.
  public let requiredTitleWords: String?

  /// An action with its names.
  public init(
    slug: String, name: String, shortName: String, kind: Kind, summary: String, source: String,
    synonyms: [String], requiredTitleWords: String?
  ) {
    self.slug = slug
    self.name = name
    self.shortName = shortName
    self.kind = kind
    self.summary = summary
    self.source = source
    self.synonyms = synonyms
    self.requiredTitleWords = requiredTitleWords
  }
}
