import Activities
import Markup

extension PageRenderer {
  /// What a list page shows, before it is cut into pages.
  private struct List {
    var title: String
    var summary: String?
    var source: String?
    var topic: Topic?
    var county: County?
    var date: CivilDate?
    var listing: Listing
    var crumbs: [Crumb] = []
    var previous: LinkView?
    var next: LinkView?
    var neighbours: [ListView.Neighbour] = []
    var nearest: [ListView.Neighbour] = []
  }

  /// A page of a day, county, county's day, topic, action or host.
  func list(_ page: PlannedPage) -> [UInt8] {
    let root = root(of: page)
    let list = content(of: page.route, root: root)
    let all = list.listing.occurrences
    let first = (page.number - 1) * SitePlan.cardsPerPage
    let shown = Array(all.dropFirst(first).prefix(SitePlan.cardsPerPage))
    let count = activities(list.listing.activityCount)
    let view = ListView(
      summary: list.summary.map(HTML.init(escaping:)),
      source: list.source.map(HTML.init(escaping:)),
      topic: list.topic.flatMap { topics[$0.slug] },
      county: list.county.map { link($0.name, to: .county($0.slug), root: root) },
      bookletHref: booklet(of: page.route).map { HTML(escaping: root + $0.address) },
      count: HTML(escaping: count), isEmpty: all.isEmpty,
      isOutsideWeek: list.date.map { !agenda.edition.week.contains($0) } ?? false,
      days: dayTiles(of: page.route, root: root),
      groups: groups(of: page.route, shown, root: root), previous: list.previous, next: list.next,
      neighbours: list.neighbours, nearest: list.nearest,
      pagination: pagination(page, cards: all.count, root: root))
    let chrome = chrome(
      page, title: list.title, description: list.summary ?? "\(list.title)：\(count)",
      date: list.date, crumbs: list.crumbs, showsSamples: showsSamples(shown))
    return fill(page, chrome, view)
  }

  /// Whether one of the occurrences is invented.
  func showsSamples(_ occurrences: some Sequence<Occurrence>) -> Bool {
    occurrences.contains { agenda.activities[$0.activity].isSample }
  }

  /// The number of different activities among a few occurrences.
  private func distinct(_ occurrences: [Occurrence]) -> Int {
    Set(occurrences.map(\.activity)).count
  }

  /// A number of activities in words.
  func activities(_ count: Int) -> String { strings.text(.activities, ["count": "\(count)"]) }

  // MARK: Content by route

  /// The booklet that holds what a list shows.
  private func booklet(of route: Route) -> Route? {
    if case .county(let slug) = route { .booklet(.county(slug)) } else { nil }
  }

  private func content(of route: Route, root: String) -> List {
    switch route {
    case .day(let date): day(date, root: root)
    case .county(let slug): county(place(slug), root: root)
    case .countyDay(let slug, let date): countyDay(place(slug), date, root: root)
    case .topic(let slug): topic(slug, root: root)
    case .action(let slug): action(slug, root: root)
    case .host(let slug): host(slug)
    case .home, .activity, .guide, .page, .search, .submit, .mine, .recap, .changes, .subscribe,
      .data, .embeds, .embed, .poster, .booklet, .notFound, .offline:
      preconditionFailure("\(route) is no list")
    }
  }

  func place(_ slug: String) -> County {
    guard let place = agenda.vocabulary.places.first(where: { $0.slug == slug }) else {
      preconditionFailure("the plan's counties are the vocabulary's")
    }
    return place
  }

  private func day(_ date: CivilDate, root: String) -> List {
    var list = List(
      title: words.day(date), date: date, listing: agenda.listing(on: date))
    (list.previous, list.next) = around(date, among: agenda.days) { Route.day($0) }(root)
    list.neighbours = agenda.vocabulary.places.map { place in
      neighbour(
        place.shortName, .countyDay(place.slug, date),
        agenda.listing(in: place, on: date), root: root,
        isLinked: agenda.edition.week.contains(date))
    }
    if list.listing.isEmpty {
      list.nearest = nearestDays(to: date) { agenda.listing(on: $0) }.map { near in
        neighbour(words.day(near), .day(near), agenda.listing(on: near), root: root)
      }
    }
    return list
  }

  private func county(_ county: County, root: String) -> List {
    var list = List(
      title: county.name, county: county, listing: agenda.listing(in: county))
    list.neighbours = agenda.vocabulary.places.map { place in
      neighbour(
        place.shortName, .county(place.slug), agenda.listing(in: place), root: root,
        isCurrent: place == county)
    }
    return list
  }

