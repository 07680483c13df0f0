import Markup

/// What the head, header and footer of a page show: the same for all pages of a kind.
struct FrameView: TemplateView {
  /// An address that a page loads.
  struct ResourceView: TemplateView {
    let href: HTML

    static let fields: [String: Field<ResourceView>] = ["href": .text(\.href)]
  }

  let site: SiteView
  let language: HTML
  /// The way to the site's root from the page.
  let root: HTML
  /// The kind of page: its template's name.
  let kind: HTML
  let homeHref: HTML
  let guideHref: HTML?
  let searchHref: HTML
  /// Whether it is the search's own page.
  let isSearch: Bool
  /// The page of what a visitor has starred.
  let mineHref: HTML
  /// The number of parts that its data is in.
  let mineParts: HTML
  /// What the home page loads of it where there are stars.
  let mineFiles: [ResourceView]
  /// What pages load once they are complete.
  let laterFiles: [ResourceView]
  /// The booklet of all activities.
  let bookletHref: HTML
  /// The form for an activity, where it is none of the pages.
  let submitHref: HTML?
  /// The pages about the calendar.
  let pages: [LinkView]
  let styles: [ResourceView]
  let scripts: [ResourceView]
  /// What the search loads when it is first used.
  let searchFiles: [ResourceView]
  /// The picture for the browser's tab.
  let iconHref: HTML?
  /// The manifest of a site that works offline.
  let manifestHref: HTML?

  static let fields: [String: Field<FrameView>] = [
    "site": .view(\.site), "lang": .text(\.language), "root": .text(\.root), "kind": .text(\.kind),
    "home-href": .text(\.homeHref), "guide-href": .text(\.guideHref), "pages": .list(\.pages),
    "search-href": .text(\.searchHref), "is-search": .flag(\.isSearch),
    "mine-href": .text(\.mineHref), "mine-parts": .text(\.mineParts),
    "mine-files": .list(\.mineFiles), "later-files": .list(\.laterFiles),
    "booklet-all-href": .text(\.bookletHref), "submit-href": .text(\.submitHref),
    "search-files": .list(\.searchFiles), "icon-href": .text(\.iconHref),
    "manifest-href": .text(\.manifestHref),
    "styles": .list(\.styles), "scripts": .list(\.scripts),
  ]
}
