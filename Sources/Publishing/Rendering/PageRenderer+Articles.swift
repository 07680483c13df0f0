import Activities
import Markup

extension PageRenderer {
  /// A page of the guide or about the calendar.
  func article(_ page: PlannedPage) -> [UInt8] {
    let root = root(of: page)
    let (article, siblings) = find(page.route)
    let steps = siblings.filter { $0.step != nil }
    let isGuide = if case .guide = page.route { true } else { false }
    let position = steps.firstIndex { $0.slug == article.slug }
    let next =
      position.map { steps.dropFirst($0 + 1).first } ?? (isGuide ? steps.first : nil)
    let previous = position.flatMap { $0 > 0 ? steps[$0 - 1] : nil }
    func step(_ article: Article) -> LinkView {
      var view = link(
        article.title, to: .guide(article.slug), root: root,
        isCurrent: article.slug == self.slug(page))
      view.summary = article.summary.isEmpty ? nil : HTML(escaping: article.summary)
      view.number = article.step.map { HTML(escaping: "\($0)") }
      return view
    }
    let highest = article.body.headings.map(\.level).min()
    let view = ArticleView(
      title: HTML(escaping: article.title),
      summary: article.summary.isEmpty ? nil : HTML(escaping: article.summary),
      body: body(article.body, root: root), step: article.step.map { HTML(escaping: "\($0)") },
      stepWords: article.step.map {
        HTML(escaping: strings.text(.guideStep, ["step": "\($0)"]))
      },
      steps: isGuide ? steps.map(step) : [],
      formFields: article.fields.enumerated().map { index, field in
        ArticleView.FieldView(
          number: HTML(escaping: "\(index + 1)"), name: HTML(escaping: field.name),
          isRequired: field.isRequired, who: field.who.map(HTML.init(escaping:)),
          how: field.how.map(HTML.init(escaping:)))
      },
      hasForm: !article.fields.isEmpty,
      sections: article.body.headings.filter { $0.level == highest }.map {
        ArticleView.SectionView(id: HTML(escaping: $0.id), title: HTML(escaping: $0.text))
      },
      previous: isGuide ? previous.map(step) : nil, next: isGuide ? next.map(step) : nil)
    let overview = siblings.first { $0.step == nil && $0.slug != article.slug }
    let crumbs = isGuide ? overview.map { [Crumb(name: $0.title, route: .guide($0.slug))] } : []
    let chrome = chrome(
      page, title: article.title,
      description: article.summary.isEmpty ? article.title : article.summary,
      crumbs: crumbs ?? [], showsSamples: false,
      structured: isGuide ? [structuredData(root: root).guide(article, steps: steps)] : [])
    return fill(page, chrome, view)
  }

  private func slug(_ page: PlannedPage) -> String {
    switch page.route {
    case .guide(let slug), .page(let slug): slug
    default: ""
    }
  }

  private func find(_ route: Route) -> (article: Article, siblings: [Article]) {
    let siblings = if case .guide = route { agenda.guide } else { agenda.pages }
    let article = siblings.first {
      route == .guide($0.slug) || route == .page($0.slug)
    }
    guard let article else { preconditionFailure("the plan's articles are the agenda's") }
    return (article, siblings)
  }
}
