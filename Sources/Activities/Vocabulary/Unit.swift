/// A unit that the calendar knows by name: a bureau, a society, a school.
public struct Unit: Sendable, Hashable {
  /// The name in addresses.
  public let slug: String
  /// The full name: 渭南市科学技术协会.
  public let name: String
  /// The name as people say it: 市科协.
  public let shortName: String
  /// Other ways to write it.
  public let aliases: [String]
  /// The kind of unit, as the data file says it: `member`, `county`, `school`.
  public let kind: String
  /// The slug of the county it belongs to, where it belongs to one.
  public let county: String?

  /// A unit with its names.
  public init(
    slug: String, name: String, shortName: String, aliases: [String], kind: String, county: String?
  ) {
    self.slug = slug
    self.name = name
    self.shortName = shortName
    self.aliases = aliases
    self.kind = kind
    self.county = county
  }
}
