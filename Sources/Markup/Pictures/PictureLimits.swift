/// What a picture may have at most; the bounds keep one file from taking the machine's memory.
public enum PictureLimits {
  /// Bytes of a file: phones make 4 to 12 MB, with their largest setting some 35 MB.
  public static let bytes = 40 << 20
  /// Dots: what phones of 108 megapixels make fits, a small file that unpacks to gigabytes does not.
  public static let dots = 120_000_000
  /// More dots than this are worked on one picture at a time, however many workers there are.
  static let dotsAtOnce = 26_000_000
}
