import CXlsxWriter

/// A table that office programs open (Office Open XML, ECMA-376), ready for the printer on A4.
public struct Spreadsheet: Sendable {
  /// A column.
  public struct Column: Sendable {
    /// Its head.
    public let title: String
    /// Its width in letters of half width.
    public let width: Int

    /// A column by its head.
    public init(title: String, width: Int) {
      self.title = title
      self.width = width
    }
  }

  /// What stands in a cell.
  public enum Cell: Sendable {
    /// A text, which is never taken for a formula.
    case text(String)
    /// A number, in the middle.
    case number(Int)
  }

  /// That the file could not be written.
  public struct WriteFailure: Error, Sendable {
    /// The path.
    public let path: String
    /// Why, in the library's words.
    public let reason: String
  }

  /// The most UTF-16 units of a cell's text in Excel; what is longer is cut.
  public static let longestText = 32_767

  /// What stands in the corner, and the name of the sheet.
  public let label: String
  /// What stands above all columns, in large.
  public let title: String
  /// The line below it; nil for none.
  public let above: String?
  /// The columns; at least one.
  public let columns: [Column]
  /// The rows below the heads of the columns, with a cell for each.
  public let rows: [[Cell]]
  /// When the file says it was made: seconds since 1970, in UTC.
  public let created: Int

  /// A table.
  public init(
    label: String, title: String, above: String?, columns: [Column], rows: [[Cell]], created: Int
  ) {
    precondition(!columns.isEmpty, "a table has a column")
    precondition(rows.allSatisfy { $0.count == columns.count }, "every row has every column")
    self.label = label
    self.title = title
    self.above = above
    self.columns = columns
    self.rows = rows
    self.created = created
  }

  /// The file's bytes; the heads of the columns are repeated on every printed page, and the table is as
  /// wide as the paper.
  public func bytes() throws(WriteFailure) -> [UInt8] {
    do throws(UnnamedFile.Failure) {
      let file = try UnnamedFile()
      do throws(WriteFailure) { try write(to: file.path) } catch {
        throw UnnamedFile.Failure(path: error.path, reason: error.reason)
      }
      return try file.bytes()
    } catch {
      throw WriteFailure(path: error.path, reason: error.reason)
    }
  }

  /// Writes the file to a path.
  func write(to path: String) throws(WriteFailure) {
    guard let book = workbook_new(path) else {
      throw WriteFailure(path: path, reason: "workbook_new")
    }
    var problem = fill(book)
    // Closing is what writes, and what frees the memory: after a failure as well.
    let closing = workbook_close(book)
    if problem == LXW_NO_ERROR { problem = closing }
    guard problem == LXW_NO_ERROR else {
      throw WriteFailure(path: path, reason: String(cString: lxw_strerror(problem)))
    }
  }

  private typealias Book = UnsafeMutablePointer<lxw_workbook>
  private typealias Sheet = UnsafeMutablePointer<lxw_worksheet>
  private typealias Format = UnsafeMutablePointer<lxw_format>

  /// The looks of the cells.
  private struct Formats {
    let label, title, above, head, text, number: Format?
  }

  private func fill(_ book: Book) -> lxw_error {
    guard let sheet = workbook_add_worksheet(book, sheetName) else {
      return LXW_ERROR_MEMORY_MALLOC_FAILED
    }
    let formats = Formats(
      label: format(book, size: 12, isBold: false, isBoxed: false, centre: false),
      title: format(book, size: 16, isBold: true, isBoxed: false, centre: true),
      above: format(book, size: 12, isBold: false, isBoxed: false, centre: false),
      head: format(book, size: 12, isBold: true, isBoxed: true, centre: true),
      text: format(book, size: 11, isBold: false, isBoxed: true, centre: false),
      number: format(book, size: 11, isBold: false, isBoxed: true, centre: true))
    var problems: [lxw_error] = [describe(book)]
    problems += head(of: sheet, formats)
    for (number, row) in rows.enumerated() {
      for (column, cell) in row.enumerated() {
        problems.append(
          write(cell, formats, to: sheet, row: firstRow + UInt32(number), UInt16(column)))
      }
    }
    problems += layOut(sheet)
    return problems.first { $0 != LXW_NO_ERROR } ?? LXW_NO_ERROR
  }

