import Diagnostics

/// A table for a terminal, its columns aligned whatever the width of their characters.
struct TextTable {
  private let rows: [[String]]
  private let widest: [Int]

  /// A table of rows.
  ///
  /// - Parameter widest: the most cells that each column takes; longer texts are cut.
  init(_ rows: [[String]], widest: [Int]) {
    self.rows = rows
    self.widest = widest
  }

  /// The lines, without blanks at their ends.
  var lines: [String] {
    let cut = rows.map { row in
      zip(row, widest).map { Self.cut($0, to: $1) }
    }
    let widths = widest.indices.map { column in
      cut.map { displayWidth(of: $0[column]) }.max() ?? 0
    }
    return cut.map { row in
      var line = ""
      var blanks = 0
      for (text, width) in zip(row, widths) {
        if !text.isEmpty {
          line += String(repeating: " ", count: blanks) + text
          blanks = 0
        }
        blanks += width + 2 - displayWidth(of: text)
      }
      return line
    }
  }

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
