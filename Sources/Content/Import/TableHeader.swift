import Markup

/// The row of a table that says what its columns hold.
struct TableHeader {
  /// The place of the row among the table's rows.
  let index: Int
  /// What the columns hold.
  let keys: [Int: ActivityKey]
  /// The heads as they are written, but for the numbers of rows and what is about persons.
  let heads: [Int: String]
  /// The heads of columns about persons.
  let people: [String]

  /// A header lies no further down: above it are a title and who fills the table in.
  private static let furthest = 20

  /// The header of a table: the row with most keys, a title and another among them; of two with the same
  /// keys the first, unless cells of the first go on into the second.
  ///
  /// - Returns: nil where no row is one.
  init?(of table: ImportTable) {
    var best: TableHeader?
    for (index, row) in table.rows.prefix(Self.furthest).enumerated() {
      let header = TableHeader(row, at: index)
      guard header.keys.values.contains(.title), header.keys.count > 1 else { continue }
      guard let other = best else {
        best = header
        continue
      }
      let goesOn = other.index == index - 1 && row.cells.values.contains(where: \.isContinued)
      if header.keys.count > other.keys.count || goesOn && header.keys.count == other.keys.count {
        best = header
      }
    }
    guard let best else { return nil }
    self = best
  }

  private init(_ row: ImportTable.Row, at index: Int) {
    self.index = index
    var keys: [Int: ActivityKey] = [:]
    var heads: [Int: String] = [:]
    var people: [String] = []
    for (column, cell) in row.cells.sorted(by: { $0.key < $1.key }) {
      guard case .text(let text) = cell.value else { continue }
      switch ColumnNames.meaning(of: text) {
      case .number: continue
      case .person:
        people.append(joinedLines(text))
        continue
      // Of two columns for one key the second is kept by its head.
      case .key(let key) where !keys.values.contains(key): keys[column] = key
      default: break
      }
      heads[column] = joinedLines(text)
    }
    self.keys = keys
    self.heads = heads
    self.people = people
  }

  /// Whether a row repeats the header, as on the next page of a document.
  func isRepeated(by row: ImportTable.Row) -> Bool {
    TableHeader(row, at: 0).keys == keys
  }
}
