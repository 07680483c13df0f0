/// A unit that holds activities, with a page of its own.
public struct Host: Sendable, Hashable {
  /// The name in addresses.
  public let slug: String
  /// The name as readers know it.
  public let name: String

  /// A host by slug and name.
  public init(slug: String, name: String) {
    self.slug = slug
    self.name = name
  }
}
