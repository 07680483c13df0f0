import Markup

/// A picture in a page.
struct PictureView: TemplateView {
  let alt: HTML
  /// The address of the largest copy.
  let src: HTML
  let width: HTML
  let height: HTML
  /// The addresses of the copies of each encoding, with their widths (HTML, 4.8.4.2.1).
  let webp: HTML
  let jpeg: HTML
  /// Whether it is higher than wide.
  let isPortrait: Bool

  static let fields: [String: Field<PictureView>] = [
    "alt": .text(\.alt), "src": .text(\.src), "width": .text(\.width), "height": .text(\.height),
    "webp": .text(\.webp), "jpeg": .text(\.jpeg), "portrait": .flag(\.isPortrait),
  ]

  /// A picture of a page with the given way to the root.
  init(_ picture: PublishedPicture, alt: String, root: String) {
    let largest = picture.largest
    self.alt = HTML(escaping: alt)
    src = HTML(escaping: root + picture.mainAddress)
    width = HTML(escaping: "\(largest.size.width)")
    height = HTML(escaping: "\(largest.size.height)")
    webp = HTML(escaping: picture.sourceSet(.webp, root: root))
    jpeg = HTML(escaping: picture.sourceSet(.jpeg, root: root))
    isPortrait = largest.size.height > largest.size.width
  }
}

extension PublishedPicture {
  /// The copies in one encoding as browsers choose among them.
  func sourceSet(_ encoding: PictureForm.Encoding, root: String) -> String {
    forms(encoding).map { "\(root)\(address(of: $0)) \($0.size.width)w" }.joined(separator: ", ")
  }
}
