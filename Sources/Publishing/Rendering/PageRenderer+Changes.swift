import Activities
import Markup

extension PageRenderer {
  /// The most changes on the page.
  private static let mostChanges = 200

  /// The page of what changed lately, by the days on which it did.
  func changes(_ page: PlannedPage) -> [UInt8] {
    let root = root(of: page)
    let sentences = ChangeWords(strings: strings, words: words)
    var days: [(day: CivilDate?, changed: [ChangesView.ItemView], added: [ChangesView.ItemView])] =
      []
    for dated in plan.changes.prefix(Self.mostChanges) {
      let activity = dated.change.activity
      let item = ChangesView.ItemView(
        sentences: sentences.sentences(dated.change).map(HTML.init(escaping:)),
        notice: dated.change.notices.isEmpty
          ? nil : HTML(escaping: dated.change.notices.joined(separator: "\n")),
        href: dated.isThere
          ? HTML(escaping: root + Route.activity(activity.id).address) : nil)
      if days.isEmpty || days[days.count - 1].day != dated.day { days.append((dated.day, [], [])) }
      if dated.change.isOnlyNews {
        days[days.count - 1].added.append(item)
      } else {
        days[days.count - 1].changed.append(item)
      }
    }
    let title = strings[.changes]
    let view = ChangesView(
      days: days.map { day, changed, added in
        .init(
          day: HTML(escaping: day.map(words.dayWithYear) ?? title), items: changed, added: added,
          addedTitle: HTML(escaping: strings.text(.changesAdded, ["count": "\(added.count)"])))
      }, feedHref: HTML(escaping: root + FileRoute.changes.address))
    let chrome = chrome(page, title: title, description: title, crumbs: [], showsSamples: false)
    return fill(page, chrome, view)
  }
}

extension ActivityChange {
  /// Whether an activity is new and takes place as planned: good to know, but nobody has planned by
  /// something else.
  fileprivate var isOnlyNews: Bool {
    kinds.allSatisfy { if case .added = $0 { true } else { false } }
      && activity.announced == .scheduled
  }
}
