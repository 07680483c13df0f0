import Markup

extension SitePlan {
  /// What a picture in a text is given besides its address, from the site's root behind the root's mark:
  /// its copies, and its size, so that nothing moves when it comes. In one encoding, which every browser
  /// knows: the text's own renderer makes no element with several.
  func pictureAttributes(of link: MarkdownLink) -> [(name: String, value: String)] {
    guard case .file(let path) = link.destination, let picture = pictures[path] else { return [] }
    let size = picture.largest.size
    return [
      ("srcset", picture.sourceSet(.jpeg, root: Fragment.rootMark)),
      ("sizes", "(max-width: 42rem) 100vw, 40rem"), ("width", "\(size.width)"),
      ("height", "\(size.height)"), ("loading", "lazy"),
    ]
  }
}
