import Markup

/// A value that a template shows: it declares which names it answers.
///
/// The declaration is what templates are checked against when a theme is loaded, so that a name that
/// is not there is an error at its line instead of a hole in every page.
protocol TemplateView: Sendable {
  /// The names the view answers.
  static var fields: [String: Field<Self>] { get }
}

extension TemplateView {
  /// The names the view answers, without the way to answer them.
  static var schema: Schema { Schema(fields.mapValues(\.shape)) }

  /// Notes the view's shape and its texts, in the order of ``represented(_:)``.
  func trace(into trace: inout ViewTrace) {
    for field in Self.fields.values { field.trace(self, &trace) }
  }

  /// The view as the template library takes it, every text as `text` gives it.
  func represented(_ text: (HTML) -> HTML) -> [String: Any] {
    // In the order of the fields, which is the same for all views of the type: `text` counts.
    var values: [String: Any] = [:]
    for (name, field) in Self.fields { values[name] = field.represent(self, text) }
    return values
  }
}
