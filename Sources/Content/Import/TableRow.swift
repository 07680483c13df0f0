import Diagnostics
import Markup

/// A row of a table with its cells by what they hold.
struct TableRow: Sendable {
  /// A cell with its place.
  struct Cell: Sendable {
    /// What it holds.
    let value: ImportCell.Value
    /// Where it stands.
    let place: TablePlace

    /// The text as the office program shows it; a day in the form of ISO 8601 does as well.
    var text: String {
      switch value {
      case .text(let text): trimmed(text)
      case .number(_, let shown): shown
      case .moment: WrittenTime.shown(value)
      }
    }
  }

  /// Where it stands.
  let place: TablePlace
  /// The cells under heads that stand for keys.
  private(set) var cells: [ActivityKey: Cell] = [:]
  /// The cells under other heads, in the order of the columns.
  private(set) var others: [Cell] = []
  /// What of it was left out, or doubtful.
  private(set) var diagnostics: [Diagnostic] = []

  /// A row below a header. What a public repository must not hold is left out: identity numbers, and
  /// mobile numbers under heads that are no keys.
  init(_ row: ImportTable.Row, below header: TableHeader, of table: ImportTable, in path: String) {
    place = TablePlace(path: path, table: table.name, row: row.number)
    for (column, cell) in row.cells.sorted(by: { $0.key < $1.key }) {
      guard let head = header.heads[column] else { continue }
      var place = place
      (place.column, place.header) = (column, head)
      let cell = Cell(value: cell.value, place: place)
      let key = header.keys[column]
      guard !cell.text.isEmpty, isAllowed(cell, under: key) else { continue }
      if let key { cells[key] = cell } else { others.append(cell) }
    }
  }

  private mutating func isAllowed(_ cell: Cell, under key: ActivityKey?) -> Bool {
    let file = SourceFile(path: "", text: cell.text)
    if !IdentityNumberRule().check(file).isEmpty {
      diagnostics.append(.identityNumber(at: cell.place))
      return false
    }
    if key == nil, !MobileNumberRule().check(file).isEmpty {
      diagnostics.append(.mobileNumber(at: cell.place))
      return false
    }
    return true
  }

  /// The rows of a table that are activities: empty ones, repeated headers and notes below the table
  /// are none.
  static func all(
    of table: ImportTable, below header: TableHeader, in path: String
  ) -> Diagnosed<[TableRow]> {
    var rows: [TableRow] = []
    var diagnostics: [Diagnostic] = []
    for row in table.rows.dropFirst(header.index + 1) where !header.isRepeated(by: row) {
      let own = row.cells.filter { !$0.value.isContinued && header.keys[$0.key] != nil }
      guard !own.isEmpty else {
        let words = row.cells.values.contains { !$0.isContinued && $0.isSentence }
        if words {
          diagnostics.append(
            .rowLeftOut(at: TablePlace(path: path, table: table.name, row: row.number)))
        }
        continue
      }
      // 注：…, 联系人：… stand in one cell, and nothing beside them.
      if own.count == 1, row.cells.count <= 2, let column = own.first?.key,
        !row.cells.contains(where: { $0.key != column && $0.value.isContinued })
      {
        diagnostics.append(
          .rowLeftOut(at: TablePlace(path: path, table: table.name, row: row.number)))
        continue
      }
      let read = TableRow(row, below: header, of: table, in: path)
      diagnostics += read.diagnostics
      rows.append(read)
    }
    return Diagnosed(rows, diagnostics)
  }
}

extension ImportCell {
  /// Whether it holds words, and not only the number of a row.
  fileprivate var isSentence: Bool {
    guard case .text(let text) = value else { return false }
    return text.unicodeScalars.count { $0.value >= 0x80 } > 1
  }
}
