import Content
import Diagnostics

/// A content folder that entries are added to: its files, what its data files hold, and the activities
/// that are there.
struct OpenedContent {
  /// The files.
  let tree: SourceTree
  /// What the data files hold.
  let data: ContentReader.DataFiles
  /// The activities, as far as they can be read.
  let activities: [ActivityDraft]

  /// Opens a folder; nil where its data files hold an error, or a symbolic link leads out of it.
  static func open(
    _ folder: String, on disk: any FileSystem, jobs: Int
  ) async throws -> Diagnosed<OpenedContent?> {
    let tree = try await SourceReader(disk: disk, jobs: jobs).content(folder)
    let reader = ContentReader(tree.value)
    let data = reader.dataFiles()
    let problems = tree.diagnostics + data.diagnostics
    guard !problems.hasErrors, let data = data.value else {
      return Diagnosed(nil, problems.sortedForPrinting())
    }
    // What is wrong with entries is for the build to say.
    let drafts = try await reader.drafts(with: data, includingDrafts: true, jobs: jobs)
    return Diagnosed(
      OpenedContent(tree: tree.value, data: data, activities: drafts.value.activities))
  }
}
