import Diagnostics

/// Reads the tables of the files that units send: `.xlsx`, `.docx` and `.csv`.
///
/// The file is not trusted: how much it may hold is bounded (``TableFileLimits``), and what it is does
/// not rest on its name.
public enum TableFile {
  /// The extensions of files that are read.
  public static let extensions = ["xlsx", "xlsm", "docx", "csv", "tsv", "txt"]

  /// The most bytes of a file that is read.
  public static let mostBytes = TableFileLimits.fileBytes

  /// The error for a file that has more bytes.
  public static func tooLarge(_ path: String) -> Diagnostic { .tableTooLarge(path) }

  /// The tables of a file that hold something, in their order.
  ///
  /// - Returns: nil with an error where none can be read; with warnings on what was left out.
  public static func read(_ file: SourceFile) -> Diagnosed<[ImportTable]?> {
    guard file.bytes.count <= TableFileLimits.fileBytes else {
      return Diagnosed(nil, [.tableTooLarge(file.path)])
    }
    guard !file.bytes.isEmpty else { return Diagnosed(nil, [.emptyTableFile(file.path)]) }
    let name = Self.extensionOfName(file.path)
    let kind = TableFileKind(of: file.bytes)
    do throws(TableFileProblem) {
      switch (name, kind) {
      case ("xlsx", .zip), ("xlsm", .zip), ("docx", .zip):
        return try readOffice(file, isWorkbook: name != "docx")
      case ("csv", .other), ("tsv", .other), ("txt", .other): return try readText(file)
      case (_, .compound(isEncrypted: true)): throw TableFileProblem.encrypted
      default: return Diagnosed(nil, [.wrongTableFile(file.path, name: name, kind: kind)])
      }
    } catch {
      return Diagnosed(nil, [.unreadableTable(file.path, error)])
    }
  }

  private static func extensionOfName(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  private static func readOffice(
    _ file: SourceFile, isWorkbook: Bool
  ) throws(TableFileProblem) -> Diagnosed<[ImportTable]?> {
    var archive = OfficeArchive(file.bytes)
    let root = try OfficeRelationships.of("", in: &archive)
    guard let part = root.path(of: "officeDocument") else {
      return Diagnosed(nil, [.foreignArchive(file.path)])
    }
    let read: Diagnosed<[ImportTable]>
    switch part.split(separator: "/").first {
    case "xl" where isWorkbook:
      read = try WorkbookReader.read(part, of: &archive, path: file.path)
    case "word" where !isWorkbook:
      read = Diagnosed(try DocumentTablesReader.read(part, of: &archive))
    case "xl": return Diagnosed(nil, [.renamedTable(file.path, to: "xlsx")])
    case "word": return Diagnosed(nil, [.renamedTable(file.path, to: "docx")])
    default: return Diagnosed(nil, [.foreignArchive(file.path)])
    }
    return checked(read, path: file.path)
  }

  private static func readText(
    _ file: SourceFile
  ) throws(TableFileProblem) -> Diagnosed<[ImportTable]?> {
    guard let text = TextEncoding.text(of: file.bytes), !text.unicodeScalars.contains("\0") else {
      return Diagnosed(nil, [.unreadableText(file.path)])
    }
    let split = try SeparatedText(text)
    if let record = split.openQuote {
      return Diagnosed(nil, [.openQuote(inRow: record, of: file.path)])
    }
    return checked(Diagnosed([ImportTable(name: nil, rows: split.rows)]), path: file.path)
  }

  private static func checked(
    _ read: Diagnosed<[ImportTable]>, path: String
  ) -> Diagnosed<[ImportTable]?> {
    let tables = read.value.filter { !$0.rows.isEmpty }
    return tables.isEmpty
      ? Diagnosed(nil, read.diagnostics + [.noTable(path)]) : Diagnosed(tables, read.diagnostics)
  }
}
