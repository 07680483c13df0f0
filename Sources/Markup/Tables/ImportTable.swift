/// A table of an office file: a sheet of a workbook, a table of a document, a text with separators.
public struct ImportTable: Sendable, Hashable {
  /// A row with its cells.
  public struct Row: Sendable, Hashable {
    /// The number the office program shows, from 1.
    public let number: Int
    /// The cells that hold something, by their column from 0.
    public let cells: [Int: ImportCell]

    /// A row of cells.
    public init(number: Int, cells: [Int: ImportCell]) {
      self.number = number
      self.cells = cells
    }
  }

  /// The sheet's name, or 表1 for a document's first table; nil where a file is one table.
  public let name: String?
  /// The paragraphs above it, where it stands in a document.
  public let lines: [String]
  /// The rows that hold something, in their order.
  public let rows: [Row]

  /// A table of rows.
  public init(name: String?, lines: [String] = [], rows: [Row]) {
    self.name = name
    self.lines = lines
    self.rows = rows
  }
}
