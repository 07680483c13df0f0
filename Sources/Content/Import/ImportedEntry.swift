import Activities

/// A row of a table as the file it becomes.
struct ImportedEntry {
  /// The row.
  let place: TablePlace
  /// The title.
  let title: String
  /// The county it belongs to.
  let county: County
  /// The file.
  let text: EntryText
  /// The names of the required keys that are missing; the file is a draft while there are any.
  let missing: [String]
}
