import Markup

/// A topic with its mark.
struct TopicView: TemplateView {
  let slug: HTML
  let name: HTML
  let short: HTML
  /// The number of its hue, from 1.
  let hue: HTML
  var href: HTML?
  var count: HTML?

  static let fields: [String: Field<TopicView>] = [
    "slug": .text(\.slug), "name": .text(\.name), "short": .text(\.short), "hue": .text(\.hue),
    "href": .text(\.href), "count": .text(\.count),
  ]
}
