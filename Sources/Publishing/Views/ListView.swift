import Markup

/// A page that lists activities: of a day, a county, a county's day, a topic, an action, a host.
struct ListView: TemplateView {
  /// A link beside the list, with a number.
  struct Neighbour: TemplateView {
    let name: HTML
    let href: HTML
    let count: HTML
    let isCurrent: Bool
    let isEmpty: Bool

    static let fields: [String: Field<Neighbour>] = [
      "name": .text(\.name), "href": .text(\.href), "count": .text(\.count),
      "current": .flag(\.isCurrent), "empty": .flag(\.isEmpty),
    ]
  }

  /// A list in several pages.
  struct Pagination: TemplateView {
    let pages: [LinkView]
    let previous: HTML?
    let next: HTML?

    static let fields: [String: Field<Pagination>] = [
      "pages": .list(\.pages), "previous": .text(\.previous), "next": .text(\.next),
    ]
  }

  /// One sentence about what is listed.
  let summary: HTML?
  /// The section of the notice it comes from.
  let source: HTML?
  /// The topic of a topic's page.
  let topic: TopicView?
  /// The county of a county's page or its day's.
  let county: LinkView?
  /// The booklet of a county's page.
  let bookletHref: HTML?
  /// The number of activities, in words.
  let count: HTML
  let isEmpty: Bool
  /// Whether the day lies outside the official week.
  let isOutsideWeek: Bool
  /// The week, each day with its count here.
  let days: [DayTileView]
  let groups: [GroupView]
  let previous: LinkView?
  let next: LinkView?
  /// The other counties, topics or actions.
  let neighbours: [Neighbour]
  /// For an empty list, the nearest that is not.
  let nearest: [Neighbour]
  let pagination: Pagination?

  static let fields: [String: Field<ListView>] = [
    "summary": .text(\.summary), "source": .text(\.source), "topic": .view(\.topic),
    "county": .view(\.county), "booklet-href": .text(\.bookletHref),
    "count": .text(\.count), "empty": .flag(\.isEmpty),
    "outside-week": .flag(\.isOutsideWeek), "days": .list(\.days), "groups": .list(\.groups),
    "previous": .view(\.previous), "next": .view(\.next), "neighbours": .list(\.neighbours),
    "nearest": .list(\.nearest), "pagination": .view(\.pagination),
  ]
}