  private func countyDay(_ county: County, _ date: CivilDate, root: String) -> List {
    var list = List(
      title: strings.text(.countyDay, ["county": county.name, "date": words.day(date)]),
      county: county, date: date, listing: agenda.listing(in: county, on: date),
      crumbs: [Crumb(name: county.name, route: .county(county.slug))])
    let days = agenda.days.filter {
      agenda.edition.week.contains($0) || !agenda.listing(in: county, on: $0).isEmpty
    }
    (list.previous, list.next) = around(date, among: days) { Route.countyDay(county.slug, $0) }(
      root)
    list.neighbours = agenda.vocabulary.places.map { place in
      neighbour(
        place.shortName, .countyDay(place.slug, date), agenda.listing(in: place, on: date),
        root: root, isCurrent: place == county, isLinked: agenda.edition.week.contains(date))
    }
    if list.listing.isEmpty {
      list.nearest = nearestDays(to: date) { agenda.listing(in: county, on: $0) }.map { near in
        neighbour(
          strings.text(.countyDay, ["county": county.name, "date": words.day(near)]),
          .countyDay(county.slug, near), agenda.listing(in: county, on: near), root: root)
      }
      list.nearest += [
        neighbour(words.day(date), .day(date), agenda.listing(on: date), root: root)
      ].filter { !$0.isEmpty }
    }
    return list
  }

  private func topic(_ slug: String, root: String) -> List {
    let topics = agenda.vocabulary.topics
    guard let topic = topics.first(where: { $0.slug == slug }) else {
      preconditionFailure("the plan's topics are the vocabulary's")
    }
    var list = List(
      title: topic.name, summary: topic.summary.isEmpty ? nil : topic.summary, topic: topic,
      listing: agenda.listing(about: topic))
    list.neighbours = topics.map {
      neighbour(
        $0.name, .topic($0.slug), agenda.listing(about: $0), root: root, isCurrent: $0 == topic)
    }
    return list
  }

  private func action(_ slug: String, root: String) -> List {
    let actions = agenda.vocabulary.actions
    guard let action = actions.first(where: { $0.slug == slug }) else {
      preconditionFailure("the plan's actions are the vocabulary's")
    }
    var list = List(
      title: action.name, summary: action.summary.isEmpty ? nil : action.summary,
      source: action.source.isEmpty ? nil : action.source,
      listing: agenda.listing(of: action))
    list.neighbours = actions.map {
      neighbour(
        $0.name, .action($0.slug), agenda.listing(of: $0), root: root, isCurrent: $0 == action)
    }
    return list
  }

  private func host(_ slug: String) -> List {
    guard let host = agenda.hosts.first(where: { $0.slug == slug }) else {
      preconditionFailure("the plan's hosts are the agenda's")
    }
    return List(title: host.name, listing: agenda.listing(by: host))
  }

  // MARK: Neighbours

  private func neighbour(
    _ name: String, _ route: Route, _ listing: Listing, root: String,
    isCurrent: Bool = false, isLinked: Bool = true
  ) -> ListView.Neighbour {
    // A day outside the week has a page only where it has something; the day's own page is there.
    let isThere = isLinked || !listing.isEmpty
    let target: Route
    if !isThere, case .countyDay(let slug, _) = route {
      target = .county(slug)
    } else {
      target = route
    }
    return ListView.Neighbour(
      name: HTML(escaping: name), href: HTML(escaping: root + target.address),
      count: HTML(escaping: "\(listing.activityCount)"), isCurrent: isCurrent,
      isEmpty: listing.isEmpty)
  }

  /// The links to the days before and after a day.
  private func around(
    _ date: CivilDate, among days: [CivilDate], route: @escaping (CivilDate) -> Route
  ) -> (String) -> (LinkView?, LinkView?) {
    { root in
      let before = days.last { $0 < date }
      let after = days.first { $0 > date }
      return (
        before.map { link(words.shortDay($0), to: route($0), root: root) },
        after.map { link(words.shortDay($0), to: route($0), root: root) }
      )
    }
  }

  /// The nearest days that have something, the one before and the one after.
  private func nearestDays(
    to date: CivilDate, listing: (CivilDate) -> Listing
  ) -> [CivilDate] {
    let days = agenda.days.filter { !listing($0).isEmpty }
    return [days.last { $0 < date }, days.first { $0 > date }].compactMap { $0 }
  }

  // MARK: Groups

  private func groups(of route: Route, _ shown: [Occurrence], root: String) -> [GroupView] {
    switch route {
    case .day, .countyDay: byPart(shown, root: root)
    case .county(let slug): byDay(shown, root: root) { .countyDay(slug, $0) }
    case .topic: byDayAndCounty(shown, root: root)
    default: byDay(shown, root: root) { .day($0) }
    }
  }

  private func byPart(_ shown: [Occurrence], root: String) -> [GroupView] {
    DayPart.allCases.compactMap { part in
      let own = shown.filter { $0.part == part }
      guard !own.isEmpty else { return nil }
      return GroupView(
        id: HTML(escaping: part.rawValue), title: HTML(escaping: strings[part.phrase]), href: nil,
        count: HTML(escaping: activities(distinct(own))), cards: cards(of: own, root: root),
        subgroups: [])
    }
  }

