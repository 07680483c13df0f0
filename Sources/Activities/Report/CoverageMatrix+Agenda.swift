extension CoverageMatrix {
  /// The matrix of a dimension over some activities of an agenda.
  init(_ dimension: Dimension, of activities: [Activity], in agenda: Agenda) {
    let vocabulary = agenda.vocabulary
    // The city owes nothing by itself: its empty cells are no gaps.
    let rows = vocabulary.places.map {
      Heading(slug: $0.slug, name: $0.shortName, isExpected: $0.slug != vocabulary.city.slug)
    }
    func heading(_ slug: String, _ name: String) -> Heading {
      Heading(slug: slug, name: name, isExpected: true)
    }
    switch dimension {
    case .day:
      let week = agenda.edition.week
      let days = Set(week.days).union(activities.flatMap(\.days)).sorted()
      self.init(
        .day, rows: rows, columns: days.map { Heading($0, isExpected: week.contains($0)) },
        of: activities
      ) { $0.days.map(\.description) }
    case .field:
      let fields = vocabulary.topics.filter { $0.kind == .field }
      self.init(
        .field, rows: rows, columns: fields.map { heading($0.slug, $0.shortName) }, of: activities
      ) { $0.topics.map(\.slug) }
    case .action:
      self.init(
        .action, rows: rows, columns: vocabulary.actions.map { heading($0.slug, $0.shortName) },
        of: activities
      ) { $0.actions.map(\.slug) }
    case .setting:
      self.init(
        .setting, rows: rows, columns: vocabulary.settings.map { heading($0, $0) }, of: activities
      ) { $0.settings }
    }
  }
}

extension CoverageMatrix.Heading {
  /// The head of a day's column.
  fileprivate init(_ day: CivilDate, isExpected: Bool) {
    let (_, month, number) = day.components
    self.init(slug: day.description, name: "\(month).\(number)", isExpected: isExpected)
  }
}
