import Markup

/// The page of calendars to subscribe to.
struct SubscribeView: TemplateView {
  /// A calendar.
  struct FeedView: TemplateView {
    let name: HTML
    /// The number of its activities.
    let count: HTML
    /// The file.
    let href: HTML
    /// The address that opens a calendar program, where the site's own is known.
    let webcal: HTML?
    /// The address to type into one, likewise.
    let address: HTML?

    static let fields: [String: Field<FeedView>] = [
      "name": .text(\.name), "count": .text(\.count), "href": .text(\.href),
      "webcal": .text(\.webcal), "address": .text(\.address),
    ]
  }

  /// Calendars of one kind.
  struct GroupView: TemplateView {
    /// Its anchor on the page.
    let id: HTML
    let title: HTML
    let feeds: [FeedView]

    static let fields: [String: Field<GroupView>] = [
      "id": .text(\.id), "title": .text(\.title), "feeds": .list(\.feeds),
    ]
  }

  /// The calendar of all activities.
  let all: FeedView
  /// Those of the counties: one group, or none.
  let counties: [GroupView]
  /// Those of everything else.
  let others: [GroupView]
  /// Whether the site's address is known, without which nothing can be subscribed to.
  let hasAddress: Bool
  /// The booklets to print: of all, then of the counties that have something.
  let booklets: [LinkView]

  static let fields: [String: Field<SubscribeView>] = [
    "all": .view(\.all), "counties": .list(\.counties), "others": .list(\.others),
    "has-address": .flag(\.hasAddress), "booklets": .list(\.booklets),
  ]
}
