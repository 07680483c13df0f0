import Activities
import Markup

extension PageRenderer {
  /// The most lines of one day in a list for another site, which is small; the rest is a link away.
  static let embeddedLinesPerDay = 20

  /// A list for a frame on another site.
  func embed(_ page: PlannedPage, _ selection: Selection) -> [UInt8] {
    let root = root(of: page)
    let occurrences = selection.occurrences(of: agenda)
    let renderer = CardRenderer(plan)
    let days = Dictionary(grouping: occurrences, by: \.date).sorted { $0.key < $1.key }.map {
      date, own in
      let rest = own.count - Self.embeddedLinesPerDay
      return EmbedView.DayView(
        date: HTML(escaping: "\(date)"), day: HTML(escaping: words.day(date)),
        lines: own.prefix(Self.embeddedLinesPerDay).map { renderer.view(of: $0, root: root) },
        more: rest > 0
          ? HTML(escaping: strings.text(.embedMore, ["count": "\(rest)"])) : nil)
    }
    let title = embedTitle(of: selection)
    let isOneCounty = if case .county = selection { true } else { false }
    let view = EmbedView(
      count: HTML(escaping: activities(Set(occurrences.map(\.activity)).count)),
      href: HTML(escaping: root + selection.route.address), days: days, isOneCounty: isOneCounty)
    let chrome = chrome(
      page, title: title, description: title, crumbs: [], showsSamples: showsSamples(occurrences))
    return fill(page, chrome, view)
  }

  /// The page with the lines to paste.
  func embeds(_ page: PlannedPage) -> [UInt8] {
    let root = root(of: page)
    // A county puts its list up before its first activity is there.
    let groups = grouped(Selection.embeds(of: agenda), withEmpty: true).map { kind, selections in
      EmbedsView.GroupView(
        title: HTML(escaping: strings[kind]), lists: selections.map { frameLine($0, root: root) })
    }
    let view = EmbedsView(
      all: frameLine(.all, root: root), groups: groups, hasAddress: plan.baseURL != nil)
    let title = strings[.embeds]
    let chrome = chrome(
      page, title: title, description: title,
      crumbs: [Crumb(name: strings[.data], route: .data)], showsSamples: false)
    return fill(page, chrome, view)
  }

  private func frameLine(_ selection: Selection, root: String) -> EmbedsView.FrameLineView {
    let address = Route.embed(selection).address
    let source = HTML(escaping: (plan.webAddress(of: address) ?? "…/\(address)") + "?theme=light")
    let title = HTML(escaping: embedTitle(of: selection))
    let line =
      "<iframe src=\"\(source.text)\" title=\"\(title.text)\" width=\"100%\" height=\"480\" "
      + "loading=\"lazy\" style=\"border:0\"></iframe>"
    return EmbedsView.FrameLineView(
      name: HTML(escaping: name(of: selection)),
      count: HTML(escaping: "\(selection.activities(of: agenda).count)"),
      href: HTML(escaping: root + address), line: HTML(escaping: line),
      id: HTML(escaping: "line-\(selection.name)"))
  }

  private func embedTitle(of selection: Selection) -> String {
    strings.text(.embedTitle, ["name": name(of: selection), "site": agenda.edition.shortTitle])
  }
}
