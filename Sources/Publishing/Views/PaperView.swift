import Markup

/// What a page to be printed has around its content.
struct PaperView: TemplateView {
  /// The title in the browser's tab.
  let documentTitle: HTML
  /// The page that says the same on a screen.
  let back: LinkView
  /// Names that a line must not break in, blanks between them.
  let names: HTML
  /// Its styles and scripts, rendered.
  let resources: HTML

  static let fields: [String: Field<PaperView>] = [
    "document-title": .text(\.documentTitle), "back": .view(\.back),
    "names": .text(\.names), "resources": .text(\.resources),
  ]
}
