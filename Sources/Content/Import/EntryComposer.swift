import Activities
import Diagnostics
import Markup

/// Turns the rows of tables into activity files.
///
/// Every file is read and checked by the rules that the build uses before it is handed on; what a rule
/// does not take becomes a comment, so that no import breaks the site. What is still required is offered
/// in a comment, and the file is a draft until it is there.
struct EntryComposer {
  private let data: ContentReader.DataFiles
  private let check: EntryCheck
  /// The county of rows that tell none.
  private let county: County?

  /// A composer with the data files.
  ///
  /// - Parameter county: the county of rows that tell none.
  init(data: ContentReader.DataFiles, check: EntryCheck, county: County?) {
    self.data = data
    self.check = check
    self.county = county
  }

  /// A row as an entry; nil with an error where it has no title or no county.
  ///
  /// - Parameter reporter: who filled the table in, by the line above it.
  func entry(of row: TableRow, reporter: String?) -> Diagnosed<ImportedEntry?> {
    guard let title = row.cells[.title].map({ joinedLines($0.text) }), !title.isEmpty else {
      return Diagnosed(nil, [.rowWithoutTitle(at: row.place)])
    }
    var draft = RowDraft(row, title: title, data: data)
    guard let county = county(of: draft, reporter: reporter) else {
      return Diagnosed(nil, draft.diagnostics + [.rowWithoutCounty(draft.hosts, at: row.place)])
    }
    draft.guess()
    let missing = settle(&draft, in: county)
    draft.finish(missing: missing)
    let entry = ImportedEntry(
      place: row.place, title: title, county: county, text: draft.text,
      missing: missing.map { $0.chineseNames[0] })
    return Diagnosed(entry, draft.diagnostics)
  }

  private func county(of draft: RowDraft, reporter: String?) -> County? {
    if let cell = draft.row.cells[.county] {
      return data.names.counties[cell.text]
        ?? CountyFinder(data.names).county(inName: joinedLines(cell.text))
    }
    let finder = CountyFinder(data.names)
    return finder.county(ofHosts: draft.hosts) ?? county
      ?? reporter.flatMap { finder.county(ofHost: $0) }
  }

  /// Takes away what the rules find wrong until they find nothing more.
  ///
  /// - Returns: the required keys that are missing then.
  private func settle(_ draft: inout RowDraft, in county: County) -> [ActivityKey] {
    while true {
      let result = check.problems(of: draft.text, in: county)
      let wrong = result.problems.filter { draft.text.values[$0.key] != nil }
      guard let (key, problem) = wrong.first else { return result.missing }
      // Every round takes a value away.
      draft.reject(key, because: problem.message)
    }
  }
}
