import Activities
import Content
import Diagnostics
import Markup

/// `almanac import` as a whole: from files that units sent to new files in a content folder.
public struct ImportRun: Sendable {
  /// A row that is an activity.
  public typealias Row = ActivityImport.Row

  /// What came of it.
  public struct Report: Sendable {
    /// The rows that are activities, in their order.
    public let rows: [Row]
    /// The problems, in the order of the rows.
    public let diagnostics: [Diagnostic]
    /// Whether the new files were written.
    public let isWritten: Bool
    /// The language of the calendar; nil where it could not be read.
    public let language: Language?
  }

  private let disk: any FileSystem
  private let content: String
  private let jobs: Int

  /// An import into a content folder.
  public init(content: String, jobs: Int, on disk: any FileSystem = DiskFileSystem()) {
    self.content = content
    self.jobs = jobs
    self.disk = disk
  }

  /// Reads the files and writes one for every new row; with any error, none.
  ///
  /// - Parameters:
  ///   - county: the county of rows that tell none.
  ///   - isDry: whether nothing is written.
  /// - Throws: ``FileSystemError``; never for what stands in the files.
  public func run(_ files: [String], county: String?, isDry: Bool) async throws -> Report {
    let opened = try await OpenedContent.open(content, on: disk, jobs: jobs)
    guard let folder = opened.value else { return Self.failed(opened.diagnostics) }
    let language = Language(tag: folder.data.edition.language)
    var place: County?
    if let county {
      let found = folder.data.county(named: county)
      guard let county = found.value else { return Self.failed(found.diagnostics, language) }
      place = county
    }
    var run = ActivityImport(
      into: folder.tree, data: folder.data, drafts: folder.activities, county: place)
    for path in files {
      if let bytes = try disk.read(path, upTo: TableFile.mostBytes) {
        run.add(SourceFile(path: path, bytes: bytes))
      } else {
        run.addTooLarge(path)
      }
    }
    let isWritten = !isDry && !run.diagnostics.hasErrors
    if isWritten {
      try EntryWriter(disk: disk).write(
        run.rows.filter { !$0.bytes.isEmpty }.map { ($0.path, $0.bytes) })
    }
    return Report(
      rows: run.rows, diagnostics: run.diagnostics, isWritten: isWritten, language: language)
  }

  private static func failed(_ problems: [Diagnostic], _ language: Language? = nil) -> Report {
    Report(rows: [], diagnostics: problems, isWritten: false, language: language)
  }
}
