/// What the first bytes of a file say it is, whatever its name says.
public enum PictureFormat: String, Sendable, CaseIterable {
  /// What cameras and phones make.
  case jpeg = "JPEG"
  /// Drawings and screenshots.
  case png = "PNG"
  /// What browsers save.
  case webp = "WebP"
  /// What some phones make instead of JPEG (ISO/IEC 23008-12); most browsers do not show it.
  case heic = "HEIC"
  /// What some browsers save instead of JPEG.
  case avif = "AVIF"
  /// Small drawings that may move.
  case gif = "GIF"
  /// What scanners make.
  case tiff = "TIFF"
  /// Dots without more ado.
  case bmp = "BMP"
  /// A drawing in words, which can hold programs.
  case svg = "SVG"
  /// A web page, as sites send one in the place of a picture they do not give away.
  case page = "HTML"
  /// Anything else.
  case other = ""

  /// The formats that can be published: as copies of ours, never as they came.
  public static let readable: Set<PictureFormat> = [.jpeg, .png, .webp]

  /// Whether a file of the format is a photograph or a drawing, and may tell more than it shows.
  public var isPicture: Bool { self != .page && self != .other }

  /// The format of a file by its bytes.
  public init(of bytes: [UInt8]) {
    func has(_ text: String, at offset: Int = 0) -> Bool {
      bytes.dropFirst(offset).starts(with: text.utf8)
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if has("RIFF"), has("WEBP", at: 8) {
      self = .webp
    } else if has("ftyp", at: 4) {
      self = Self.ofContainer(brand: String(decoding: bytes.dropFirst(8).prefix(4), as: UTF8.self))
    } else if has("GIF8") {
      self = .gif
    } else if bytes.starts(with: [0x49, 0x49, 0x2A, 0])
      || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A])
    {
      self = .tiff
    } else if has("BM"), bytes.count > 14, bytes[6...9].allSatisfy({ $0 == 0 }) {
      self = .bmp
    } else {
      self = Self.ofText(bytes.prefix(1024))
    }
  }

  /// The major brand of a file of ISO/IEC 14496-12; films have others.
  private static func ofContainer(brand: String) -> PictureFormat {
    switch brand {
    case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "heif": .heic
    case "avif", "avis": .avif
    default: .other
    }
  }

  private static func ofText(_ start: ArraySlice<UInt8>) -> PictureFormat {
    let text = String(decoding: start, as: UTF8.self).lowercased()
    guard let first = text.first(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }), first == "<"
    else { return .other }
    return text.contains("<svg")
      ? .svg : text.contains("<html") || text.contains("<!doctype html") ? .page : .other
  }
}
