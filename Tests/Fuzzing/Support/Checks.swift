import Diagnostics

/// Requires that a place lies in its file, which is the given one, and cuts no character.
public func check(_ span: SourceSpan, in file: SourceFile, of what: String) {
  let range = span.range
  require(span.file.path == file.path, "\(what) names another file: \(span.file.path)")
  require(span.file.bytes.count == file.bytes.count, "\(what) is of another text")
  require(
    range.lowerBound >= 0 && range.upperBound <= file.bytes.count,
    "\(what) leaves the file: \(range) of \(file.bytes.count)")
  for offset in [range.lowerBound, range.upperBound] where offset < file.bytes.count {
    require(file.bytes[offset] & 0xC0 != 0x80, "\(what) cuts a character: \(range)")
  }
  let position = span.position
  require(position.line >= 1 && position.column >= 1, "\(what) has no position: \(position)")
}

/// Requires that a problem can be shown: its places are good, its text is printed in every language,
/// its repair can be made.
public func check(_ diagnostic: Diagnostic, in file: SourceFile) {
  let code = diagnostic.code
  switch diagnostic.place {
  case .span(let span): check(span, in: file, of: "the place of \(code)")
  case .path(let path): require(path == file.path, "\(code) names another file: \(path)")
  }
  for span in diagnostic.notes.compactMap(\.span) { check(span, in: file, of: "a note of \(code)") }
  if let fixIt = diagnostic.fixIt {
    check(fixIt.span, in: file, of: "the repair of \(code)")
    require(
      fixIt.correctedLines.utf8.count >= fixIt.replacement.utf8.count,
      "the repair of \(code) loses its replacement")
  }
  for language in Language.allCases {
    let shown = DiagnosticFormatter(language: language).format(diagnostic)
    require(shown.hasPrefix(file.path) && shown.hasSuffix("\n"), "\(code) is not shown: \(shown)")
    require(
      !shown.utf8.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F },
      "\(code) is shown with a control character: \(shown.debugDescription)")
  }
}
