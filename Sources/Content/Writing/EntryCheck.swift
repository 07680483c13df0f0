import Activities
import Diagnostics
import Markup

/// Checks a file before it is written, as the build would.
struct EntryCheck {
  private let reader: ContentReader
  private let data: ContentReader.DataFiles
  private let context: RuleContext
  private let root: String

  /// A check against the data files of a content folder.
  init(tree: SourceTree, data: ContentReader.DataFiles) {
    reader = ContentReader(tree)
    self.data = data
    root = tree.root
    context = reader.context(for: .init(activities: [], articles: []), with: data)
  }

  /// What is wrong with a file, and what it lacks.
  struct Result {
    /// The errors, each with the key it is about.
    var problems: [(key: ActivityKey, problem: Diagnostic)] = []
    /// The required keys it lacks.
    var missing: [ActivityKey] = []
    /// The file as it was read.
    var draft: ActivityDraft?
  }

  /// Reads and checks a file of a county.
  func problems(of text: EntryText, in county: County, slug: String = "new") -> Result {
    let file = SourceFile(
      path: "\(root)/activities/\(county.slug)/\(slug).md", text: text.text)
    let read = reader.draft(of: file, with: data)
    guard let draft = read.value.activities.first else {
      preconditionFailure("a head that we write can be read")
    }
    var result = Result()
    result.draft = draft
    result.missing = draft.lacks.map(\.key)
    // A time without its day is a day that is missing, and nothing is wrong with the time.
    if draft.common.dates.isEmpty, draft.sessions.isEmpty, !result.missing.contains(.date) {
      result.missing.append(.date)
    }
    let found = read.diagnostics + ContentReader.Drafts.problems(of: draft, in: context)
    for problem in found where problem.severity == .error && problem.code != "time-without-date" {
      guard case .span(let span) = problem.place, problem.code != "missing-key",
        let key = text.key(ofLine: span.position.line)
      else { continue }
      // An action asks for words in the title; of the two it is the action that is wrong.
      let isOfAction = problem.code == "missing-title-words"
      result.problems.append((isOfAction ? .actions : key, problem))
    }
    return result
  }
}
