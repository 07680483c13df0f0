import Markup

/// What the header and footer of a page show: the same for all pages of a kind.
struct FrameView: TemplateView {
  let site: SiteView
  let strings: StringsView
  let language: HTML
  /// The way to the site's root from the page.
  let root: HTML
  /// The kind of page: its template's name.
  let kind: HTML
  let homeHref: HTML
  let guideHref: HTML?
  /// The pages about the calendar.
  let pages: [LinkView]

  static let fields: [String: Field<FrameView>] = [
    "site": .view(\.site), "lang": .text(\.language), "root": .text(\.root), "kind": .text(\.kind),
    "home-href": .text(\.homeHref), "guide-href": .text(\.guideHref), "pages": .list(\.pages),
  ]

  func child(named name: String) -> Any? {
    name == "t" ? strings : Self.fields[name]?.value(self)
  }
}
