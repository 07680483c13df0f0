import Activities
import Markup

extension PageRenderer {
  /// The form for an activity: a script makes the file of it; without one it tells how to write one.
  func submit(_ page: PlannedPage) -> [UInt8] {
    let vocabulary = agenda.vocabulary
    let edition = agenda.edition
    let article = plan.submitArticle
    func choices(_ names: [String]) -> [SubmitView.ChoiceView] {
      names.map { SubmitView.ChoiceView(name: HTML(escaping: $0)) }
    }
    let view = SubmitView(
      summary: article.flatMap { $0.summary.isEmpty ? nil : HTML(escaping: $0.summary) },
      body: article.flatMap { body($0.body, root: root(of: page)) },
      counties: vocabulary.places.map {
        .init(name: HTML(escaping: $0.name), folder: HTML(escaping: $0.slug))
      },
      // A unit without a county is the city's own.
      units: vocabulary.units.map {
        .init(
          name: HTML(escaping: $0.name),
          folder: HTML(escaping: $0.county ?? vocabulary.city.slug))
      },
      days: dayTiles(current: nil, root: root(of: page)) { (.day($0), agenda.listing(on: $0)) },
      topics: choices(vocabulary.topics.map(\.name)),
      actions: vocabulary.actions.map {
        .init(
          name: HTML(escaping: $0.name),
          titleWords: $0.requiredTitleWords.map(HTML.init(escaping:)))
      },
      settings: choices(vocabulary.settings), formats: choices(vocabulary.formats),
      acceptedFirst: HTML(escaping: "\(edition.accepted.lowerBound)"),
      acceptedLast: HTML(escaping: "\(edition.accepted.upperBound)"),
      contentFolder: HTML(escaping: edition.repository?.folder ?? "content"),
      exampleFolder: HTML(escaping: vocabulary.places.first?.slug ?? ""),
      exampleDay: HTML(escaping: "\(edition.week.lowerBound)"),
      exampleTopic: HTML(escaping: vocabulary.topics.first?.name ?? ""),
      newFile: edition.repository.map { HTML(escaping: NewFileAddress.pattern(for: $0)) },
      newFileHost: edition.repository.map { HTML(escaping: $0.kind.name) })
    let title = article?.title ?? strings[.submit]
    let chrome = chrome(
      page, title: title,
      description: article.map(\.summary).flatMap { $0.isEmpty ? nil : $0 } ?? title,
      crumbs: [], showsSamples: false)
    return fill(page, chrome, view)
  }
}
