/// What is said of a picture in place of the picture.
struct AlternativeText {
  private let text: String

  /// A text as its author wrote it.
  init(_ text: String) {
    self.text = trimmed(text)
  }

  /// Whether it is no more than the name of a file, or holds no word at all.
  ///
  /// - Parameter path: the path of the picture.
  func tellsNothing(of path: String) -> Bool {
    let isWordless = !text.unicodeScalars.contains { $0.properties.isAlphabetic }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return isWordless || SourceTree.isNamedLikePicture(text) || isNumberedName
      || Self.stem(name) == text && text.utf8.allSatisfy { $0 < 0x80 }
  }

  /// Whether it is what cameras and phones call their files: IMG_20230920, DSC00012,
  /// mmexport1695188000000, 微信图片_20230920093000.
  private var isNumberedName: Bool {
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    guard digits >= 4 else { return false }
    let words = text.unicodeScalars.filter { !"0123456789_-.() ".unicodeScalars.contains($0) }
    if words.allSatisfy(\.isASCII) { return !text.contains(" ") }
    return ["微信图片", "微信截图", "屏幕截图", "截图", "截屏", "照片", "图片", "QQ图片"]
      .contains(String(String.UnicodeScalarView(words)))
  }

  private static func stem(_ name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}
