import Diagnostics
import Markup

/// The place of a cell or a row in a file that is imported: 附件1.xlsx › 汇总表 › D5.
struct TablePlace: Sendable, Hashable {
  /// The file's path.
  let path: String
  /// The table's name; nil where the file is one table.
  let table: String?
  /// The row, from 1.
  let row: Int
  /// The column, from 0; nil for the row as a whole.
  var column: Int?
  /// What stands at the column's head.
  var header: String?

  /// The place in a few signs that are the same in every language.
  var description: String {
    let cell = column.map { CellReference(row: row, column: $0).description } ?? "\(row)"
    return ([path] + (table.map { [$0] } ?? []) + [cell]).joined(separator: " › ")
  }

  /// The place in words: people who send tables by mail do not all know what D5 is.
  var note: Note {
    let (chineseTable, englishTable) = (
      table.map { "“\($0)”" } ?? "", table.map { "“\($0)”, " } ?? ""
    )
    guard let column else {
      return Note(
        Message(zh: "在\(chineseTable)第 \(row) 行", en: "in \(englishTable)row \(row)"))
    }
    let letters = CellReference.letters(ofColumn: column)
    let header = YAMLText.comment(header ?? "")
    return Note(
      Message(
        zh: "在\(chineseTable)第 \(row) 行第 \(column + 1) 列（\(letters) 列，“\(header)”）",
        en: "in \(englishTable)row \(row), column \(column + 1) (\(letters), “\(header)”)"))
  }
}

extension Diagnostic {
  /// A problem at a place of a table.
  init(
    _ severity: Severity, _ code: String, _ message: Message, at place: TablePlace,
    notes: [Note] = []
  ) {
    self.init(severity, code, message, place: .path(place.description), notes: [place.note] + notes)
  }
}
