import Markup

/// What every page has around its own content.
struct ChromeView: TemplateView {
  /// The title in the browser's tab.
  let documentTitle: HTML
  /// The page's own heading.
  let heading: HTML
  let description: HTML
  /// The address of the page where the site's own is known.
  let canonical: HTML?
  /// The whole address of the picture beside links to the page on other sites.
  let picture: HTML?
  /// The addresses of styles that this page loads and others of its kind may not.
  let styles: [HTML]
  /// What search engines read (JSON-LD), safe in a script element that is not run.
  let structured: [HTML]
  /// The day of a page that is about one day.
  let date: HTML?
  /// The way from home to the page; the page itself is the last one.
  let crumbs: [LinkView]
  /// Whether the page shows invented entries.
  let showsSamples: Bool
  /// The frame's parts, rendered.
  let resources: HTML
  let header: HTML
  let footer: HTML

  static let fields: [String: Field<ChromeView>] = [
    "document-title": .text(\.documentTitle), "heading": .text(\.heading),
    "description": .text(\.description), "canonical": .text(\.canonical),
    "picture": .text(\.picture), "page-styles": .texts(\.styles),
    "structured": .texts(\.structured), "date": .text(\.date),
    "crumbs": .list(\.crumbs), "samples": .flag(\.showsSamples), "resources": .text(\.resources),
    "header": .text(\.header), "footer": .text(\.footer),
  ]
}
