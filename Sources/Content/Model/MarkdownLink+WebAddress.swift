import Markup

extension MarkdownLink {
  /// The address with its place, where it is one of the web.
  var webAddress: Located<String>? {
    guard case .external(let address) = destination, isWebAddress(address) else { return nil }
    return Located(address, at: span)
  }
}
