import Diagnostics

/// Reads the tables of a document (`.docx`, ECMA-376, part 1, 17.4) and the paragraphs above each.
///
/// A table inside a cell is a part of the cell's text.
struct DocumentTablesReader: OfficeXMLReader {
  private(set) var tables: [ImportTable] = []
  private var lines: [String] = []
  private var rows: [ImportTable.Row] = []
  private var row: [Int: ImportCell] = [:]
  private var rowNumber = 0
  private var cellCount = 0
  private var column = 0
  private var span = 1
  private var isContinued = false
  /// The cells of the last row by their column, for those that are merged with them.
  private var above: [Int: ImportCell] = [:]
  private var text = ""
  private var depth = 0
  /// How deep in what is not shown: deleted words, and the second form of a drawing.
  private var hidden = 0
  private var isInText = false

  /// The lines above a table that are kept: the title and who fills it in.
  private static let keptLines = 8

  /// Reads the tables of a document's main part.
  static func read(
    _ part: String, of archive: inout OfficeArchive
  ) throws(TableFileProblem) -> [ImportTable] {
    guard let bytes = try archive.part(part) else { throw .damaged }
    return try DocumentTablesReader().reading(bytes).tables
  }

  mutating func start(_ name: String, _ attributes: [String: String]) throws(TableFileProblem) {
    switch name {
    case "Fallback", "moveFrom", "del": hidden += 1
    case "tbl":
      depth += 1
      if depth == 1 { (rows, above, rowNumber) = ([], [:], 0) }
    case "tr" where depth == 1:
      (row, column) = ([:], 0)
      rowNumber += 1
    case "tc" where depth == 1: (text, span, isContinued) = ("", 1, false)
    case "gridBefore" where depth == 1: column += Self.count(attributes)
    case "gridSpan" where depth == 1: span = max(Self.count(attributes), 1)
    case "vMerge" where depth == 1: isContinued = attributes["val"] != "restart"
    case "t": isInText = hidden == 0
    case "tab", "ptab": append(" ")
    case "br", "cr": append("\n")
    case "noBreakHyphen": append("-")
    default: break
    }
  }

  mutating func text(_ text: String) {
    if isInText { append(text) }
  }

  private mutating func append(_ more: String) {
    if hidden == 0 { text += more }
  }

  mutating func end(_ name: String) throws(TableFileProblem) {
    switch name {
    case "Fallback", "moveFrom", "del": hidden -= 1
    case "t": isInText = false
    case "p":
      if depth == 0 {
        if !text.allSatisfy(\.isWhitespace) { lines.append(text) }
        text = ""
      } else {
        text += "\n"
      }
    case "tc" where depth == 1: try endCell()
    case "tr" where depth == 1:
      if !row.isEmpty { rows.append(ImportTable.Row(number: rowNumber, cells: row)) }
      above = row
    case "tbl":
      depth -= 1
      if depth == 0 { endTable() }
    default: break
    }
  }

  private mutating func endCell() throws(TableFileProblem) {
    defer { column += span }
    if isContinued {
      row[column] = above[column]?.continued
    } else if !text.allSatisfy(\.isWhitespace) {
      while text.last?.isNewline ?? false { text.removeLast() }
      row[column] = ImportCell(.text(text))
    }
    guard row[column] != nil else { return }
    cellCount += 1
    guard cellCount <= TableFileLimits.cells, column < TableFileLimits.columns else {
      throw .tooLarge
    }
  }

  private mutating func endTable() {
    text = ""
    if !rows.isEmpty {
      tables.append(
        ImportTable(
          name: "表\(tables.count + 1)", lines: Array(lines.suffix(Self.keptLines)), rows: rows))
    }
    lines = []
  }

  private static func count(_ attributes: [String: String]) -> Int {
    min(max(attributes["val"].flatMap { Int($0) } ?? 0, 0), TableFileLimits.columns)
  }
}
