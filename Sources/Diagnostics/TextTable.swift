/// A table for a terminal, its columns aligned by the cells that characters take there.
public struct TextTable {
  /// How the cells of a column stand.
  public struct Column: Sendable {
    fileprivate let isRight: Bool
    fileprivate let widest: Int

    /// Cells that start together.
    public static let left = Column(isRight: false, widest: .max)
    /// Cells that end together.
    public static let right = Column(isRight: true, widest: .max)
    /// Cells that start together; longer texts are cut to so many cells of the terminal.
    public static func left(atMost widest: Int) -> Column {
      Column(isRight: false, widest: widest)
    }
  }

  private let rows: [[String]]
  private let columns: [Column]

  /// A table of rows; the last cells of a row may be missing.
  public init(_ rows: [[String]], columns: [Column]) {
    self.rows = rows
    self.columns = columns
  }

  /// The lines, without blanks at their ends.
  public func lines(indent: Int = 0) -> [String] {
    let cut = rows.map { row in zip(row, columns).map { Self.cut($0, to: $1.widest) } }
    let widths = columns.indices.map { column in
      cut.map { column < $0.count ? displayWidth(of: $0[column]) : 0 }.max() ?? 0
    }
    return cut.map { row in
      let cells = row.indices.map { column -> String in
        let blanks = String(repeating: " ", count: widths[column] - displayWidth(of: row[column]))
        return columns[column].isRight ? blanks + row[column] : row[column] + blanks
      }
      var line = String(repeating: " ", count: indent) + cells.joined(separator: "  ")
      while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
      return line
    }
  }

  /// A text without control characters, of no more cells than a column has.
  private static func cut(_ text: String, to width: Int) -> String {
    let plain = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    guard displayWidth(of: plain) > width else { return plain }
    var result = ""
    var left = width - 1
    for character in plain {
      left -= displayWidth(of: String(character))
      if left < 0 { break }
      result.append(character)
    }
    return result + "…"
  }
}
