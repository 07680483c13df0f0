import Diagnostics
import Markup

/// The files of a content folder, as they were read.
public struct SourceTree: Sendable {
  /// A file that is published: as it is, or in copies where it is a picture.
  public struct Media: Sendable {
    /// The path from the project's root.
    public let path: String
    /// The name it is published under, where it is as it is: its fingerprint and its extension.
    public let publishedName: String
    /// The mark of its bytes; nil where it has too many to be read, or was not to be read.
    public let mark: Fingerprint?
    /// What its first bytes say it is.
    public let format: PictureFormat
    /// Whether it has more than ``mostBytes`` and is no picture, whose limits are others.
    public let isTooLarge: Bool

    /// The most bytes of a file that is published as it is: everybody who edits the calendar fetches it,
    /// for good.
    public static let mostBytes = 50 << 20

    /// A file by its path and the name it is published under.
    public init(
      path: String, publishedName: String, mark: Fingerprint? = nil, format: PictureFormat = .other,
      isTooLarge: Bool = false
    ) {
      self.path = path
      self.publishedName = publishedName
      self.mark = mark
      self.format = format
      self.isTooLarge = isTooLarge
    }

    /// Whether it is one by its name or by its bytes. The file itself is never published then: it can
    /// tell where it was taken, and by whom.
    public var isPicture: Bool { format.isPicture || SourceTree.isNamedLikePicture(path) }
  }

  /// The path of the content folder as messages show it: `content`.
  public let root: String
  /// The Markdown and YAML files, sorted by path.
  public let files: [SourceFile]
  /// All other files, sorted by path.
  public let media: [Media]

  /// The files of a content folder.
  public init(root: String, files: [SourceFile], media: [Media]) {
    self.root = root
    self.files = files.sorted { $0.path < $1.path }
    self.media = media.sorted { $0.path < $1.path }
  }

  /// The tree with other files in the place of those of the same path.
  public func replacing(_ files: [SourceFile]) -> SourceTree {
    let others = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { _, last in last })
    return SourceTree(root: root, files: self.files.map { others[$0.path] ?? $0 }, media: media)
  }

  /// The file at a path below the content folder.
  func file(_ name: String) -> SourceFile? {
    files.first { $0.path == "\(root)/\(name)" }
  }

  /// The parts of a file's path below the content folder.
  func parts(of file: SourceFile) -> [Substring] {
    file.path.dropFirst(root.count + 1).split(separator: "/")
  }

  /// The extensions of files that entries may link to or show; others could run as programs in the
  /// reader's browser, or are nothing a browser can show.
  static let publishableExtensions: Set<String> = [
    "jpg", "jpeg", "png", "webp", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx",
    "mp3", "zip",
  ]

  /// The extensions of films. Phones write into them where they were taken, and a repository would
  /// carry them for good.
  static let filmExtensions: Set<String> = [
    "mp4", "m4v", "mov", "avi", "mkv", "webm", "3gp", "wmv",
  ]

  /// The extensions of images.
  static let imageExtensions: Set<String> = ["jpg", "jpeg", "png", "webp"]

  /// The extensions of images that are not published.
  private static let otherImageExtensions: Set<String> = [
    "heic", "heif", "gif", "avif", "tif", "tiff", "bmp", "svg",
  ]

  /// Whether a file's name says that it is a picture.
  public static func isNamedLikePicture(_ path: String) -> Bool {
    let kind = fileExtension(of: path)
    return imageExtensions.contains(kind) || otherImageExtensions.contains(kind)
  }

  /// What follows the last dot of a path, in lowercase.
  static func fileExtension(of path: String) -> String {
    path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }
}
