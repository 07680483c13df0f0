import Markup
import Mustache

/// A value that a template shows: it declares which names it answers, and answers by name.
///
/// The declaration is what templates are checked against when a theme is loaded, so that a name that
/// is not there is an error at its line instead of a hole in every page.
protocol TemplateView: MustacheParent, Sendable {
  /// The names the view answers.
  static var fields: [String: Field<Self>] { get }
}

extension TemplateView {
  /// The value of a name; nil where the view has none.
  func child(named name: String) -> Any? { Self.fields[name]?.value(self) }

  /// The names the view answers, without the way to answer them.
  static var schema: Schema { Schema(fields.mapValues(\.shape)) }
}

/// One name of a view: what it stands for and how to get it.
struct Field<View>: Sendable {
  /// What the name stands for.
  let shape: Shape
  /// The value in a view.
  let value: @Sendable (View) -> Any?

  /// Text; nil where the view has none.
  static func text(_ value: @escaping @Sendable (View) -> HTML?) -> Field {
    Field(shape: .text) { value($0) }
  }

  /// Yes or no.
  static func flag(_ value: @escaping @Sendable (View) -> Bool) -> Field {
    Field(shape: .flag) { value($0) }
  }

  /// Another view; nil where there is none.
  static func view<Inner: TemplateView>(
    _ value: @escaping @Sendable (View) -> Inner?
  ) -> Field {
    Field(shape: .view { Inner.schema }) { value($0) }
  }

  /// A list of views.
  static func list<Inner: TemplateView>(
    _ value: @escaping @Sendable (View) -> [Inner]
  ) -> Field {
    Field(shape: .list { Inner.schema }) { value($0) }
  }

  /// A list of texts.
  static func texts(_ value: @escaping @Sendable (View) -> [HTML]) -> Field {
    Field(shape: .texts) { value($0) }
  }
}

/// Escaped text renders as itself: every template is read as plain text, since no value needs
/// escaping any more.
extension HTML: MustacheCustomRenderable, MustacheParent {
  /// The text as it stands.
  public var renderText: String { text }
  /// Never: a text that is not there is nil.
  public var isNull: Bool { false }
  /// Nothing: text has no names in it.
  public func child(named name: String) -> Any? { nil }
}
