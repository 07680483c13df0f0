import Content
import Diagnostics
import Markup
import Publishing

/// What one planning keeps for the next, so that an edit costs what it changed: the files, what they
/// were read as, and the theme. It is memory of one process and never written.
struct PlanningMemory: Sendable {
  private struct KnownTheme {
    let files: [SourceFile]
    let language: String
    let theme: Diagnosed<Theme?>
  }

  /// The files of the last planning.
  private(set) var files = KnownFiles()
  /// What its entries were read as.
  var entries = KnownEntries()
  private var theme: KnownTheme?
  /// What pictures turned out to be, by the marks of their bytes.
  var pictures: [Fingerprint: PictureFinding] = [:]
  /// When files were changed, by git: read once, for an edit changes nothing of what was committed.
  var history: ChangeHistory?
  /// What was there before the changes that visitors are told of, likewise.
  var earlier: EarlierContent?

  /// Nothing.
  init() {}

  /// Takes out what may have changed on the disk and is not read again.
  mutating func forget(_ changes: FolderChanges) {
    if changes.isIncomplete { files.media = [:] }
    for path in changes.paths { files.media[path] = nil }
  }

  /// Keeps the files of a content folder.
  mutating func keep(_ tree: SourceTree) {
    files.sources = Self.byPath(tree.files + (theme?.files ?? []))
    files.media = Dictionary(
      tree.media.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The theme of folders, where it was read before.
  func theme(of folders: [ThemeFolder], language: String) -> Diagnosed<Theme?>? {
    guard let theme, theme.language == language, areSame(theme.files, folders.flatMap(\.files))
    else { return nil }
    return theme.theme
  }

  /// Keeps a theme and its files.
  mutating func keep(_ theme: Diagnosed<Theme?>, of folders: [ThemeFolder], language: String) {
    let files = folders.flatMap(\.files)
    self.theme = KnownTheme(files: files, language: language, theme: theme)
    self.files.sources.merge(Self.byPath(files)) { _, new in new }
  }

  private static func byPath(_ files: [SourceFile]) -> [String: SourceFile] {
    Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { _, last in last })
  }
}
