import Activities
import Content
import Diagnostics

/// A content folder that was read and checked as a build does it, for what is made for the office. Of
/// pictures and other files, which no report or form shows, nothing is known but that they are there.
struct CheckedContent {
  /// The folder, as messages show it.
  let root: String
  /// The data files; nil where they hold an error.
  let data: ContentReader.DataFiles?
  /// The agenda; nil where anything holds an error, because its numbers could not be trusted.
  let agenda: Agenda?
  /// What was found.
  let problems: [Diagnostic]

  /// The language of the calendar; nil where it could not be read.
  var language: Language? { data.flatMap { Language(tag: $0.edition.language) } }

  /// Reads and checks a folder.
  static func read(
    _ folder: String, jobs: Int, on disk: any FileSystem
  ) async throws -> CheckedContent {
    let tree = try await SourceReader(disk: disk, jobs: jobs, readsMedia: false).content(folder)
    let content = ContentReader(tree.value)
    let dataFiles = content.dataFiles()
    var problems = tree.diagnostics + dataFiles.diagnostics
    var agenda: Agenda?
    if let data = dataFiles.value {
      let drafts = try await content.drafts(with: data, includingDrafts: false, jobs: jobs)
      problems += drafts.diagnostics
      problems += try await content.problems(
        of: drafts.value, with: data, pictures: [:], jobs: jobs)
      if !problems.hasErrors { agenda = content.agenda(of: drafts.value, with: data) }
    }
    return CheckedContent(
      root: tree.value.root, data: dataFiles.value, agenda: agenda, problems: problems)
  }
}
