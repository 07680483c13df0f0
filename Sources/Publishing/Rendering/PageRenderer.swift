import Activities
import Markup

/// Renders the pages of a plan, each by itself and in any order.
public struct PageRenderer: Sendable {
  let plan: SitePlan
  let words: TimeWords
  let topics: [String: TopicView]
  /// The names that are not broken where the large type of papers breaks between words: those of the
  /// places.
  private let paperNames: HTML
  private let card: @Sendable (Int) -> Fragment
  private let brief: @Sendable (Int) -> Fragment
  private let frames: [TemplateName: RenderedFrame]
  private let templates: TemplateRenderer

  /// What all pages of one kind share, rendered once.
  private struct RenderedFrame {
    let view: FrameView
    let resources: HTML
    let header: HTML
    let footer: HTML
  }

  /// A renderer of a plan's pages.
  ///
  /// - Parameters:
  ///   - card: the card of the occurrence of an index: one that was rendered for all lists, or one that
  ///     is rendered now.
  ///   - brief: the line of the activity of an index, likewise.
  public init(
    _ plan: SitePlan, card: @escaping @Sendable (Int) -> Fragment,
    brief: @escaping @Sendable (Int) -> Fragment
  ) {
    self.plan = plan
    self.card = card
    self.brief = brief
    words = plan.words
    topics = TopicView.all(of: plan.agenda.vocabulary)
    let places = plan.agenda.vocabulary.places
    paperNames = HTML(
      escaping: places.flatMap { [$0.name] + $0.aliases }.joined(separator: " "))
    templates = TemplateRenderer(theme: plan.theme)
    var frames: [TemplateName: RenderedFrame] = [:]
    for page in plan.pages where frames[page.route.template] == nil {
      let root = Self.root(of: page, baseURL: plan.baseURL)
      let view = Self.frame(plan, words: words, template: page.route.template, root: root)
      let values = view.represented { $0 }
      frames[page.route.template] = RenderedFrame(
        view: view, resources: HTML(markup: plan.theme.render(values, with: .resources)),
        header: HTML(markup: plan.theme.render(values, with: .header)),
        footer: HTML(markup: plan.theme.render(values, with: .footer)))
    }
    self.frames = frames
  }

  /// A page with its bytes.
  public func render(_ page: PlannedPage) -> OutputFile {
    let bytes =
      switch page.route {
      case .home: home(page)
      case .activity(let id): activity(page, id)
      case .guide, .page: article(page)
      case .search: search(page)
      case .submit: submit(page)
      case .mine: mine(page)
      case .recap: recap(page)
      case .changes: changes(page)
      case .subscribe: subscribe(page)
      case .data: data(page)
      case .embeds: embeds(page)
      case .embed(let selection): embed(page, selection)
      case .poster(let id): poster(page, id)
      case .booklet(let scope): booklet(page, scope)
      case .notFound: plain(page, title: strings[.notFound])
      case .offline: plain(page, title: strings[.offline])
      case .day, .county, .countyDay, .topic, .action, .host: list(page)
      }
    return OutputFile(address: page.address, content: .bytes(bytes))
  }

  /// A page that the theme says all of.
  private func plain(_ page: PlannedPage, title: String) -> [UInt8] {
    let chrome = chrome(page, title: title, description: title, crumbs: [], showsSamples: false)
    return templates.render(
      NoView(), in: chrome, sharing: frame(of: page).view, with: page.route.template)
  }

  // MARK: For the pages

  /// The agenda that is published.
  var agenda: Agenda { plan.agenda }

  /// The wording.
  var strings: Strings { plan.theme.strings }

  /// Puts a page's content into its template.
  func fill(_ page: PlannedPage, _ chrome: ChromeView, _ content: some TemplateView) -> [UInt8] {
    templates.render(
      content, in: chrome, sharing: frame(of: page).view, with: page.route.template)
  }

  /// Puts the content of a page to be printed into its template.
  ///
  /// - Parameter back: the page that says the same on a screen.
  func fillPaper(
    _ page: PlannedPage, title: String, back: LinkView, _ content: some TemplateView
  ) -> [UInt8] {
    let frame = frame(of: page)
    let documentTitle = strings.text(
      .documentTitle, ["title": title, "site": agenda.edition.title])
    let around = PaperView(
      documentTitle: HTML(escaping: documentTitle), back: back, names: paperNames,
      resources: frame.resources)
    return templates.render(content, in: around, sharing: frame.view, with: page.route.template)
  }

  /// The entry of an activity in a booklet.
  func bookletEntry(_ entry: BookletView.EntryView) -> [UInt8] {
    templates.render(entry, with: .bookletEntry)
  }

