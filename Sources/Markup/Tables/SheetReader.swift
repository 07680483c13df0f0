import Foundation

/// Reads the cells of a sheet (ECMA-376, part 1, 18.3).
struct SheetReader: OfficeXMLReader {
  private let texts: [String]
  private let formats: [NumberFormat]
  private let startsIn1904: Bool
  /// How many cells may still be read.
  private var allowance: Int

  private var cells: [Int: [Int: ImportCell]] = [:]
  private var merges: [(first: CellReference, last: CellReference)] = []
  /// The number of rows that hold something and are hidden.
  private(set) var hiddenRows = 0

  private var row = 0
  private var column = -1
  private var isHiddenRow = false
  private var kind = "n"
  private var style = 0
  private var current = ""
  private var isInText = false
  private var guides = 0

  /// A reader that finds texts and formats by their number.
  init(texts: [String], formats: [NumberFormat], startsIn1904: Bool, allowance: Int) {
    self.texts = texts
    self.formats = formats
    self.startsIn1904 = startsIn1904
    self.allowance = allowance
  }

  /// The rows that hold something, merged cells filled in downwards.
  var rows: [ImportTable.Row] {
    var filled = cells
    for (first, last) in merges where last.row > first.row {
      guard let cell = cells[first.row]?[first.column] else { continue }
      // A whole column may be merged; only rows that hold something are rows.
      for row in cells.keys where row > first.row && row <= last.row {
        filled[row]?[first.column] = cell.continued
      }
    }
    return filled.sorted { $0.key < $1.key }.map {
      ImportTable.Row(number: $0.key, cells: $0.value)
    }
  }

  mutating func start(_ name: String, _ attributes: [String: String]) throws(TableFileProblem) {
    switch name {
    case "row":
      row = attributes["r"].flatMap { Int($0) } ?? row + 1
      guard (1...TableFileLimits.rows).contains(row) else { throw .damaged }
      column = -1
      isHiddenRow = ["1", "true"].contains(attributes["hidden"] ?? "")
    case "c":
      column += 1
      if let name = attributes["r"] {
        guard let place = CellReference(name) else { throw .damaged }
        (row, column) = (place.row, place.column)
      }
      kind = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      current = ""
    case "rPh": guides += 1
    case "v", "t": isInText = guides == 0
    case "mergeCell":
      let ends = (attributes["ref"] ?? "").split(separator: ":").map { CellReference($0) }
      guard ends.count == 2, let first = ends[0], let last = ends[1] else { return }
      guard merges.count < TableFileLimits.parts else { throw .tooLarge }
      merges.append((first, last))
    default: break
    }
  }

  mutating func text(_ text: String) {
    if isInText { current += text }
  }

  mutating func end(_ name: String) throws(TableFileProblem) {
    switch name {
    case "v", "t": isInText = false
    case "rPh": guides -= 1
    case "c":
      guard let value = value() else { return }
      allowance -= 1
      guard allowance >= 0 else { throw .tooLarge }
      if !isHiddenRow { cells[row, default: [:]][column] = ImportCell(value) }
    case "row":
      if isHiddenRow, column >= 0 { hiddenRows += 1 }
    default: break
    }
  }

  private func value() -> ImportCell.Value? {
    let written = current.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !written.isEmpty else { return nil }
    switch kind {
    case "s":
      guard let index = Int(written), texts.indices.contains(index) else { return nil }
      let text = texts[index]
      return text.allSatisfy(\.isWhitespace) ? nil : .text(text)
    case "n":
      guard let number = Double(written), number.isFinite else { return .text(written) }
      let format = formats.indices.contains(style) ? formats[style] : .general
      return format.value(of: number, startsIn1904: startsIn1904)
    case "b": return .text(written == "1" ? "是" : "否")
    default: return .text(WorkbookTexts.unescaped(current))
    }
  }
}
