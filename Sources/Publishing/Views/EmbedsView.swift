import Markup

/// The page with the lines that show a list of ours on another site.
struct EmbedsView: TemplateView {
  /// A list that can be shown.
  struct FrameLineView: TemplateView {
    let name: HTML
    /// The number of its activities.
    let count: HTML
    /// The list itself.
    let href: HTML
    /// The line to paste.
    let line: HTML
    /// The id of the element that holds the line.
    let id: HTML

    static let fields: [String: Field<FrameLineView>] = [
      "name": .text(\.name), "count": .text(\.count), "href": .text(\.href), "line": .text(\.line),
      "id": .text(\.id),
    ]
  }

  /// Lists of one kind.
  struct GroupView: TemplateView {
    let title: HTML
    let lists: [FrameLineView]

    static let fields: [String: Field<GroupView>] = [
      "title": .text(\.title), "lists": .list(\.lists),
    ]
  }

  /// The list of all activities.
  let all: FrameLineView
  let groups: [GroupView]
  /// Whether the site's address is known, so that the lines are whole.
  let hasAddress: Bool

  static let fields: [String: Field<EmbedsView>] = [
    "all": .view(\.all), "groups": .list(\.groups), "has-address": .flag(\.hasAddress),
  ]
}