  private func format(
    _ book: Book, size: Double, isBold: Bool, isBoxed: Bool, centre: Bool
  ) -> Format? {
    let format = workbook_add_format(book)
    format_set_font_name(format, "宋体")
    format_set_font_size(format, size)
    if isBold { format_set_bold(format) }
    if isBoxed { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if centre { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    format_set_text_wrap(format)
    return format
  }

  /// The row of the heads of the columns.
  private var headRow: UInt32 { above == nil ? 2 : 3 }
  /// The first row below them.
  private var firstRow: UInt32 { headRow + 1 }
  private var lastColumn: UInt16 { UInt16(columns.count - 1) }

  private func head(of sheet: Sheet, _ formats: Formats) -> [lxw_error] {
    var problems = [across(sheet, row: 0, label, formats.label)]
    problems.append(across(sheet, row: 1, title, formats.title))
    problems.append(worksheet_set_row(sheet, 1, 36, nil))
    if let above {
      problems.append(across(sheet, row: 2, above, formats.above))
      problems.append(worksheet_set_row(sheet, 2, 24, nil))
    }
    for (number, column) in columns.enumerated() {
      let place = UInt16(number)
      problems.append(
        worksheet_set_column(sheet, place, place, Double(column.width), nil))
      problems.append(
        worksheet_write_string(sheet, headRow, place, Self.fitted(column.title), formats.head))
    }
    problems.append(worksheet_set_row(sheet, headRow, 24, nil))
    return problems
  }

  /// A text over all columns; a single cell cannot be merged.
  private func across(_ sheet: Sheet, row: UInt32, _ text: String, _ format: Format?) -> lxw_error {
    let text = Self.fitted(text)
    return columns.count > 1
      ? worksheet_merge_range(sheet, row, 0, row, lastColumn, text, format)
      : worksheet_write_string(sheet, row, 0, text, format)
  }

  /// The label without what Excel allows in no name of a sheet; nil for the library's own.
  private var sheetName: String? {
    let kept = label.withoutNonXML.filter { !"[]:*?/\\'".contains($0) && !$0.isNewline }
    let name = String(String.UnicodeScalarView(kept.unicodeScalars.prefix(31)))
    return name.utf16.count > 31 || name.allSatisfy(\.isWhitespace) ? nil : name
  }

  /// A text as it can stand in a cell.
  private static func fitted(_ text: String) -> String {
    let plain = text.withoutNonXML
    guard
      let end = plain.utf16.index(
        plain.startIndex, offsetBy: longestText, limitedBy: plain.endIndex)
    else { return plain }
    // Half of a pair of surrogates is no character.
    let whole = end.samePosition(in: plain.unicodeScalars) ?? plain.utf16.index(before: end)
    return String(plain[..<whole])
  }

  private func write(
    _ cell: Cell, _ formats: Formats, to sheet: Sheet, row: UInt32, _ column: UInt16
  ) -> lxw_error {
    switch cell {
    case .text(let text):
      worksheet_write_string(sheet, row, column, Self.fitted(text), formats.text)
    case .number(let number):
      worksheet_write_number(sheet, row, column, Double(number), formats.number)
    }
  }

  private func layOut(_ sheet: Sheet) -> [lxw_error] {
    // 9 is A4 in ECMA-376, 18.3.1.63.
    worksheet_set_paper(sheet, 9)
    worksheet_set_portrait(sheet)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_center_horizontally(sheet)
    worksheet_set_margins(sheet, 0.6, 0.6, 0.7, 0.7)
    worksheet_freeze_panes(sheet, firstRow, 0)
    let last = firstRow + UInt32(rows.count) - 1
    return [
      worksheet_set_footer(sheet, "&C&P / &N"),
      worksheet_repeat_rows(sheet, headRow, headRow),
      worksheet_print_area(sheet, 0, 0, last, lastColumn),
    ]
  }

  /// Without a moment of its own the file would hold the time of the writing.
  private func describe(_ book: Book) -> lxw_error {
    var bytes = Array(Self.fitted(title).utf8CString)
    return bytes.withUnsafeMutableBufferPointer { text in
      var properties = lxw_doc_properties()
      properties.title = text.baseAddress
      properties.created = time_t(created)
      return workbook_set_properties(book, &properties)
    }
  }
}
