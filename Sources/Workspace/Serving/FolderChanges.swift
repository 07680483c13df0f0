/// What may have changed below some folders.
public struct FolderChanges: Sendable, Equatable {
  /// The paths of files that were written, moved or removed.
  var paths: Set<String> = []
  /// Whether anything else may have changed too.
  var isIncomplete = false

  /// Anything may have changed.
  public static let everything = FolderChanges(paths: [], isIncomplete: true)

  var isEmpty: Bool { paths.isEmpty && !isIncomplete }

  /// Takes over other changes.
  mutating func merge(_ others: FolderChanges) {
    paths.formUnion(others.paths)
    isIncomplete = isIncomplete || others.isIncomplete
  }
}
