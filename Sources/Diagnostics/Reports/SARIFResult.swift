/// A problem in a log of SARIF (3.27, result).
struct SARIFResult: Encodable {
  private let ruleId: String
  private let ruleIndex: Int
  private let level: String
  private let message: SARIFMessage
  private let locations: [SARIFLocation]
  private let relatedLocations: [SARIFLocation]?
  private let fixes: [Fix]?

  /// A diagnostic as a result.
  init(_ diagnostic: Diagnostic, ruleIndex: Int, language: Language) {
    ruleId = diagnostic.code
    self.ruleIndex = ruleIndex
    level = diagnostic.severity.rawValue
    let lines = [diagnostic.message] + diagnostic.notes.map(\.message)
    message = SARIFMessage(lines.map { $0.text(in: language) }.joined(separator: "\n"))
    locations = [SARIFLocation(path: diagnostic.path, span: diagnostic.span)]
    let related = diagnostic.notes.compactMap { note in
      note.span.map {
        SARIFLocation(
          path: $0.file.path, span: $0, message: SARIFMessage(note.message.text(in: language)))
      }
    }
    relatedLocations = related.isEmpty ? nil : related
    let fix = diagnostic.fixIt.flatMap { $0.holdsIdentityNumber ? nil : Fix($0) }
    fixes = fix.map { [$0] }
  }

  private struct Fix: Encodable {
    let artifactChanges: [Change]

    init(_ fixIt: FixIt) {
      artifactChanges = [
        Change(
          artifactLocation: SARIFLocation.Artifact(path: fixIt.span.file.path),
          replacements: [
            Replacement(
              deletedRegion: SARIFLocation.Region(fixIt.span),
              insertedContent: SARIFMessage(fixIt.replacement))
          ])
      ]
    }
  }

  private struct Change: Encodable {
    let artifactLocation: SARIFLocation.Artifact
    let replacements: [Replacement]
  }

  private struct Replacement: Encodable {
    let deletedRegion: SARIFLocation.Region
    let insertedContent: SARIFMessage
  }
}
