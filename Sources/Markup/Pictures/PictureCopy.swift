/// A copy of a picture with its bytes, which tell nothing but the picture: not where, when and with
/// what it was taken.
public struct PictureCopy: Sendable {
  /// Which one it is.
  public let form: PictureForm
  /// Its file.
  public let bytes: [UInt8]

  /// A copy with its bytes.
  public init(form: PictureForm, bytes: [UInt8]) {
    self.form = form
    self.bytes = bytes
  }
}
