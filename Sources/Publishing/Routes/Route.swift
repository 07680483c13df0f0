import Activities

/// A page of the site, by what it is about; knows its address.
enum Route: Hashable, Sendable {
  case home
  case day(CivilDate)
  case county(String)
  case countyDay(String, CivilDate)
  case topic(String)
  case action(String)
  case host(String)
  case activity(Activity.ID)
  case guide(String)
  case page(String)
  case search
  /// Where organizers fill in a form for an activity of theirs.
  case submit
  /// What a visitor has starred, kept on the visitor's own device.
  case mine
  /// How the week was, told afterwards.
  case recap
  /// What changed lately.
  case changes
  /// The calendars to subscribe to.
  case subscribe
  /// The data files, for developers.
  case data
  /// The lines with which other sites show a list of ours.
  case embeds
  /// A list for a frame on another site.
  case embed(Selection)
  /// An activity on a sheet for a notice board.
  case poster(Activity.ID)
  /// All activities of the city, or of a county, as a booklet to print.
  case booklet(BookletScope)
  case notFound
  /// Where a visitor without a network is led who wants a page that was not kept.
  case offline

  /// The address from the site's root: a flat file, so that it opens from a disk as well.
  var address: String { address(page: 1) }

  /// The address of a further page of a list; the first one is the route's own.
  ///
  /// - Parameter page: the number of the page, from 1.
  func address(page: Int) -> String {
    stem + (page > 1 ? "-\(page)" : "") + ".html"
  }

  private var stem: String {
    switch self {
    case .home: "index"
    case .day(let date): "days/\(date)"
    case .county(let slug): "counties/\(slug)"
    case .countyDay(let slug, let date): "counties/\(slug)/\(date)"
    case .topic(let slug): "topics/\(slug)"
    case .action(let slug): "actions/\(slug)"
    case .host(let slug): "hosts/\(slug)"
    case .activity(let id): "activities/\(id)"
    case .guide(let slug): "guide/\(slug)"
    case .page(let slug): "pages/\(slug)"
    case .search: "search"
    case .submit: "pages/submit"
    case .mine: "pages/mine"
    case .recap: "pages/recap"
    case .changes: "pages/changes"
    case .subscribe: "pages/subscribe"
    case .data: "pages/data"
    case .embeds: "pages/embed"
    case .embed(.all): "embed/all"
    case .embed(.county(let slug)): "embed/\(slug)"
    case .embed(let selection): "embed/\(selection.name)"
    case .poster(let id): "posters/\(id)"
    case .booklet(.city): "print/programme"
    case .booklet(.county(let slug)): "print/county-\(slug)"
    case .notFound: "404"
    case .offline: "offline"
    }
  }

  /// The slug of the guide's overview: the one article of the guide that is no step.
  static let guideOverview = Route.guide("index")
}

/// The way from a page to the site's root: `""`, `"../"` or `"../../"`.
///
/// - Parameter address: the page's address from the root.
func wayToRoot(from address: String) -> String {
  String(repeating: "../", count: address.utf8.count { $0 == UInt8(ascii: "/") })
}
