import Diagnostics

/// Rows of cells as lines of a terminal, columns aligned by the cells that characters take there.
struct TextTable {
  /// On which side of its column a cell stands.
  enum Alignment {
    case left, right
  }

  private let rows: [[String]]
  private let alignments: [Alignment]

  /// - Parameter alignments: one for every cell of a row.
  init(_ rows: [[String]], alignments: [Alignment]) {
    self.rows = rows
    self.alignments = alignments
  }

  /// The lines, without blanks at their ends.
  func lines(indent: Int) -> [String] {
    let widths = alignments.indices.map { column in
      rows.map { displayWidth(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.indices.map { column -> String in
        let blanks = String(repeating: " ", count: widths[column] - displayWidth(of: row[column]))
        return alignments[column] == .left ? row[column] + blanks : blanks + row[column]
      }
      var line = String(repeating: " ", count: indent) + cells.joined(separator: "  ")
      while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
      return line
    }
  }
}
