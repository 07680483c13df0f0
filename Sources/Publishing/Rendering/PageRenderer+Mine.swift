import Markup

extension PageRenderer {
  /// The page of what a visitor has starred; without scripts it says what it would be.
  func mine(_ page: PlannedPage) -> [UInt8] {
    let title = strings[.mine]
    let view = MineView(
      edition: HTML(escaping: agenda.edition.id), base: plan.baseURL.map(HTML.init(escaping:)))
    let chrome = chrome(page, title: title, description: title, crumbs: [], showsSamples: false)
    return fill(page, chrome, view)
  }
}
