/// What the head of a picture's file says.
public struct PictureHeader: Sendable, Hashable {
  /// What it is.
  public let format: PictureFormat
  /// How large it is as it is looked at.
  public let size: PictureSize

  /// A head of the given parts.
  public init(format: PictureFormat, size: PictureSize) {
    self.format = format
    self.size = size
  }
}
