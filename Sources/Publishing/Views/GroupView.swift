import Markup

/// Cards under a heading; in lists of two levels, groups of cards under one.
struct GroupView: TemplateView {
  /// Cards under a heading of the second level.
  struct Subgroup: TemplateView {
    let title: HTML
    let href: HTML?
    let count: HTML
    /// The cards, rendered.
    let cards: HTML

    static let fields: [String: Field<Subgroup>] = [
      "title": .text(\.title), "href": .text(\.href), "count": .text(\.count),
      "cards": .text(\.cards),
    ]
  }

  /// A word for the group that is unique in the page: `morning`, `2023-09-20`.
  let id: HTML
  let title: HTML
  let href: HTML?
  let count: HTML
  /// The cards, rendered; nil where there are subgroups.
  let cards: HTML?
  let subgroups: [Subgroup]

  static let fields: [String: Field<GroupView>] = [
    "id": .text(\.id), "title": .text(\.title), "href": .text(\.href), "count": .text(\.count),
    "cards": .text(\.cards), "subgroups": .list(\.subgroups),
  ]
}
