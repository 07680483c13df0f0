import Markup

/// A QR code as a path that a template draws: lines one wide, the first row's along 0.
struct CodeView: TemplateView {
  /// The modules on a side, with those that must be light around the code.
  let extent: HTML
  /// The number of those light modules.
  let margin: HTML
  let path: HTML
  /// What it leads to.
  let address: HTML

  static let fields: [String: Field<CodeView>] = [
    "extent": .text(\.extent), "margin": .text(\.margin), "path": .text(\.path),
    "address": .text(\.address),
  ]
}

extension CodeView {
  /// The code of an address; nil for one that is too long for a code.
  init?(_ address: String) {
    guard let code = QRCode(address) else { return nil }
    extent = HTML(markup: "\(code.size + 2 * QRCode.quietZone)")
    margin = HTML(markup: "\(QRCode.quietZone)")
    path = HTML(markup: code.path)
    self.address = HTML(escaping: address)
  }
}
