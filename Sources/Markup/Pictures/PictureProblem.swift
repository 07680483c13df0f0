/// Why a picture cannot be published.
public enum PictureProblem: Error, Sendable, Hashable {
  /// It is of a format that is not read.
  case format(PictureFormat)
  /// The file has more bytes than ``PictureLimits/bytes``.
  case tooManyBytes
  /// It has more dots than ``PictureLimits/dots``, by what its head says.
  case tooManyDots(PictureSize)
  /// The file has no bytes at all.
  case empty
  /// It ends too soon, or holds what no picture holds.
  case broken
}