  private func frame(of page: PlannedPage) -> RenderedFrame {
    guard let frame = frames[page.route.template] else {
      preconditionFailure("every template of the plan's pages was framed at the start")
    }
    return frame
  }

  /// The cards of occurrences, for a page.
  func cards(of occurrences: some Sequence<Occurrence>, root: String) -> HTML {
    HTML(markup: occurrences.lazy.map { card($0.index) }.html(root: root))
  }

  /// The lines of activities, for a page; nil where there are none.
  func briefs(of activities: [Int], root: String) -> HTML? {
    activities.isEmpty ? nil : HTML(markup: activities.map(brief).html(root: root))
  }

  /// The way from a page to the site's root.
  func root(of page: PlannedPage) -> String { Self.root(of: page, baseURL: plan.baseURL) }

  /// The page for addresses that are not there is shown at any of them, so its links need the path
  /// at which the site is published, where that is known.
  private static func root(of page: PlannedPage, baseURL: String?) -> String {
    guard page.route == .notFound, let baseURL else { return wayToRoot(from: page.address) }
    let afterScheme = baseURL.firstRange(of: "://").map { baseURL[$0.upperBound...] } ?? ""
    let path = afterScheme.firstIndex(of: "/").map { afterScheme[$0...] } ?? ""
    return path + "/"
  }

  /// A link to a route.
  func link(_ name: String, to route: Route, root: String, isCurrent: Bool = false) -> LinkView {
    LinkView(
      name: HTML(escaping: name), href: HTML(escaping: root + route.address), isCurrent: isCurrent)
  }

  /// What a page has around its content.
  ///
  /// - Parameters:
  ///   - crumbs: the way from home, without home and the page itself.
  ///   - structured: what the page is about, for search engines.
  ///   - picture: what other sites show beside a link to the page.
  ///   - showsPictures: whether it has any in its places for them.
  func chrome(
    _ page: PlannedPage, title: String, description: String, date: CivilDate? = nil,
    crumbs: [Crumb], showsSamples: Bool,
    structured: [JSONText] = [], picture: Activity.Picture? = nil, showsPictures: Bool = false
  ) -> ChromeView {
    let frame = frame(of: page)
    let root = root(of: page)
    let edition = agenda.edition
    let numbered =
      page.number > 1
      ? strings.text(.numberedPage, ["title": title, "page": "\(page.number)"]) : title
    let documentTitle =
      page.route == .home
      ? edition.title
      : strings.text(.documentTitle, ["title": numbered, "site": edition.title])
    let way =
      [Crumb(name: strings[.home], route: .home)] + crumbs + [Crumb(name: title, route: page.route)]
    let isWay = page.route != .home && page.route != .notFound && page.route != .offline
    let data = structured + (isWay ? [structuredData(root: root).breadcrumbs(way)] : [])
    return ChromeView(
      documentTitle: HTML(escaping: documentTitle),
      heading: HTML(escaping: title), description: HTML(escaping: description),
      canonical: plan.webAddress(of: page.address).map(HTML.init(escaping:)),
      picture: picture.flatMap { plan.webAddress(of: plan.address(ofFile: $0.path)) }
        .map(HTML.init(escaping:)),
      styles: showsPictures ? plan.theme.pictureFiles.map { HTML(escaping: root + $0) } : [],
      structured: data.map { HTML(markup: String(decoding: $0.bytes, as: UTF8.self)) },
      date: date.map { HTML(escaping: "\($0)") },
      crumbs: page.route == .home
        ? []
        : way.enumerated().map { index, crumb in
          link(crumb.name, to: crumb.route, root: root, isCurrent: index == way.count - 1)
        }, showsSamples: showsSamples,
      resources: frame.resources, header: frame.header, footer: frame.footer)
  }

  /// What pages tell search engines.
  func structuredData(root: String) -> StructuredData { StructuredData(plan: plan, root: root) }

