import Markup
import Publishing

/// Makes the copies of pictures that a preview's pages ask for, one picture at a time, so that two
/// questions for one picture do not make it twice.
actor PreviewPictures {
  private let store: PictureStore

  /// Copies that are kept in a store.
  init(_ store: PictureStore) {
    self.store = store
  }

  /// The bytes of a copy.
  func bytes(of picture: PublishedPicture, _ form: PictureForm) throws -> [UInt8] {
    try store.bytes(of: picture, form)
  }
}
