/// The line of a source that a place is on, as it is shown to people: on one line, without characters
/// that act on the screen, identity numbers with `*` in their middle.
public struct SourceExcerpt: Sendable {
  /// The number of the line, from 1.
  public let line: Int
  /// What stands before the place.
  public let before: String
  /// What stands at the place, as far as it is on the line.
  public let marked: String
  /// What stands behind it.
  public let after: String

  /// The line that a range starts on.
  public init(of span: SourceSpan) {
    let file = span.file
    line = span.position.line
    let start = min(file.lineStart(of: span.range.lowerBound), span.range.lowerBound)
    let end = max(file.lineEnd(from: span.range.lowerBound), start)
    // Before the line is cut: half a number would not be known as one.
    let text = IdentityNumber.masked(Array(file.bytes[start..<end]))
    let from = min(span.range.lowerBound, end) - start
    let upTo = min(span.range.upperBound, end) - start
    before = shownOnOneLine(String(decoding: text[..<from], as: UTF8.self))
    marked = shownOnOneLine(String(decoding: text[from..<upTo], as: UTF8.self))
    after = shownOnOneLine(String(decoding: text[upTo...], as: UTF8.self))
  }
}

/// Text as it is shown on one line: tabs and line breaks as blanks, other control characters left out.
/// What an author wrote also stands in messages, and could there move the cursor or forge a line.
func shownOnOneLine(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\t": result += String(repeating: " ", count: tabWidth)
    case "\n": result += " "
    case _ where scalar.isHidden: continue
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Tabs show as this many blanks, in the line and under it.
private let tabWidth = 4
