import Diagnostics

/// Digits and Latin letters in a text are plain ones: wide ones look torn apart, and a phone does not
/// dial them.
///
/// Dates and times are understood in any width; an address in wide letters is none, and told so.
struct FullwidthDigitsRule: ValueRule {
  func check(_ text: Located<String>, of key: ActivityKey) -> Diagnostic? {
    // Wide forms start with EF in UTF-8, and most texts hold none.
    guard key != .date, key != .time, key != .online, key != .kepuri,
      text.value.utf8.contains(0xEF), text.value.unicodeScalars.contains(where: Self.isWide)
    else { return nil }
    let written = text.span.text
    guard let first = written.unicodeScalars.firstIndex(where: Self.isWide),
      let last = written.unicodeScalars.lastIndex(where: Self.isWide)
    else { return Self.wide(at: text.span, fixIt: nil) }
    var plain = String.UnicodeScalarView()
    for scalar in written.unicodeScalars {
      plain.append(Self.isWide(scalar) ? scalar.halfwidth : scalar)
    }
    let start = text.span.range.lowerBound
    let from = start + written.utf8.distance(from: written.startIndex, to: first)
    // A wide form has three bytes.
    let upTo = start + written.utf8.distance(from: written.startIndex, to: last) + 3
    let file = text.span.file
    return Self.wide(
      at: file.span(from..<upTo),
      fixIt: FixIt(text.span, replacement: String(plain), isSafe: true))
  }

  /// ０ to ９, Ａ to Ｚ, ａ to ｚ.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }

  private static func wide(at span: SourceSpan, fixIt: FixIt?) -> Diagnostic {
    Diagnostic(
      .warning, "fullwidth-digits",
      Message(
        zh: "数字和英文字母要用半角的，全角的排出来松散，电话也拨不出去",
        en:
          "digits and Latin letters are halfwidth; fullwidth ones look torn apart and cannot be dialled"
      ),
      at: span, fixIt: fixIt)
  }
}
