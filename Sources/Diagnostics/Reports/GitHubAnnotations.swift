/// Diagnostics as workflow commands of GitHub Actions, which shows them beside the changed lines.
///
/// ```
/// ::error file=content/activities/dali/a.md,line=5,col=5,endLine=5,endColumn=8,title=unknown-county::没有…
/// ```
/// After "Workflow commands for GitHub Actions" of its documentation. Identity numbers have `*` in
/// their middle.
public struct GitHubAnnotations: Sendable {
  /// The language of the messages.
  public let language: Language

  /// Annotations in a language.
  public init(language: Language) {
    self.language = language
  }

  /// The command for one diagnostic, a line without its break.
  public func command(for diagnostic: Diagnostic) -> String {
    var properties = [("file", diagnostic.path)]
    if let span = diagnostic.span {
      let (start, end) = (span.position, span.end)
      properties += [("line", "\(start.line)"), ("col", "\(start.column)")]
      // Columns of a range over several lines are refused.
      if start.line == end.line, start < end {
        properties += [("endLine", "\(end.line)"), ("endColumn", "\(end.column)")]
      }
    }
    properties.append(("title", diagnostic.code))
    let list = properties.map { "\($0)=\(Self.escapedProperty(Self.shown($1)))" }
    return "::\(diagnostic.severity.rawValue) \(list.joined(separator: ","))::"
      + Self.escaped(Self.shown(text(of: diagnostic)))
  }

  private func text(of diagnostic: Diagnostic) -> String {
    var lines = [diagnostic.message.text(in: language)]
    for note in diagnostic.notes {
      let place = note.span.map { " (\($0.file.path):\($0.position.line))" } ?? ""
      lines.append(note.message.text(in: language) + place)
    }
    if let fixIt = diagnostic.fixIt { lines.append("→ \(fixIt.correctedLines)") }
    return lines.joined(separator: "\n")
  }

  private static func shown(_ text: String) -> String {
    IdentityNumber.masked(String(text.unicodeScalars.filter { $0 == "\t" || !$0.isHidden }))
  }

  private static func escaped(_ text: String) -> String {
    escaped(text) { scalar in scalar == "%" || scalar == "\r" || scalar == "\n" }
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text) { scalar in "%\r\n:,".unicodeScalars.contains(scalar) }
  }

  private static func escaped(
    _ text: String, where mustEscape: (Unicode.Scalar) -> Bool
  ) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if mustEscape(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
