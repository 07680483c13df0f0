/// A repair: the text to put in the place of a range.
public struct FixIt: Sendable {
  /// The range to replace.
  public let span: SourceSpan
  /// What to put there.
  public let replacement: String

  /// A repair that puts `replacement` in the place of `span`.
  public init(_ span: SourceSpan, replacement: String) {
    self.span = span
    self.replacement = replacement
  }

  /// The line, or lines, of the range as they read after the repair, ready to paste.
  public var correctedLines: String {
    let file = span.file
    let start = min(file.lineStart(of: span.range.lowerBound), span.range.lowerBound)
    let end = file.lineEnd(from: span.range.upperBound)
    let before = String(decoding: file.bytes[start..<span.range.lowerBound], as: UTF8.self)
    let after = String(
      decoding: file.bytes[span.range.upperBound..<max(end, span.range.upperBound)], as: UTF8.self)
    return before + replacement + after
  }
}
