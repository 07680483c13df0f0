import Markup

/// A picture in a page.
struct PictureView: TemplateView {
  let alt: HTML
  /// The address of the largest copy.
  let href: HTML
  /// The address of a copy for browsers that do not know WebP; they are old, and their phones too.
  let src: HTML
  let width: HTML
  let height: HTML
  /// The addresses of the copies in WebP, with their widths (HTML, 4.8.4.2.1).
  let webp: HTML
  /// Whether it is higher than wide.
  let isPortrait: Bool
  /// Whether it is what visitors see before they scroll, and so is not waited with.
  let comesFirst: Bool

  static let fields: [String: Field<PictureView>] = [
    "alt": .text(\.alt), "href": .text(\.href), "src": .text(\.src), "width": .text(\.width),
    "height": .text(\.height), "webp": .text(\.webp), "portrait": .flag(\.isPortrait),
    "first": .flag(\.comesFirst),
  ]

  /// A picture of a page with the given way to the root.
  init(_ picture: PublishedPicture, alt: String, root: String, comesFirst: Bool) {
    let largest = picture.largest
    self.alt = HTML(escaping: alt)
    href = HTML(escaping: root + picture.mainAddress)
    let forms = picture.forms(.jpeg)
    src = HTML(escaping: root + picture.address(of: forms[min(1, forms.count - 1)]))
    width = HTML(escaping: "\(largest.size.width)")
    height = HTML(escaping: "\(largest.size.height)")
    webp = HTML(escaping: picture.sourceSet(.webp, root: root))
    isPortrait = largest.size.height > largest.size.width
    self.comesFirst = comesFirst
  }
}

extension PublishedPicture {
  /// The copies in one encoding as browsers choose among them.
  func sourceSet(_ encoding: PictureForm.Encoding, root: String) -> String {
    forms(encoding).map { "\(root)\(address(of: $0)) \($0.size.width)w" }.joined(separator: ", ")
  }
}
