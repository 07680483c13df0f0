import Activities
import Diagnostics
import Markup

/// The site before any HTML: every address is known and belongs to one page.
public struct SitePlan: Sendable {
  /// What is published.
  let agenda: Agenda
  /// How it looks.
  let theme: Theme
  /// Days and times in the theme's wording.
  let words: TimeWords
  /// Where the site will be published, without a slash at its end.
  let baseURL: String?
  /// The names under which content files are published, by path.
  let media: [String: String]
  /// The pictures that are published in copies, by the path of their files.
  let pictures: [String: PublishedPicture]
  /// When content files changed, by their paths.
  let history: ChangeHistory
  /// What changed of activities lately, the last change first.
  let changes: [DatedChange]
  /// The pages, in the order of their routes.
  public let pages: [PlannedPage]
  /// The files for other programs.
  let files: [FileRoute]
  /// The addresses of entries, guide steps and pages by the path of their file.
  let entries: [String: String]
  /// The indexes of the activities by their names.
  let indexes: [Activity.ID: Int]
  /// The activities that each part of the starred page's data tells of.
  let programmeParts: [[Int]]

  /// The address of the page for addresses that are not there.
  public static let notFoundAddress = Route.notFound.address

  /// The most cards on one page of a list.
  static let cardsPerPage = 100

  /// Plans the site of an agenda.
  ///
  /// - Parameters:
  ///   - media: the names under which content files are published, by path.
  ///   - pictures: the pictures that are published in copies.
  ///   - history: when content files changed.
  ///   - changes: what visitors should know has changed.
  /// - Returns: the plan, with an error for each address that two pages claim.
  public static func make(
    agenda: Agenda, theme: Theme, baseURL: String?, media: [String: String],
    pictures: [PublishedPicture] = [], history: ChangeHistory = ChangeHistory(),
    changes: [DatedChange] = []
  ) -> Diagnosed<SitePlan> {
    let pages = routes(of: agenda).flatMap { route, cards in
      (1...max(1, (cards + cardsPerPage - 1) / cardsPerPage)).map {
        PlannedPage(route: route, number: $0)
      }
    }
    var owners: [String: PlannedPage] = [:]
    var diagnostics: [Diagnostic] = []
    for page in pages {
      if let owner = owners.updateValue(page, forKey: page.address) {
        diagnostics.append(.sameAddress(page, owner))
      }
    }
    var entries: [String: String] = [:]
    for activity in agenda.activities {
      entries[activity.path] = Route.activity(activity.id).address
    }
    for step in agenda.guide { entries[step.path] = Route.guide(step.slug).address }
    for page in agenda.pages { entries[page.path] = Route.page(page.slug).address }
    let plan = SitePlan(
      agenda: agenda, theme: theme,
      words: TimeWords(strings: theme.strings, known: agenda.edition.accepted), baseURL: baseURL,
      media: media,
      pictures: Dictionary(
        pictures.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }),
      history: history,
      changes: DatedChange.sorted(changes), pages: pages,
      files: FileRoute.all(
        of: agenda, pages: pages.count(where: \.route.isListedInSitemap),
        hasAddress: baseURL != nil), entries: entries,
      indexes: Dictionary(
        agenda.activities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first }),
      programmeParts: ProgrammePart.parts(of: agenda)
    )
    return Diagnosed(plan, diagnostics)
  }

  /// Every route with the number of cards it lists.
  private static func routes(of agenda: Agenda) -> [(Route, cards: Int)] {
    var routes: [(Route, cards: Int)] = [
      (.home, 0), (.search, 0), (.submit, 0), (.mine, 0), (.recap, 0), (.changes, 0),
      (.subscribe, 0), (.data, 0), (.embeds, 0), (.notFound, 0),
    ]
    if agenda.edition.worksOffline { routes.append((.offline, 0)) }
    for date in agenda.days {
      routes.append((.day(date), agenda.listing(on: date).occurrences.count))
    }
    for place in agenda.vocabulary.places {
      routes.append((.county(place.slug), agenda.listing(in: place).occurrences.count))
      for date in agenda.days {
        let count = agenda.listing(in: place, on: date).occurrences.count
        // The grid links to every day of the week; other days only where there is something.
        if count > 0 || agenda.edition.week.contains(date) {
          routes.append((.countyDay(place.slug, date), count))
        }
      }
    }
    for topic in agenda.vocabulary.topics {
      routes.append((.topic(topic.slug), agenda.listing(about: topic).occurrences.count))
    }
    for action in agenda.vocabulary.actions {
      routes.append((.action(action.slug), agenda.listing(of: action).occurrences.count))
    }
    for host in agenda.hosts {
      routes.append((.host(host.slug), agenda.listing(by: host).occurrences.count))
    }
    routes += agenda.activities.map { (.activity($0.id), 0) }
    routes += Selection.embeds(of: agenda).map { (.embed($0), 0) }
    routes += agenda.activities.map { (.poster($0.id), 0) }
    routes.append((.booklet(.city), 0))
    routes += agenda.vocabulary.places.map { (.booklet(.county($0.slug)), 0) }
    routes += agenda.guide.map { (.guide($0.slug), 0) }
    // The form's page is there in any case; an article of its name is what it says besides.
    routes += agenda.pages.map { .page($0.slug) }.filter { $0.address != Route.submit.address }
      .map { ($0, 0) }
    return routes
  }

  /// What the content says on the form's page: the page of its name.
  var submitArticle: Article? {
    agenda.pages.first { Route.page($0.slug).address == Route.submit.address }
  }

  /// The number of activities that are published.
  public var activityCount: Int { agenda.activities.count }

  /// The pictures that are published in copies, in the order of their paths.
  public var publishedPictures: [PublishedPicture] {
    pictures.values.sorted { $0.path < $1.path }
  }

  /// The addresses of the files for other programs.
  public var fileAddresses: [String] { files.map(\.address) }

  /// The number of pages that a route's list takes.
  func pageCount(of route: Route, cards: Int) -> Int {
    max(1, (cards + Self.cardsPerPage - 1) / Self.cardsPerPage)
  }

  /// Styles, scripts, pictures and other files, in the order of their addresses.
  public var assets: [OutputFile] {
    let files = media.map { path, name in
      OutputFile(address: "media/\(name)", content: .copy(of: path))
    }
    let copies = pictures.values.flatMap(\.files)
    // Files of the same bytes share one address.
    var seen: Set<String> = []
    return theme.assets + (agenda.edition.worksOffline ? [WebManifest.file(of: self)] : [])
      + (files + copies).sorted { $0.address < $1.address }.filter {
        seen.insert($0.address).inserted
      }
  }

  /// Where a link of a text leads, from the site's root behind the root's mark, or absolute.
  func address(of link: MarkdownLink) -> String {
    switch link.destination {
    case .external(let address): return address
    case .anchor(let anchor): return "#\(anchor)"
    case .entry(let path, let anchor):
      return Fragment.rootMark + (entries[path] ?? "") + (anchor.map { "#\($0)" } ?? "")
    case .file(let path): return Fragment.rootMark + self.address(ofFile: path)
    case .refused: return ""
    }
  }
}

extension Diagnostic {
  fileprivate static func sameAddress(_ page: PlannedPage, _ owner: PlannedPage) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-address",
      Message(
        zh: "两个页面用了同一个网址：\(page.route) 和 \(owner.route)，请改其中一个的 slug",
        en: "two pages have one address: \(page.route) and \(owner.route); change a slug"),
      place: .path(page.address))
  }
}
