import Markup

/// The search's page: where to look without it, too.
struct SearchView: TemplateView {
  /// The week, each day with its count.
  let days: [DayTileView]
  let counties: [ListView.Neighbour]
  /// The fields of the notice.
  let topicFields: [TopicView]
  let themes: [TopicView]

  static let fields: [String: Field<SearchView>] = [
    "days": .list(\.days), "counties": .list(\.counties), "fields": .list(\.topicFields),
    "themes": .list(\.themes),
  ]
}
