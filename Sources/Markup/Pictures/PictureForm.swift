/// One of the copies of a picture that pages offer: browsers take the one that fits.
public struct PictureForm: Sendable, Hashable {
  /// How the dots are written.
  public enum Encoding: String, Sendable, CaseIterable {
    /// A third smaller, for the browsers of the last years.
    case webp
    /// For all others, and for other programs.
    case jpeg = "jpg"
  }

  /// How the dots are written; the raw value ends its file's name.
  public let encoding: Encoding
  /// Its size.
  public let size: PictureSize

  /// A copy of a size.
  public init(encoding: Encoding, size: PictureSize) {
    self.encoding = encoding
    self.size = size
  }

  /// Changes with everything that changes the bytes of copies, and so their names.
  public static let version = 1

  /// The widths: a picture among others, one across a phone, one across a phone of dense dots or a
  /// screen.
  private static let widths = [320, 640, 1280]

  /// The sizes of the copies of a picture, rising; none is larger than the picture itself.
  public static func sizes(of size: PictureSize) -> [PictureSize] {
    let largest = min(size.width, widths[widths.count - 1])
    // One that is hardly smaller than the largest would be made for nothing.
    let wanted = (widths.filter { $0 * 10 <= largest * 9 } + [largest]).map(size.scaled(toWidth:))
    var sizes: [PictureSize] = []
    for size in wanted where size != sizes.last { sizes.append(size) }
    return sizes
  }

  /// All copies of a picture.
  public static func all(of size: PictureSize) -> [PictureForm] {
    sizes(of: size).flatMap { size in
      Encoding.allCases.map { PictureForm(encoding: $0, size: size) }
    }
  }
}
