import Content
import Diagnostics

/// `almanac new` as a whole, but for the questions: an activity is entered and its file written.
public struct EntryForm: Sendable {
  /// What is asked for.
  public typealias Field = NewActivity.Field
  /// The file as it would be written.
  public typealias File = NewActivity.File

  /// The activity so far.
  public var activity: NewActivity
  /// The language of the calendar.
  public let language: Language?

  private let disk: any FileSystem

  /// Opens a content folder for one more activity; nil where its data files hold an error.
  ///
  /// - Throws: ``FileSystemError``.
  public static func open(
    content: String, jobs: Int, on disk: any FileSystem = DiskFileSystem()
  ) async throws -> Diagnosed<EntryForm?> {
    try await OpenedContent.open(content, on: disk, jobs: jobs).map { folder in
      folder.map {
        EntryForm(
          activity: NewActivity(for: $0.tree, data: $0.data),
          language: Language(tag: $0.data.edition.language), disk: disk)
      }
    }
  }

  /// Writes a file that is not there yet.
  ///
  /// - Throws: ``FileSystemError``.
  public func write(_ file: File) throws {
    try EntryWriter(disk: disk).write([(file.path, Array(file.text.utf8))])
  }
}
