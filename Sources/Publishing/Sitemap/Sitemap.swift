import Activities
import Markup

/// The addresses of all pages, for programs that visit them (sitemaps.org, protocol 0.9).
struct Sitemap {
  let plan: SitePlan
  /// The most addresses in one file.
  var longest = mostAddresses

  /// The most addresses in one file, by the protocol.
  private static let mostAddresses = 50_000

  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  /// The number of files that so many addresses take.
  static func partCount(pages: Int) -> Int { partCount(pages, longest: mostAddresses) }

  private static func partCount(_ pages: Int, longest: Int) -> Int {
    max(1, (pages + longest - 1) / longest)
  }

  /// The file at the sitemap's own address: the pages, or the list of the parts they are in.
  var bytes: [UInt8] {
    let parts = Self.partCount(pages.count, longest: longest)
    guard parts > 1 else { return list(pages[...]) }
    let items = (1...parts).map { number in
      let address = FileRoute.sitemapPart(number).address
      return "<sitemap><loc>\(escaped(plan.dataAddress(of: address)))</loc></sitemap>"
    }
    return file("sitemapindex", items)
  }

  /// A part of the pages.
  ///
  /// - Parameter number: its number from 1.
  func part(_ number: Int) -> [UInt8] {
    list(pages.dropFirst((number - 1) * longest).prefix(longest))
  }

  /// The pages that are worth a visit by themselves.
  private var pages: [PlannedPage] { plan.pages.filter(\.route.isListedInSitemap) }

  private func list(_ pages: ArraySlice<PlannedPage>) -> [UInt8] {
    var moments: [Route: Timestamp?] = [:]
    let items = pages.map { page in
      let moment = moments[page.route] ?? lastChange(of: page.route)
      moments[page.route] = moment
      let changed = moment.map { "<lastmod>\($0.web)</lastmod>" } ?? ""
      return "<url><loc>\(escaped(plan.dataAddress(of: page.address)))</loc>\(changed)</url>"
    }
    return file("urlset", items)
  }

  private func file(_ root: String, _ items: [String]) -> [UInt8] {
    let lines =
      ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<\(root) xmlns=\"\(Self.namespace)\">"]
      + items + ["</\(root)>", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func escaped(_ address: String) -> String { HTML(escaping: address).text }

  // MARK: Changes

  /// When what a page tells last changed; nil where that is not known.
  private func lastChange(of route: Route) -> Timestamp? {
    let agenda = plan.agenda
    func place(_ slug: String) -> County? { agenda.vocabulary.places.first { $0.slug == slug } }
    switch route {
    case .activity(let id):
      return plan.indexes[id].flatMap { plan.history[agenda.activities[$0].path]?.changed }
    case .guide(let slug): return change(of: agenda.guide, slug)
    case .page(let slug): return change(of: agenda.pages, slug)
    case .county(let slug): return lastChange(in: .county(slug))
    case .topic(let slug): return lastChange(in: .topic(slug))
    case .action(let slug): return lastChange(in: .action(slug))
    case .day(let date): return lastChange(in: .day(date))
    case .countyDay(let slug, let date):
      return lastChange(of: place(slug).map { agenda.listing(in: $0, on: date) })
    case .host(let slug):
      return lastChange(of: agenda.hosts.first { $0.slug == slug }.map(agenda.listing(by:)))
    case .home, .recap, .changes, .subscribe: return lastChange(in: .all)
    case .search, .submit, .mine, .poster, .booklet, .embeds, .embed, .notFound, .offline, .data:
      return nil
    }
  }

  private func change(of articles: [Article], _ slug: String) -> Timestamp? {
    articles.first { $0.slug == slug }.flatMap { plan.history[$0.path]?.changed }
  }

  private func lastChange(in selection: Selection) -> Timestamp? {
    plan.lastChange(of: selection.activities(of: plan.agenda))
  }

  private func lastChange(of listing: Listing?) -> Timestamp? {
    plan.lastChange(of: listing?.occurrences.map(\.activity) ?? [])
  }
}

extension Route {
  /// Whether a page is worth a visit by itself; what is there to be printed says nothing new.
  var isListedInSitemap: Bool {
    switch self {
    case .search, .poster, .booklet, .embed, .notFound, .offline: false
    default: true
    }
  }
}
