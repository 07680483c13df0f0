import Markup

/// A day of the week bar.
struct DayTileView: TemplateView {
  let date: HTML
  /// The day of the month.
  let number: HTML
  let month: HTML
  let weekday: HTML
  /// The day in words.
  let name: HTML
  let href: HTML
  let count: HTML
  let isEmpty: Bool
  let isCurrent: Bool
  /// Whether it lies outside the official week.
  let isOutside: Bool

  static let fields: [String: Field<DayTileView>] = [
    "date": .text(\.date), "number": .text(\.number), "month": .text(\.month),
    "weekday": .text(\.weekday), "name": .text(\.name), "href": .text(\.href),
    "count": .text(\.count), "empty": .flag(\.isEmpty), "current": .flag(\.isCurrent),
    "outside": .flag(\.isOutside),
  ]
}
