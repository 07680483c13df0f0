import Diagnostics

/// Reads the sheets of a workbook (`.xlsx`, ECMA-376, part 1, 18).
struct WorkbookReader: OfficeXMLReader {
  /// A sheet as the workbook lists it.
  private struct Sheet {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  private var sheets: [Sheet] = []
  private var startsIn1904 = false

  /// Reads the sheets that can be seen; hidden ones are named in a warning.
  ///
  /// - Parameters:
  ///   - part: the path of the workbook's part.
  ///   - path: the file's path, for messages.
  static func read(
    _ part: String, of archive: inout OfficeArchive, path: String
  ) throws(TableFileProblem) -> Diagnosed<[ImportTable]> {
    guard let bytes = try archive.part(part) else { throw .damaged }
    let workbook = try WorkbookReader().reading(bytes)
    let relationships = try OfficeRelationships.of(part, in: &archive)
    var texts: [String] = []
    if let path = relationships.path(of: "sharedStrings"), let bytes = try archive.part(path) {
      texts = try WorkbookTexts().reading(bytes).texts
    }
    var formats: [NumberFormat] = []
    if let path = relationships.path(of: "styles"), let bytes = try archive.part(path) {
      formats = try WorkbookStyles().reading(bytes).formats
    }
    var tables: [ImportTable] = []
    var diagnostics: [Diagnostic] = []
    var cells = 0
    for sheet in workbook.sheets {
      guard let target = relationships.targets[sheet.relationship], target.kind == "worksheet"
      else { continue }
      guard let bytes = try archive.part(target.path) else { throw .damaged }
      let reader = SheetReader(
        texts: texts, formats: formats, startsIn1904: workbook.startsIn1904,
        allowance: TableFileLimits.cells - cells)
      let read = try reader.reading(bytes)
      let rows = read.rows
      guard !rows.isEmpty else { continue }
      if sheet.isHidden {
        diagnostics.append(.hiddenSheet(sheet.name, in: path))
        continue
      }
      if read.hiddenRows > 0 {
        diagnostics.append(.hiddenRows(read.hiddenRows, of: sheet.name, in: path))
      }
      cells += rows.reduce(0) { $0 + $1.cells.count }
      tables.append(ImportTable(name: sheet.name, rows: rows))
    }
    return Diagnosed(tables, diagnostics)
  }

  mutating func start(_ name: String, _ attributes: [String: String]) throws(TableFileProblem) {
    switch name {
    case "workbookPr":
      startsIn1904 = ["1", "true", "on"].contains(attributes["date1904"] ?? "")
    case "sheet":
      guard let id = attributes["id"] else { return }
      guard sheets.count < TableFileLimits.parts else { throw .tooLarge }
      sheets.append(
        Sheet(
          name: attributes["name"] ?? "", relationship: id,
          isHidden: (attributes["state"] ?? "visible") != "visible"))
    default: break
    }
  }

  mutating func text(_ text: String) {}
  mutating func end(_ name: String) {}
}
