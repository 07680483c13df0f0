import Activities
import Markup

extension PageRenderer {
  /// The page of calendars to subscribe to.
  func subscribe(_ page: PlannedPage) -> [UInt8] {
    let root = root(of: page)
    let groups = grouped(Selection.feeds(of: agenda)).map { kind, selections in
      SubscribeView.GroupView(
        id: HTML(escaping: kind.rawValue), title: HTML(escaping: strings[kind]),
        feeds: selections.map { feed($0, root: root) })
    }
    // Most visitors look for their county.
    let counties = groups.filter { $0.id.text == Phrase.counties.rawValue }
    let view = SubscribeView(
      all: feed(.all, root: root), counties: counties,
      others: groups.filter { $0.id.text != Phrase.counties.rawValue },
      hasAddress: plan.baseURL != nil, booklets: booklets(root: root))
    let title = strings[.subscribe]
    let chrome = chrome(page, title: title, description: title, crumbs: [], showsSamples: false)
    return fill(page, chrome, view)
  }

  /// The page about data files.
  func data(_ page: PlannedPage) -> [UInt8] {
    let root = root(of: page)
    func href(_ file: FileRoute) -> HTML { HTML(escaping: root + file.address) }
    let groups = grouped(Selection.dataFiles(of: agenda)).map { kind, selections in
      DataView.GroupView(
        title: HTML(escaping: strings[kind]),
        files: selections.map {
          LinkView(name: HTML(escaping: name(of: $0)), href: href(.data($0)))
        })
    }
    let view = DataView(
      version: HTML(escaping: "\(DataFile.version)"), allHref: href(.data(.all)),
      schemaHref: href(.schema),
      tableHref: href(.table), subscribeHref: HTML(escaping: root + Route.subscribe.address),
      embedsHref: HTML(escaping: root + Route.embeds.address),
      groups: groups, sitemapHref: plan.baseURL == nil ? nil : href(.sitemap))
    let title = strings[.data]
    let chrome = chrome(
      page, title: title, description: title,
      crumbs: [Crumb(name: strings[.subscribe], route: .subscribe)], showsSamples: false)
    return fill(page, chrome, view)
  }

  // MARK: Parts

  private func booklets(root: String) -> [LinkView] {
    let places = agenda.vocabulary.places.filter { !agenda.listing(in: $0).isEmpty }
    return [link(strings[.allActivities], to: .booklet(.city), root: root)]
      + places.map { link($0.name, to: .booklet(.county($0.slug)), root: root) }
  }

  /// Parts of the agenda by their kind, under what the kind is called; all of it is in none of these.
  ///
  /// - Parameter withEmpty: also those that have nothing yet.
  func grouped(
    _ selections: [Selection], withEmpty: Bool = false
  ) -> [(kind: Phrase, selections: [Selection])] {
    var groups: [Phrase: [Selection]] = [:]
    for selection in selections {
      let kind: Phrase? =
        switch selection {
        case .all: nil
        case .county: .counties
        case .topic: .topics
        case .action: .actionsTitle
        case .day: .byDay
        }
      guard let kind, withEmpty || !selection.activities(of: agenda).isEmpty else { continue }
      groups[kind, default: []].append(selection)
    }
    return [Phrase.counties, .topics, .byDay, .actionsTitle].compactMap { kind in
      groups[kind].map { (kind, $0) }
    }
  }

  private func feed(_ selection: Selection, root: String) -> SubscribeView.FeedView {
    let address = FileRoute.feed(selection).address
    let whole = plan.webAddress(of: address)
    return SubscribeView.FeedView(
      name: HTML(escaping: name(of: selection)),
      count: HTML(escaping: "\(selection.activities(of: agenda).count)"),
      href: HTML(escaping: root + address),
      webcal: whole.flatMap { whole in
        whole.firstRange(of: "://").map { HTML(escaping: "webcal" + whole[$0.lowerBound...]) }
      }, address: whole.map(HTML.init(escaping:)))
  }

  /// What a part of the agenda is called.
  func name(of selection: Selection) -> String {
    selection.title(in: agenda, words: words, all: strings[.allActivities])
  }
}
