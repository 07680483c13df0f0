/// A lasting place that the notice asks a county for, such as an exhibition or an outdoor site.
public struct Facility: Sendable, Hashable {
  /// A kind of place, from the data file.
  public struct Kind: Sendable, Hashable {
    /// The name that duties refer to: `outdoor`.
    public let slug: String
    /// The name: 生态文化户外宣教场地.
    public let name: String

    /// A kind by slug and name.
    public init(slug: String, name: String) {
      self.slug = slug
      self.name = name
    }
  }

  /// The name within the file.
  public let slug: String
  /// The place's name.
  public let name: String
  /// The kind of place.
  public let kind: Kind
  /// The slug of the county it stands in.
  public let county: String
  /// Its postal address.
  public let address: String?
  /// Where the fact comes from.
  public let source: String?
  /// Whether it is invented for demonstration.
  public let isSample: Bool

  /// A place of the given parts.
  public init(
    slug: String, name: String, kind: Kind, county: String, address: String?, source: String?,
    isSample: Bool
  ) {
    self.slug = slug
    self.name = name
    self.kind = kind
    self.county = county
    self.address = address
    self.source = source
    self.isSample = isSample
  }
}
