import Activities
import Diagnostics
import Markup

/// What comes of tables that are imported into a content folder: files to write, and rows that are there
/// already. Nothing is written here.
public struct ActivityImport: Sendable {
  /// What becomes of a row.
  public enum Outcome: Sendable, Equatable {
    /// A file, and the names of what it still lacks.
    case new(missing: [String])
    /// It is there already.
    case present
    /// It is there already, with another time or place.
    case different
  }

  /// A row that is an activity.
  public struct Row: Sendable {
    /// Where it stands: `附件1.xlsx › 汇总表 › 5`.
    public let place: String
    /// The title.
    public let title: String
    /// The county's short name.
    public let county: String
    /// Days, time, place and topics as they are written; nil where not known.
    public let date, time, venue, topics: String?
    /// What becomes of it.
    public let outcome: Outcome
    /// The path of its file: the one to write, or the one that is there.
    public let path: String
    /// The bytes of the file to write; none where it is there already.
    public let bytes: [UInt8]
  }

  /// The rows in their order.
  public private(set) var rows: [Row] = []
  /// What is wrong or doubtful, in the order of the rows; with an error nothing is to be written.
  public private(set) var diagnostics: [Diagnostic] = []

  private let composer: EntryComposer
  private let check: EntryCheck
  private let names: VocabularyIndex
  private var paths: EntryPaths
  /// The activities that are there, by title.
  private let present: [ActivityIdentity]
  /// Those of this run.
  private var added: [ActivityIdentity] = []

  /// An import into a content folder.
  ///
  /// - Parameters:
  ///   - drafts: the activities that are there.
  ///   - county: the county of rows that tell none, as it was written.
  public init(
    into tree: SourceTree, data: ContentReader.DataFiles, drafts: [ActivityDraft], county: County?
  ) {
    check = EntryCheck(tree: tree, data: data)
    names = data.names
    composer = EntryComposer(data: data, check: check, county: county)
    paths = EntryPaths(tree)
    present = drafts.map { ActivityIdentity($0, names: data.names) }
  }

  /// Takes note of a file that is too large to be read.
  public mutating func addTooLarge(_ path: String) {
    diagnostics.append(TableFile.tooLarge(path))
  }

  /// Takes in the tables of a file.
  public mutating func add(_ file: SourceFile) {
    let read = TableFile.read(file)
    diagnostics += read.diagnostics
    guard let tables = read.value else { return }
    let headers = tables.map { TableHeader(of: $0) }
    guard headers.contains(where: { $0 != nil }) else {
      diagnostics.append(.noHeader(file.path, table: tables.count == 1 ? tables[0].name : nil))
      return
    }
    var count = 0
    for (table, header) in zip(tables, headers) {
      guard let header else {
        diagnostics.append(.tableLeftOut(table.name, in: file.path))
        continue
      }
      if !header.people.isEmpty {
        diagnostics.append(.columnsOfPersons(header.people, in: file.path))
      }
      let rows = TableRow.all(of: table, below: header, in: file.path)
      diagnostics += rows.diagnostics
      count += rows.value.count
      let reporter = TableReporter.name(of: table, above: header)
      for row in rows.value { add(row, reporter: reporter) }
    }
    if count == 0 { diagnostics.append(.noRows(file.path)) }
  }

  private mutating func add(_ row: TableRow, reporter: String?) {
    let composed = composer.entry(of: row, reporter: reporter)
    guard let entry = composed.value else {
      diagnostics += composed.diagnostics
      return
    }
    guard let draft = check.problems(of: entry.text, in: entry.county).draft else { return }
    let identity = ActivityIdentity(draft, names: names)
    // The same title may stand there for several days or places; one that is the same in all is this.
    let same = present.filter { identity.isSame(as: $0) }
    if let exact = (same + added.filter { identity.isSame(as: $0) })
      .first(where: { identity.differences(from: $0).isEmpty })
    {
      rows.append(Row(entry, .present, path: exact.path))
      return
    }
    diagnostics += composed.diagnostics
    if let other = same.first {
      diagnostics.append(
        .presentDiffers(other.path, identity.differences(from: other), at: entry.place))
      rows.append(Row(entry, .different, path: other.path))
    } else {
      if let other = present.first(where: { identity.sharesName(with: $0) }) {
        diagnostics.append(.sameNameOtherDay(other.path, at: entry.place))
      }
      let path = paths.take(entry.title, in: entry.county)
      added.append(identity.at(path))
      rows.append(
        Row(entry, .new(missing: entry.missing), path: path, bytes: Array(entry.text.text.utf8)))
    }
  }
}

extension ActivityImport.Row {
  fileprivate init(
    _ entry: ImportedEntry, _ outcome: ActivityImport.Outcome, path: String, bytes: [UInt8] = []
  ) {
    self.init(
      place: entry.place.description, title: entry.title, county: entry.county.shortName,
      date: entry.text.shown(.date), time: entry.text.shown(.time),
      venue: entry.text.shown(.venue) ?? entry.text.shown(.online),
      topics: entry.text.shown(.topics), outcome: outcome, path: path, bytes: bytes)
  }
}
