import Activities
import Markup

extension PageRenderer {
  /// The most changes on the page.
  private static let mostChanges = 200

  /// The page of what changed lately, by the days on which it did.
  func changes(_ page: PlannedPage) -> [UInt8] {
    let root = root(of: page)
    let sentences = ChangeWords(strings: strings, words: words)
    var days: [(day: CivilDate?, items: [ChangesView.ItemView])] = []
    for dated in plan.changes.prefix(Self.mostChanges) {
      let activity = dated.change.activity
      let item = ChangesView.ItemView(
        sentences: sentences.sentences(dated.change).map(HTML.init(escaping:)),
        notice: dated.change.notices.isEmpty
          ? nil : HTML(escaping: dated.change.notices.joined(separator: "\n")),
        href: dated.isThere
          ? HTML(escaping: root + Route.activity(activity.id).address) : nil)
      if let last = days.last, last.day == dated.day {
        days[days.count - 1].items.append(item)
      } else {
        days.append((dated.day, [item]))
      }
    }
    let title = strings[.changes]
    let view = ChangesView(
      days: days.map { day, items in
        .init(day: HTML(escaping: day.map(words.dayWithYear) ?? title), items: items)
      }, feedHref: HTML(escaping: root + FileRoute.changes.address))
    let chrome = chrome(page, title: title, description: title, crumbs: [], showsSamples: false)
    return fill(page, chrome, view)
  }
}
