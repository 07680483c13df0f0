import Activities
import Markup

extension PageRenderer {
  /// The search's page: scripts fill it; without them it leads to the lists.
  func search(_ page: PlannedPage) -> [UInt8] {
    let root = root(of: page)
    let title = strings[.search]
    let view = SearchView(
      days: dayTiles(current: nil, root: root) { (.day($0), agenda.listing(on: $0)) },
      counties: agenda.vocabulary.places.map { place in
        let listing = agenda.listing(in: place)
        return ListView.Neighbour(
          name: HTML(escaping: place.shortName),
          href: HTML(escaping: root + Route.county(place.slug).address),
          count: HTML(escaping: "\(listing.activityCount)"), isCurrent: false,
          isEmpty: listing.isEmpty)
      },
      topicFields: topicViews(.field, root: root), themes: topicViews(.theme, root: root))
    let chrome = chrome(
      page, title: title, description: title, crumbs: [], showsSamples: false)
    return fill(page, chrome, view)
  }
}
