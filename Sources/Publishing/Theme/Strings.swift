import Diagnostics
import Markup

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

  /// The words of a phrase that holds several, blanks between them.
  func words(_ phrase: Phrase) -> [String] { self[phrase].split(separator: " ").map(String.init) }

  /// A list in a sentence.
  func list(_ items: [String]) -> String {
    items.joined(separator: self[.listSeparator])
  }

  /// The strings as templates name them, under `t`.
  var schema: Schema { Schema(texts.mapValues { _ in .text }) }

  /// A template with its `{{t.…}}` tags replaced by their strings.
  ///
  /// Wording is the same on every page, so it is put in when the theme is loaded, not page by page.
  func filled(into template: SourceFile, tags: [TemplateTag]) -> [UInt8] {
    var output: [UInt8] = []
    var start = 0
    for tag in tags where tag.kind == .variable && tag.name.hasPrefix("t.") {
      guard let text = texts[String(tag.name.dropFirst(2))] else { continue }
      output += template.bytes[start..<tag.span.range.lowerBound]
      output += HTML(escaping: text).text.utf8
      start = tag.span.range.upperBound
    }
    return output + template.bytes[start...]
  }
}
