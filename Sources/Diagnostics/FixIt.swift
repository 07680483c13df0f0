/// A repair: the text to put in the place of a range.
public struct FixIt: Sendable {
  /// The range to replace.
  public let span: SourceSpan
  /// What to put there.
  public let replacement: String
  /// Whether it can be made without asking: what the program understands stays the same, or there is
  /// one thing alone that can have been meant.
  public let isSafe: Bool
  /// Repairs of other problems on the same line, so that its corrected text holds them all.
  private(set) var others: [FixIt] = []

  /// A repair that puts `replacement` in the place of `span`.
  public init(_ span: SourceSpan, replacement: String, isSafe: Bool = false) {
    self.span = span
    self.replacement = replacement
    self.isSafe = isSafe
  }

  /// Whether its lines hold an identity number, which must not be repeated anywhere.
  var holdsIdentityNumber: Bool {
    !IdentityNumber.ranges(in: Array(correctedLines.utf8)).isEmpty
      || !IdentityNumber.ranges(in: Array(replacement.utf8)).isEmpty
  }

  /// The line, or lines, of the range as they read after the repair, ready to paste.
  public var correctedLines: String {
    let file = span.file
    let start = min(file.lineStart(of: span.range.lowerBound), span.range.lowerBound)
    let edits = ([self] + others).sorted { $0.span.range.lowerBound < $1.span.range.lowerBound }
    let end = file.lineEnd(from: edits.map(\.span.range.upperBound).max() ?? start)
    var text = ""
    var from = start
    for edit in edits {
      text += String(decoding: file.bytes[from..<edit.span.range.lowerBound], as: UTF8.self)
      text += edit.replacement
      from = edit.span.range.upperBound
    }
    return text + String(decoding: file.bytes[from..<max(end, from)], as: UTF8.self)
  }

  /// The repair with others of the same line that do not meddle with its range or each other's.
  func joined(with candidates: [FixIt]) -> FixIt {
    var joined = self
    for other in candidates where !([joined] + joined.others).contains(where: other.meddles) {
      joined.others.append(other)
    }
    return joined
  }

  private func meddles(with other: FixIt) -> Bool {
    let (a, b) = (span.range, other.span.range)
    // Unlike `overlaps`, also for a place between two characters of the other.
    return a.lowerBound == b.lowerBound
      || a.lowerBound < b.upperBound && b.lowerBound < a.upperBound
  }
}