  private static func frame(
    _ plan: SitePlan, words: TimeWords, template: TemplateName, root: String
  ) -> FrameView {
    let edition = plan.agenda.edition
    let theme = plan.theme
    let own: [String] =
      switch template {
      case .home: theme.homeFiles
      // The search's page has what others load on first use.
      case .search: theme.searchFiles
      case .submit: theme.submitFiles
      // The home page loads the same only where there are stars.
      case .mine: theme.mineFiles
      case .embed: theme.embedFiles
      case .poster: theme.posterFiles
      case .booklet: theme.bookletFiles
      case .recap: theme.recapFiles
      default: []
      }
    // What is there to be printed loads what it needs for that and nothing else; what is shown inside
    // another site has the theme's looks, and nothing that works for a visitor.
    let (isPaper, isScreen) = (template.isPaper, template.isScreen)
    let worksOffline = edition.worksOffline && isScreen
    let all = own + (worksOffline ? theme.offlineFiles : [])
    func isStyle(_ address: String) -> Bool { address.hasSuffix(".css") }
    func resources(_ addresses: [String]) -> [FrameView.ResourceView] {
      addresses.map { .init(href: HTML(escaping: root + $0)) }
    }
    return FrameView(
      site: SiteView(edition, words: words),
      language: HTML(escaping: edition.language), root: HTML(escaping: root),
      kind: HTML(escaping: template.rawValue),
      homeHref: HTML(escaping: root + Route.home.address),
      guideHref: plan.agenda.guide.first.map {
        HTML(escaping: root + Route.guide($0.slug).address)
      },
      searchHref: HTML(escaping: root + Route.search.address), isSearch: template == .search,
      mineHref: HTML(escaping: root + Route.mine.address),
      mineParts: HTML(escaping: "\(plan.programmeParts.count)"),
      mineFiles: template == .home ? resources(theme.mineFiles) : [],
      laterFiles: resources(theme.laterFiles),
      bookletHref: HTML(escaping: root + Route.booklet(.city).address),
      submitHref: plan.submitArticle == nil
        ? HTML(escaping: root + Route.submit.address) : nil,
      pages: plan.agenda.pages.map {
        LinkView(
          name: HTML(escaping: $0.title),
          href: HTML(escaping: root + Route.page($0.slug).address))
      }
        + [(Phrase.changes, Route.changes), (.subscribe, .subscribe), (.data, .data)].map {
          phrase, route in
          LinkView(
            name: HTML(escaping: plan.theme.strings[phrase]),
            href: HTML(escaping: root + route.address))
        },
      // A page's own styles come first: those of a theme that extends have the last word.
      styles: resources(all.filter(isStyle) + (isPaper ? [] : theme.styles)),
      scripts: resources((isScreen ? theme.scripts : []) + all.filter { !isStyle($0) }),
      searchFiles: resources(theme.searchFiles),
      iconHref: theme.icon.map { HTML(escaping: root + $0) },
      manifestHref: worksOffline ? HTML(escaping: root + WebManifest.address) : nil)
  }
}

extension Route {
  /// The template of the route's page.
  var template: TemplateName {
    switch self {
    case .home: .home
    case .day: .day
    case .county: .county
    case .countyDay: .countyDay
    case .topic: .topic
    case .action: .action
    case .host: .host
    case .activity: .activity
    case .guide(let slug): Route.guide(slug) == .guideOverview ? .guide : .guideStep
    case .page: .page
    case .search: .search
    case .submit: .submit
    case .mine: .mine
    case .recap: .recap
    case .changes: .changes
    case .subscribe: .subscribe
    case .data: .data
    case .embeds: .embeds
    case .embed: .embed
    case .poster: .poster
    case .booklet: .booklet
    case .notFound: .notFound
    case .offline: .offline
    }
  }
}

extension SiteView {
  /// An edition as templates see it.
  init(_ edition: Edition, words: TimeWords) {
    func html(_ text: String?) -> HTML? { text.map(HTML.init(escaping:)) }
    let office = edition.office
    title = HTML(escaping: edition.title)
    short = HTML(escaping: edition.shortTitle)
    slogan = HTML(escaping: edition.slogan)
    summary = HTML(escaping: edition.summary)
    week = HTML(escaping: words.days(edition.week))
    weekFirst = HTML(escaping: "\(edition.week.lowerBound)")
    weekLast = HTML(escaping: "\(edition.week.upperBound)")
    firstDay = HTML(escaping: words.day(edition.week.lowerBound))
    lastDay = HTML(escaping: words.day(edition.week.upperBound))
    officeName = HTML(escaping: office.name)
    officeAddress = html(office.address)
    officePhone = html(office.phone)
    officePhoneHref = office.phone.flatMap(telephoneLink).map(HTML.init(escaping:))
    officeEmail = html(office.email)
    organiser = html(edition.footer.organiser)
    icp = html(edition.footer.icp)
    siteID = html(edition.footer.siteID)
    note = html(edition.footer.note)
  }
}

/// The address that calls a number (RFC 3966); nil for words that are none.
func telephoneLink(_ text: String) -> String? {
  let digits = text.filter { ("0"..."9").contains($0) || $0 == "-" || $0 == "+" }
  let others = text.contains { !digits.contains($0) && $0 != " " }
  return digits.count >= 3 && !others ? "tel:\(digits)" : nil
}
