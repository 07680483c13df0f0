import Activities

/// A file of the site that is not for browsers but for other programs; knows its address.
enum FileRoute: Hashable, Sendable {
  /// The sessions of one activity, for a calendar.
  case activityCalendar(Activity.ID)
  /// A calendar to subscribe to.
  case feed(Selection)
  /// What changed lately, for readers of news.
  case changes
  /// Activities as data.
  case data(Selection)
  /// What the page of starred activities is told of some activities, by the number of the part.
  case programme(Int)
  /// The form of that data.
  case schema
  /// All activities as a table.
  case table
  /// The addresses of all pages, or the list of such lists where there are too many.
  case sitemap
  /// A part of the addresses of all pages, by its number from 1.
  case sitemapPart(Int)
  /// What programs that visit pages may do.
  case robots

  /// The address from the site's root.
  var address: String {
    switch self {
    case .activityCalendar(let id): "activities/\(id).ics"
    case .feed(let selection): "feeds/\(selection.name).ics"
    case .changes: "feeds/changes.xml"
    case .data(.all): "data/activities.json"
    case .data(let selection): "data/\(selection.name).json"
    case .programme(let number): "mine/\(number).js"
    case .schema: "data/schema.json"
    case .table: "data/activities.csv"
    case .sitemap: "sitemap.xml"
    case .sitemapPart(let number): "sitemap-\(number).xml"
    case .robots: "robots.txt"
    }
  }

  /// The files of a site.
  ///
  /// - Parameters:
  ///   - pages: the number of its pages.
  ///   - hasAddress: whether it is known where the site is published: a sitemap holds nothing but
  ///     whole addresses.
  static func all(of agenda: Agenda, pages: Int, hasAddress: Bool) -> [FileRoute] {
    var files = agenda.activities.map { FileRoute.activityCalendar($0.id) }
    files += Selection.feeds(of: agenda).map(FileRoute.feed)
    files += Selection.dataFiles(of: agenda).map(FileRoute.data)
    files += (0..<ProgrammePart.count(of: agenda.activities.count)).map(FileRoute.programme)
    files += [.changes, .schema, .table, .robots]
    if hasAddress {
      files.append(.sitemap)
      let parts = Sitemap.partCount(pages: pages)
      if parts > 1 { files += (1...parts).map(FileRoute.sitemapPart) }
    }
    return files
  }
}
