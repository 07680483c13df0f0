import Markup

/// A change that must not be missed.
struct StatusView: TemplateView {
  /// `cancelled`, `moved`: for styles.
  let kind: HTML
  /// The word for it.
  let label: HTML
  /// What changed.
  let notice: HTML?

  static let fields: [String: Field<StatusView>] = [
    "kind": .text(\.kind), "label": .text(\.label), "notice": .text(\.notice),
  ]
}
