import Markup

/// The page of what changed lately.
struct ChangesView: TemplateView {
  /// What changed of one activity.
  struct ItemView: TemplateView {
    /// A sentence for each difference.
    let sentences: [HTML]
    /// What its organizer says of it.
    let notice: HTML?
    /// The activity's page; nil where it is gone.
    let href: HTML?

    static let fields: [String: Field<ItemView>] = [
      "sentences": .texts(\.sentences), "notice": .text(\.notice), "href": .text(\.href),
    ]
  }

  /// The changes of one day.
  struct DayView: TemplateView {
    let day: HTML
    /// What is not as it was announced.
    let items: [ItemView]
    var hasItems: Bool { !items.isEmpty }
    /// What is new and as announced.
    let added: [ItemView]
    var hasAdded: Bool { !added.isEmpty }
    /// How many these are.
    let addedTitle: HTML

    static let fields: [String: Field<DayView>] = [
      "day": .text(\.day), "items": .list(\.items), "has-items": .flag(\.hasItems),
      "added": .list(\.added), "has-added": .flag(\.hasAdded), "added-title": .text(\.addedTitle),
    ]
  }

  let days: [DayView]
  let feedHref: HTML

  static let fields: [String: Field<ChangesView>] = [
    "days": .list(\.days), "feed-href": .text(\.feedHref),
  ]
}
