/// Diagnostics as text for a terminal or a log.
///
/// Identity numbers are printed with `*` in their middle, whatever the diagnostic is about: the log of
/// a build can be public.
///
/// ```
/// content/activities/dali/market.md:5:9: error: 没有“大理”这个县区 [unknown-county]
///   5 | county: 大理
///     |         ^~~~
///     = 可用的有：临渭区、华州区…
///     = 您要写的是不是：
///     | county: 大荔
/// ```
public struct DiagnosticFormatter: Sendable {
  /// The language the messages are printed in.
  public let language: Language

  /// A longer line is cut around the place, so that one pasted paragraph does not fill the screen.
  private static let longestLine = 96

  /// A formatter for one language.
  public init(language: Language) {
    self.language = language
  }

  /// One diagnostic with its source line, caret, notes and repair; ends with a line break.
  public func format(_ diagnostic: Diagnostic) -> String {
    var text = header(diagnostic)
    var gutter = "  "
    if case .span(let span) = diagnostic.place {
      gutter = excerpt(of: span, into: &text)
    }
    for note in diagnostic.notes {
      text += "\(gutter)= \(shownOnOneLine(note.message.text(in: language)))\n"
      if let span = note.span {
        let position = span.position
        text += "\(gutter)  \(shownOnOneLine(span.file.path)):\(position.line):\(position.column)\n"
      }
    }
    if let fixIt = diagnostic.fixIt {
      text += "\(gutter)= \(Self.repair.text(in: language))\n"
      // Tabs stay, since the lines are to be pasted.
      let lines = String(fixIt.correctedLines.unicodeScalars.filter { $0 == "\t" || !$0.isHidden })
      for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
        text += "\(gutter)| \(line)\n"
      }
    }
    // Logs are read by many, and a message or a path may repeat the number.
    return IdentityNumber.masked(text)
  }

  private func header(_ diagnostic: Diagnostic) -> String {
    var place = diagnostic.path
    if case .span(let span) = diagnostic.place {
      let position = span.position
      place += ":\(position.line):\(position.column)"
    }
    let message = diagnostic.message.text(in: language)
    let header = "\(place): \(diagnostic.severity.rawValue): \(message) [\(diagnostic.code)]"
    return shownOnOneLine(header) + "\n"
  }

  /// Writes the source line and the caret under it.
  ///
  /// - Returns: the blanks that stand before the gutter's bar.
  private func excerpt(of span: SourceSpan, into text: inout String) -> String {
    let excerpt = SourceExcerpt(of: span)
    let number = String(excerpt.line)
    let gutter = String(repeating: " ", count: number.count + 3)
    let head = Self.tail(of: excerpt.before, width: Self.longestLine / 2)
    let tail = Self.head(
      of: excerpt.marked + excerpt.after, width: Self.longestLine - displayWidth(of: head))
    text += "  \(number) | \(head)\(tail)\n"
    let caretWidth = min(displayWidth(of: excerpt.marked), displayWidth(of: tail))
    let caret = "^" + String(repeating: "~", count: max(caretWidth - 1, 0))
    text += "\(gutter)| \(String(repeating: " ", count: displayWidth(of: head)))\(caret)\n"
    return gutter
  }

  private static func tail(of text: String, width: Int) -> String {
    guard displayWidth(of: text) > width else { return text }
    var kept: [Unicode.Scalar] = []
    var cells = 1
    for scalar in text.unicodeScalars.reversed() {
      cells += scalar.displayWidth
      if cells > width { break }
      kept.append(scalar)
    }
    var result = "…"
    result.unicodeScalars.append(contentsOf: kept.reversed())
    return result
  }

  private static func head(of text: String, width: Int) -> String {
    guard displayWidth(of: text) > width else { return text }
    var result = ""
    var cells = 1
    for scalar in text.unicodeScalars {
      cells += scalar.displayWidth
      if cells > width { break }
      result.unicodeScalars.append(scalar)
    }
    return result + "…"
  }

  private static let repair = Message(zh: "可以改成：", en: "corrected:")
}
