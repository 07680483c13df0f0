import Diagnostics
import Markup
import Mustache

/// The wording of a theme in one language.
struct Strings: Sendable {
  private let texts: [String: String]

  /// - Parameter texts: every string by key; each ``Phrase`` is among them.
  init(_ texts: [String: String]) {
    self.texts = texts
  }

  /// The text of a phrase.
  subscript(phrase: Phrase) -> String {
    guard let text = texts[phrase.rawValue] else {
      preconditionFailure("a theme without a phrase is an error, and errors stop the build")
    }
    return text
  }

  /// A phrase with values in the place of its braces.
  func text(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
    var result = ""
    var rest = self[phrase][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      if let value = values.first(where: { $0.key == name })?.value {
        result += value
      } else {
        result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A list in a sentence.
  func list(_ items: [String]) -> String {
    items.joined(separator: self[.listSeparator])
  }

  /// The strings as templates see them, under `t`.
  var view: StringsView { StringsView(texts.mapValues(HTML.init(escaping:))) }
}

/// A theme's strings under `t` in its templates.
struct StringsView: MustacheParent, Sendable {
  private let texts: [String: HTML]

  fileprivate init(_ texts: [String: HTML]) {
    self.texts = texts
  }

  /// The string of a key.
  func child(named name: String) -> Any? { texts[name] }

  /// The keys, for checking templates.
  var schema: Schema { Schema(texts.mapValues { _ in .text }) }
}
