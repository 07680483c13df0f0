import Diagnostics
import Markup
import Testing

@testable import Content

/// A problem that a test expects: where it is marked, and its code.
struct Finding {
  let mark: Character?
  let code: String
  let severity: Diagnostic.Severity

  /// An error at a mark; without one, at the file as a whole.
  static func error(_ code: String, at mark: Character? = nil) -> Finding {
    Finding(mark: mark, code: code, severity: .error)
  }

  /// A warning at a mark.
  static func warning(_ code: String, at mark: Character) -> Finding {
    Finding(mark: mark, code: code, severity: .warning)
  }
}

/// Reads a marked activity file, checks it with one rule, and expects the findings and no other, those
/// of reading included.
///
/// - Parameters:
///   - path: the file's path below the content folder.
///   - pictures: what pictures turned out to be, by their paths from the project's root.
///   - entries: the texts of other content files, by their paths below the content folder.
/// - Returns: what was found, in the order it is printed in.
@discardableResult
func expect(
  _ expected: Finding..., by rule: any Rule, in marked: String,
  path: String = "activities/dali/market.md", entries: [String: String] = [:], media: [String] = [],
  pictures: [String: PictureFinding] = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> [Diagnostic] {
  let marked = MarkedText(marked)
  let tree = ContentFixture.tree(
    entries.merging([path: marked.text]) { $1 }.mapValues { Optional($0) }, media: media)
  let (reader, data) = (ContentReader(tree), try ContentFixture.data())
  let read = reader.textFiles().value.map { reader.draft(of: $0, with: data) }.gathered()
  let drafts = ContentReader.Drafts(
    activities: read.value.flatMap(\.activities), articles: read.value.flatMap(\.articles))
  let context = reader.context(for: drafts, with: data, pictures: pictures)
  let found =
    (read.diagnostics + drafts.activities.flatMap { rule.check($0, in: context) }
    + rule.check(all: drafts.activities, in: context)).sortedForPrinting()

  let wanted = expected.map { finding in
    "\(finding.severity) \(finding.code) at \(finding.mark.flatMap { marked.offsets[$0] } ?? -1)"
  }
  let got = found.map { diagnostic -> String in
    guard case .span(let span) = diagnostic.place else {
      return "\(diagnostic.severity) \(diagnostic.code) at -1"
    }
    return "\(diagnostic.severity) \(diagnostic.code) at \(span.range.lowerBound)"
  }
  #expect(got.sorted() == wanted.sorted(), sourceLocation: sourceLocation)
  return found
}
