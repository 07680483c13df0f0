/// A table as GitHub's Markdown has it (GFM 4.10), found in the lines of a paragraph: a header, a
/// delimiter row with as many cells, and rows to the paragraph's end.
///
/// A pipe has to stand in the header or the delimiter row; without one `:-:` below a word is text.
struct PipeTable {
  /// What a column's delimiter says of its cells.
  enum Alignment {
    /// At the start of the line: said so with `:--`, or not said.
    case start
    case center
    case right
  }

  /// The index of the header among the lines; the delimiter row is the next one.
  let header: Int
  /// The columns.
  let alignments: [Alignment]

  /// The first table in some lines; nil where there is none.
  init?(in lines: [ArraySlice<UInt8>]) {
    for index in lines.indices.dropFirst() {
      guard let alignments = Self.alignments(in: lines[index]),
        Self.cells(of: lines[index - 1]).count == alignments.count,
        lines[index].contains(Self.pipe) || lines[index - 1].contains(Self.pipe)
      else { continue }
      header = index - 1
      self.alignments = alignments
      return
    }
    return nil
  }

  /// The cells of a row, blanks around them left out. A pipe behind a backslash belongs to its cell.
  static func cells(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var row = line.trimmed
    if row.first == pipe { row = row.dropFirst() }
    var cells: [ArraySlice<UInt8>] = []
    var start = row.startIndex
    var index = start
    while index < row.endIndex {
      if row[index] == pipe {
        cells.append(row[start..<index].trimmed)
        start = index + 1
      } else if row[index] == backslash, index + 1 < row.endIndex, row[index + 1] == pipe {
        index += 1
      }
      index += 1
    }
    if start < row.endIndex { cells.append(row[start...].trimmed) }
    return cells
  }

  /// A cell with the backslashes before its pipes taken away, in code as well.
  static func unescaped(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard cell.contains(pipe) else { return cell }
    return cell.indices.filter { index in
      cell[index] != backslash || index + 1 == cell.endIndex || cell[index + 1] != pipe
    }.map { cell[$0] }[...]
  }

  /// What a delimiter row says; nil where the line is none.
  private static func alignments(in line: ArraySlice<UInt8>) -> [Alignment]? {
    guard line.allSatisfy({ $0 == pipe || $0 == dash || $0 == colon || $0.isBlank }) else {
      return nil
    }
    var alignments: [Alignment] = []
    for cell in cells(of: line) {
      let inner = cell.dropFirst(cell.first == colon ? 1 : 0)
      let dashes = inner.dropLast(inner.last == colon ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == dash }) else { return nil }
      let isRight = inner.count > dashes.count
      alignments.append(!isRight ? .start : inner.count < cell.count ? .center : .right)
    }
    return alignments.isEmpty ? nil : alignments
  }

  private static let pipe = UInt8(ascii: "|")
  private static let backslash = UInt8(ascii: "\\")
  private static let dash = UInt8(ascii: "-")
  private static let colon = UInt8(ascii: ":")
}

extension UInt8 {
  /// Whether the byte is a blank inside a line.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0B || self == 0x0C }
}

extension ArraySlice<UInt8> {
  /// The bytes without the blanks at both ends.
  var trimmed: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { !$0.isBlank }),
      let last = lastIndex(where: { !$0.isBlank })
    else { return self[endIndex...] }
    return self[first...last]
  }
}
