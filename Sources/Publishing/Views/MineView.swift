import Markup

/// The page of what a visitor has starred: its scripts fill it, on the visitor's own device.
struct MineView: TemplateView {
  /// The name of the edition, which is part of the names of events in calendars.
  let edition: HTML
  /// Where the site is published, without a slash at its end, where that is known.
  let base: HTML?

  static let fields: [String: Field<MineView>] = [
    "edition": .text(\.edition), "base": .text(\.base),
  ]
}
