import Markup

/// A list of activities for a frame on another site.
struct EmbedView: TemplateView {
  /// A day of the list.
  struct DayView: TemplateView {
    /// `2023-09-20`
    let date: HTML
    /// The date in words.
    let day: HTML
    /// The first occurrences of the day.
    let lines: [CardView]
    /// How many more there are, in words; nil where all are shown.
    let more: HTML?

    static let fields: [String: Field<DayView>] = [
      "date": .text(\.date), "day": .text(\.day), "lines": .list(\.lines), "more": .text(\.more),
    ]
  }

  /// The number of activities in words.
  let count: HTML
  /// The page of the site that lists the same.
  let href: HTML
  let days: [DayView]
  /// Whether the list is of one county, which its lines need not name.
  let isOneCounty: Bool

  static let fields: [String: Field<EmbedView>] = [
    "count": .text(\.count), "href": .text(\.href), "days": .list(\.days),
    "one-county": .flag(\.isOneCounty),
  ]
}
