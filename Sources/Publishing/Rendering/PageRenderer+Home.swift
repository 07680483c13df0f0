import Activities
import Markup

extension PageRenderer {
  /// The most cards of one part of a day on the home page.
  private static let cardsPerPart = 6

  /// The home page.
  func home(_ page: PlannedPage) -> [UInt8] {
    let root = root(of: page)
    let (rows, city, largest) = rows(root: root)
    let outside = agenda.days.filter { !agenda.edition.week.contains($0) }
    let sections = agenda.days.map { section($0, root: root) }
    let view = HomeView(
      total: HTML(escaping: activities(agenda.activities.count)),
      counties: HTML(escaping: "\(agenda.vocabulary.counties.count)"),
      days: dayTiles(current: nil, root: root) { (.day($0), agenda.listing(on: $0)) },
      outsideDays: outside.map {
        dayTile($0, .day($0), agenda.listing(on: $0), root: root)
      },
      sections: sections, rows: rows + [city], map: map(of: rows, largest: largest), city: city,
      fields: topicViews(.field, root: root), themes: topicViews(.theme, root: root),
      actionGroups: actionGroups(root: root), recaps: recaps(root: root),
      recapHref: HTML(escaping: root + Route.recap.address))
    let edition = agenda.edition
    let chrome = chrome(
      page, title: edition.title,
      description: edition.summary.isEmpty ? edition.slogan : edition.summary, crumbs: [],
      showsSamples: agenda.activities.contains(where: \.isSample),
      structured: [structuredData(root: root).website])
    return fill(page, chrome, view)
  }

  // MARK: Now, next and today

  private func section(_ date: CivilDate, root: String) -> HomeView.DaySection {
    let listing = agenda.listing(on: date)
    let all = listing.occurrences
    let shown = DayPart.allCases.flatMap { part in
      all.filter { $0.part == part }.prefix(Self.cardsPerPart)
    }
    return HomeView.DaySection(
      date: HTML(escaping: "\(date)"), title: HTML(escaping: words.day(date)),
      href: HTML(escaping: root + Route.day(date).address),
      count: HTML(escaping: activities(listing.activityCount)), cards: cards(of: shown, root: root),
      isPartial: shown.count < all.count, isEmpty: all.isEmpty,
      isOutside: !agenda.edition.week.contains(date))
  }

  // MARK: The grid and the map

  /// The rows of the counties and of the city, and the largest number of a county.
  private func rows(root: String) -> (counties: [HomeView.Row], city: HomeView.Row, largest: Int) {
    let places = agenda.vocabulary.places
    let week = agenda.edition.week.days
    let counts = places.map { place in
      week.map { agenda.listing(in: place, on: $0).activityCount }
    }
    let largest = counts.joined().max() ?? 0
    let rows = zip(places, counts).map { place, own in
      HomeView.Row(
        slug: HTML(escaping: place.slug), name: HTML(escaping: place.name),
        short: HTML(escaping: place.shortName),
        href: HTML(escaping: root + Route.county(place.slug).address),
        total: HTML(escaping: "\(agenda.listing(in: place).activityCount)"),
        cells: zip(week, own).map { date, count in
          cell(place, date, count, largest: largest, root: root)
        })
    }
    let totals = places.map { agenda.listing(in: $0).activityCount }
    guard let city = rows.last else { preconditionFailure("the city is a place") }
    return (rows.dropLast(), city, totals.dropLast().max() ?? 0)
  }

  private func cell(
    _ place: County, _ date: CivilDate, _ count: Int, largest: Int, root: String
  ) -> HomeView.Cell {
    HomeView.Cell(
      county: HTML(escaping: place.slug), date: HTML(escaping: "\(date)"),
      href: HTML(escaping: root + Route.countyDay(place.slug, date).address),
      count: HTML(escaping: "\(count)"), shade: shade(count, of: largest), isEmpty: count == 0,
      label: HTML(
        escaping: strings.text(
          .cell,
          ["county": place.name, "date": words.shortDay(date), "count": "\(count)"])))
  }

  /// 0 for none, 1 to 5 by fifths of the largest.
  private func shade(_ count: Int, of largest: Int) -> HTML {
    HTML(escaping: "\(largest == 0 ? 0 : (count * 5 + largest - 1) / largest)")
  }

  private func map(of rows: [HomeView.Row], largest: Int) -> [HomeView.MapRow] {
    let counties = agenda.vocabulary.counties
    var tiles: [County.Tile: Int] = [:]
    for (index, county) in counties.enumerated() {
      if let tile = county.tile { tiles[tile] = index }
    }
    let lastRow = tiles.keys.map(\.row).max() ?? -1
    let lastColumn = tiles.keys.map(\.column).max() ?? -1
    guard lastRow >= 0 else { return [] }
    return (0...lastRow).map { row in
      HomeView.MapRow(
        tiles: (0...lastColumn).map { column in
          guard let index = tiles[County.Tile(row: row, column: column)] else {
            return HomeView.Tile(county: nil, shade: HTML(escaping: "0"))
          }
          let total = agenda.listing(in: counties[index]).activityCount
          return HomeView.Tile(county: rows[index], shade: shade(total, of: largest))
        })
    }
  }

  // MARK: Topics, actions, recaps

  func topicViews(_ kind: Topic.Kind, root: String) -> [TopicView] {
    agenda.vocabulary.topics.filter { $0.kind == kind }.compactMap { topic in
      var view = topics[topic.slug]
      view?.href = HTML(escaping: root + Route.topic(topic.slug).address)
      view?.count = HTML(escaping: "\(agenda.listing(about: topic).activityCount)")
      return view
    }
  }

  private func actionGroups(root: String) -> [HomeView.ActionGroup] {
    let kinds: [(Action.Kind, Phrase)] = [
      (.special, .kindSpecial), (.joint, .kindJoint), (.line, .kindLine),
    ]
    return kinds.compactMap { kind, phrase in
      let actions = agenda.vocabulary.actions.filter { $0.kind == kind }
      guard !actions.isEmpty else { return nil }
      return HomeView.ActionGroup(
        title: HTML(escaping: strings[phrase]),
        actions: actions.map { action in
          let own = agenda.listing(of: action)
          return ListView.Neighbour(
            name: HTML(escaping: action.name),
            href: HTML(escaping: root + Route.action(action.slug).address),
            count: HTML(escaping: "\(own.activityCount)"), isCurrent: false, isEmpty: own.isEmpty)
        })
    }
  }

  private func recaps(root: String) -> [HomeView.RecapDay] {
    var seen: Set<Int> = []
    let told = agenda.occurrences.filter {
      agenda.activities[$0.activity].recap != nil && seen.insert($0.activity).inserted
    }
    let days = Dictionary(grouping: told.prefix(Self.cardsPerPart), by: \.date)
    return days.sorted { $0.key < $1.key }.map { date, told in
      HomeView.RecapDay(
        name: HTML(escaping: words.shortDay(date)), cards: cards(of: told, root: root))
    }
  }
}