  private func byDay(
    _ shown: [Occurrence], root: String, route: (CivilDate) -> Route
  ) -> [GroupView] {
    shown.chunked(by: \.date).map { date, own in
      GroupView(
        id: HTML(escaping: "d\(date)"), title: HTML(escaping: words.day(date)),
        href: HTML(escaping: root + route(date).address),
        count: HTML(escaping: activities(distinct(own))), cards: cards(of: own, root: root),
        subgroups: [])
    }
  }

  private func byDayAndCounty(_ shown: [Occurrence], root: String) -> [GroupView] {
    shown.chunked(by: \.date).map { date, own in
      let subgroups = agenda.vocabulary.places.compactMap { place -> GroupView.Subgroup? in
        let there = own.filter { agenda.activities[$0.activity].county == place }
        guard !there.isEmpty else { return nil }
        return GroupView.Subgroup(
          title: HTML(escaping: place.name),
          href: HTML(escaping: root + Route.countyDay(place.slug, date).address),
          count: HTML(escaping: activities(distinct(there))),
          cards: cards(of: there, root: root))
      }
      return GroupView(
        id: HTML(escaping: "d\(date)"), title: HTML(escaping: words.day(date)),
        href: HTML(escaping: root + Route.day(date).address),
        count: HTML(escaping: activities(distinct(own))), cards: nil, subgroups: subgroups)
    }
  }

  // MARK: Days and pages

  /// The bar of the week: on a county's pages its own days, elsewhere the city's.
  private func dayTiles(of route: Route, root: String) -> [DayTileView] {
    switch route {
    case .county(let slug):
      let county = place(slug)
      return dayTiles(current: nil, root: root) {
        (.countyDay(slug, $0), agenda.listing(in: county, on: $0))
      }
    case .countyDay(let slug, let date):
      let county = place(slug)
      return dayTiles(current: date, root: root) {
        (.countyDay(slug, $0), agenda.listing(in: county, on: $0))
      }
    case .day(let date):
      return dayTiles(current: date, root: root) { (.day($0), agenda.listing(on: $0)) }
    default:
      return []
    }
  }

  /// The days of the week, and the current day where it lies outside.
  func dayTiles(
    current: CivilDate?, root: String, content: (CivilDate) -> (Route, Listing)
  ) -> [DayTileView] {
    let week = agenda.edition.week
    let days = Set(week.days).union(current.map { [$0] } ?? []).sorted()
    return days.map { date in
      let (route, listing) = content(date)
      return dayTile(date, route, listing, root: root, isCurrent: date == current)
    }
  }

  /// A day with its count.
  func dayTile(
    _ date: CivilDate, _ route: Route, _ listing: Listing, root: String,
    isCurrent: Bool = false
  ) -> DayTileView {
    DayTileView(
      date: HTML(escaping: "\(date)"), number: HTML(escaping: "\(date.components.day)"),
      month: HTML(escaping: "\(date.components.month)"),
      weekday: HTML(escaping: words.shortWeekday(date)), name: HTML(escaping: words.day(date)),
      href: HTML(escaping: root + route.address),
      count: HTML(escaping: "\(listing.activityCount)"), isEmpty: listing.isEmpty,
      isCurrent: isCurrent, isOutside: !agenda.edition.week.contains(date))
  }

  private func pagination(_ page: PlannedPage, cards: Int, root: String) -> ListView.Pagination? {
    let count = plan.pageCount(of: page.route, cards: cards)
    guard count > 1 else { return nil }
    func href(_ number: Int) -> HTML { HTML(escaping: root + page.route.address(page: number)) }
    return ListView.Pagination(
      pages: (1...count).map {
        LinkView(name: HTML(escaping: "\($0)"), href: href($0), isCurrent: $0 == page.number)
      },
      previous: page.number > 1 ? href(page.number - 1) : nil,
      next: page.number < count ? href(page.number + 1) : nil)
  }
}

extension DayPart {
  /// The heading of the part.
  fileprivate var phrase: Phrase {
    switch self {
    case .morning: .partMorning
    case .afternoon: .partAfternoon
    case .evening: .partEvening
    case .allDay: .partAllDay
    case .notGiven: .partNotGiven
    }
  }
}

extension Array {
  /// The runs of neighbours that share a key.
  fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [(Key, [Element])] {
    var chunks: [(Key, [Element])] = []
    for element in self {
      let own = key(element)
      if chunks.last?.0 == own {
        chunks[chunks.count - 1].1.append(element)
      } else {
        chunks.append((own, [element]))
      }
    }
    return chunks
  }
}
