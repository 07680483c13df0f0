import Activities
import Markup
import Testing

@testable import Publishing

/// A site in memory: every page of an agenda as text.
struct RenderedSite {
  let plan: SitePlan
  /// The cards by the index of their occurrence, as a page at the root shows them.
  let cards: [String]
  /// The pages by address.
  let pages: [String: String]
  /// The files for other programs by address.
  let files: [String: [UInt8]]

  /// Renders an agenda, with the default theme if no other is given.
  ///
  /// - Parameter only: the page to render; all where it is nil.
  init(
    _ agenda: Agenda, theme: Theme? = nil, baseURL: String? = nil,
    history: ChangeHistory = ChangeHistory(), changes: [DatedChange] = [],
    pictures: [PublishedPicture] = [], only: Route? = nil
  ) throws {
    let planned = SitePlan.make(
      agenda: agenda, theme: try theme ?? Themes.standard(), baseURL: baseURL, media: [:],
      pictures: pictures, history: history, changes: changes)
    try #require(planned.diagnostics.isEmpty)
    plan = planned.value
    let cardRenderer = CardRenderer(plan)
    let cards = (0..<cardRenderer.cardCount).map(cardRenderer.card)
    self.cards = cards.map { $0.html(root: "").text }
    let renderer = PageRenderer(plan, card: { cards[$0] }, brief: cardRenderer.brief)
    var pages: [String: String] = [:]
    for page in plan.pages where only == nil || only == page.route {
      let file = renderer.render(page)
      guard case .bytes(let bytes) = file.content else { continue }
      pages[file.address] = String(decoding: bytes, as: UTF8.self)
    }
    self.pages = pages
    let exports = ExportRenderer(plan)
    let fileRenderer = FileRenderer(plan, export: exports.export)
    var files: [String: [UInt8]] = [:]
    if only == nil {
      for index in 0..<fileRenderer.count {
        let file = fileRenderer.render(index)
        guard case .bytes(let bytes) = file.content else { continue }
        files[file.address] = bytes
      }
    }
    self.files = files
  }

  /// A page with the given activities only.
  static func page(_ route: Route, of activities: [Activity]) throws -> String {
    try RenderedSite(PublishingFactory.agenda(of: activities), only: route).page(route)
  }

  /// The pages with the site's header and footer.
  var screens: [String: String] {
    let screens = Set(plan.pages.filter(\.route.template.isScreen).map(\.address))
    return pages.filter { screens.contains($0.key) }
  }

  func page(_ route: Route, number: Int = 1) throws -> String {
    try #require(pages[route.address(page: number)])
  }

  /// The outline of a list page: headings of groups as `# id`, of subgroups as `## name`, and the
  /// cards below them.
  static func outline(_ page: String) -> [String] {
    let parts =
      /<h2 id="g-([^"]+)"|<h3 class="subhead">(?:<a [^>]*>)?([^<]+)|data-activity="([^"]+)"/
    return page.matches(of: parts).map { match in
      if let group = match.1 { return "# \(group)" }
      if let subgroup = match.2 { return "## \(subgroup)" }
      return String(match.3 ?? "")
    }
  }

  /// The values of all attributes of a name, in their order.
  static func values(of attribute: String, in page: String) -> [String] {
    page.split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  /// The text of a file for other programs.
  func file(_ route: FileRoute) throws -> String {
    String(decoding: try #require(files[route.address]), as: UTF8.self)
  }

  /// The part of a page between two texts.
  static func part(of page: String, from start: String, to end: String) throws -> String {
    let from = try #require(page.firstRange(of: start)?.lowerBound)
    let rest = page[from...]
    return String(rest[..<(try #require(rest.firstRange(of: end)?.lowerBound))])
  }
}
