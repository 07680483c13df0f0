import Markup

/// A file of the site.
public struct OutputFile: Sendable {
  /// What is in it.
  public enum Content: Sendable {
    /// These bytes.
    case bytes([UInt8])
    /// The bytes of a content file, by its path from the project's root.
    case copy(of: String)
    /// A copy of a picture, which whoever keeps them has.
    case picture(PublishedPicture, PictureForm)
  }

  /// When a file is written: what others link to comes first, so that at every moment of a
  /// publication every page has what it needs.
  public enum Phase: Int, Sendable, CaseIterable, Comparable {
    /// Styles, scripts, pictures.
    case assets
    /// Pages of activities.
    case activities
    /// Pages that list activities, and all others.
    case lists

    /// Whether one phase is before another.
    public static func < (a: Phase, b: Phase) -> Bool { a.rawValue < b.rawValue }
  }

  /// The address from the site's root.
  public let address: String
  /// What is in it.
  public let content: Content

  /// A file at an address.
  public init(address: String, content: Content) {
    self.address = address
    self.content = content
  }
}
