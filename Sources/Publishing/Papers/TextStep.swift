import Diagnostics
import Markup

/// How long a text is, in the steps that a theme has sizes of type for.
///
/// Paper has one size: what it says may be short or long, so a theme gives every step a size at which
/// a text of that step fits. The step of a text is the smallest one that is not less than its width.
enum TextStep {
  /// The steps, in widths of a Chinese character.
  static let all = Array(2...12) + [14, 16, 18, 20, 24, 28, 32, 40, 52, 64, 80, 120, 160, 240]

  /// The step of a text; nil for one that is longer than the last.
  ///
  /// Latin letters and digits are about half as wide as Chinese characters.
  static func of(_ text: String) -> Int? {
    let width = (displayWidth(of: text) + 1) / 2
    return all.first { width <= $0 }
  }

  /// The step as it stands in the name of a class: `8`, or `more`.
  static func name(of text: String) -> HTML {
    HTML(markup: of(text).map { "\($0)" } ?? "more")
  }
}
