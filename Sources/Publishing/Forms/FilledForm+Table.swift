import Activities
import Markup

extension FilledForm {
  /// The form as a workbook; nil for one of sheets.
  public var spreadsheet: Spreadsheet? {
    guard case .table(let table) = form.layout else { return nil }
    let rows = activities.enumerated().map { index, activity in
      table.columns.map { column -> Spreadsheet.Cell in
        column.value == .number
          ? .number(index + 1)
          : .text(words.value(column.value, of: activity, number: index + 1))
      }
    }
    return Spreadsheet(
      label: form.label, title: form.title, above: above(table),
      columns: table.columns.map { .init(title: $0.title, width: $0.width) }, rows: rows,
      created: moment)
  }

  /// The form's table for a spreadsheet (RFC 4180), with the mark (BOM) without which office programs
  /// take UTF-8 for something else; nil for a form of sheets.
  public var separatedText: String? {
    guard case .table(let table) = form.layout else { return nil }
    let head = [[form.label], [form.title]] + (above(table).map { [[$0]] } ?? [])
    let rows = activities.enumerated().map { index, activity in
      table.columns.map { words.value($0.value, of: activity, number: index + 1) }
    }
    let lines = head + [table.columns.map(\.title)] + rows
    return "\u{FEFF}"
      + lines.map { $0.map { CSVCell($0).text }.joined(separator: ",") + "\r\n" }.joined()
  }

  /// The titles of the columns in which a workbook has no room for all that is told of an activity.
  func cutColumns(of activity: Activity) -> [String] {
    guard case .table(let table) = form.layout else { return [] }
    return table.columns.filter { column in
      words.value(column.value, of: activity, number: 1).utf16.count > Spreadsheet.longestText
    }.map(\.title)
  }
}
