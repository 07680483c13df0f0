/// The width and height of a picture in dots, as it is looked at.
public struct PictureSize: Sendable, Hashable {
  /// From left to right; at least 1.
  public let width: Int
  /// From top to bottom; at least 1.
  public let height: Int

  /// A size of dots.
  public init(width: Int, height: Int) {
    precondition(width > 0 && height > 0, "a picture has at least one dot")
    self.width = width
    self.height = height
  }

  /// All dots.
  public var area: Int { width * height }

  /// The size of the same shape that is as wide, or narrower where it would be too high for WebP.
  func scaled(toWidth wanted: Int) -> PictureSize {
    let scaled = PictureSize(width: wanted, height: max(1, (height * wanted + width / 2) / width))
    guard scaled.height > Self.mostHeight else { return scaled }
    return PictureSize(
      width: max(1, (width * Self.mostHeight + height / 2) / height), height: Self.mostHeight)
  }

  /// A side of a WebP picture has at most 16,383 dots (RFC 9649, 2.6).
  private static let mostHeight = 16_000
}
