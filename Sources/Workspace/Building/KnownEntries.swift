import Content
import Diagnostics

/// What entries, guide steps and pages were read as, for as long as their files stay the same.
///
/// A file is read with the names of the data files and with nothing else, so what it was read as holds
/// until its own bytes or those of a data file change. Everything that looks at several entries
/// together (rules, lists, links) is no part of it and is made anew every time.
struct KnownEntries: Sendable {
  private struct Entry {
    let file: SourceFile
    let drafts: Diagnosed<ContentReader.Drafts>
  }

  private var dataSources: [SourceFile] = []
  private var entries: [String: Entry] = [:]

  /// Nothing.
  init() {}

  /// Forgets everything where the data files are others than before.
  mutating func prepare(for dataSources: [SourceFile]) {
    if !areSame(self.dataSources, dataSources) { entries = [:] }
    self.dataSources = dataSources
  }

  /// What a file was read as; nil for one that is new or has changed.
  func entry(of file: SourceFile) -> Diagnosed<ContentReader.Drafts>? {
    guard let entry = entries[file.path], entry.file === file else { return nil }
    return entry.drafts
  }

  /// Keeps what files were read as, and nothing of others.
  mutating func keep(_ read: [Diagnosed<ContentReader.Drafts>], of files: [SourceFile]) {
    entries = Dictionary(
      zip(files, read).map { ($0.path, Entry(file: $0, drafts: $1)) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// Whether two lists hold the very same files, as ``KnownFiles`` hands them out.
func areSame(_ some: [SourceFile], _ others: [SourceFile]) -> Bool {
  some.count == others.count && zip(some, others).allSatisfy { $0 === $1 }
}
