import CVips

/// A picture in the hands of libvips, freed once; the only place where its functions are called.
struct VipsPicture: ~Copyable {
  private let image: UnsafeMutablePointer<VipsImage>

  private init(_ made: UnsafeMutablePointer<VipsImage>?) throws(PictureProblem) {
    guard let made else {
      vips_error_clear()
      throw .broken
    }
    image = made
  }

  deinit { g_object_unref(image) }

  private static let isReady: Bool = {
    cvips_silence()
    return cvips_start() == 0
  }()

  // MARK: Reading

  /// The size that the head of a file says, as the picture is looked at.
  static func size(in bytes: UnsafeRawBufferPointer) throws(PictureProblem) -> PictureSize {
    precondition(isReady, "libvips starts wherever it is installed")
    let picture = try VipsPicture(cvips_open(bytes.baseAddress, bytes.count))
    let width = Int(vips_image_get_width(picture.image))
    let height = Int(vips_image_get_height(picture.image))
    guard width > 0, height > 0 else { throw .broken }
    let isTurned = vips_image_get_orientation_swap(picture.image) != 0
    return isTurned
      ? PictureSize(width: height, height: width) : PictureSize(width: width, height: height)
  }

  /// The picture of a file, upright and made smaller to a size, as plain red, green and blue on white.
  ///
  /// Every dot of the file is read, so that one that ends too soon is found.
  init(
    shrinking bytes: UnsafeRawBufferPointer, to size: PictureSize
  ) throws(PictureProblem) {
    precondition(Self.isReady, "libvips starts wherever it is installed")
    let shrunk = try VipsPicture(
      cvips_shrunk(bytes.baseAddress, bytes.count, Int32(size.width), Int32(size.height)))
    let isTransparent = vips_image_hasalpha(shrunk.image) != 0
    let opaque = isTransparent ? try VipsPicture(cvips_on_white(shrunk.image)) : shrunk
    // Until now nothing but the head was read: the library works when dots are asked for.
    try self.init(cvips_dots(opaque.image))
  }

  /// A smaller one of a size.
  func resized(to size: PictureSize) throws(PictureProblem) -> VipsPicture {
    let resized = try VipsPicture(cvips_resized(image, Int32(size.width), Int32(size.height)))
    return try VipsPicture(cvips_dots(resized.image))
  }

  // MARK: Writing

  /// The bytes of a file that holds the picture and nothing else.
  func encoded(as encoding: PictureForm.Encoding) throws(PictureProblem) -> [UInt8] {
    var bytes: UnsafeMutableRawPointer?
    var count = 0
    let failed =
      switch encoding {
      case .webp: cvips_webp(image, &bytes, &count, 76)
      case .jpeg: cvips_jpeg(image, &bytes, &count, 80)
      }
    defer { g_free(bytes) }
    guard failed == 0, bytes != nil else {
      vips_error_clear()
      throw .broken
    }
    let file = [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
    guard encoding == .webp else { return file }
    guard let bare = WebPContainer.bare(file) else { throw .broken }
    return bare
  }
}
