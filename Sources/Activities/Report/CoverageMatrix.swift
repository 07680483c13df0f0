/// How many activities there are in every county and in every value of another dimension.
///
/// An activity on two days or in three fields stands in as many cells, so the sums can be more than
/// the number of activities.
public struct CoverageMatrix: Sendable, Equatable {
  /// What the columns are.
  public enum Dimension: String, Sendable, CaseIterable {
    /// The days of the week, and every other day that has something.
    case day
    /// The notice's fields.
    case field
    /// The notice's actions.
    case action
    /// The kinds of place that activities are brought into.
    case setting
  }

  /// The head of a row or a column.
  public struct Heading: Sendable, Equatable {
    /// The name that scripts know it by; a day is `2023-09-20`.
    public let slug: String
    /// The name where room is scarce; a day is `9.20`.
    public let name: String
    /// Whether an empty cell in it is worth a word.
    public let isExpected: Bool

    /// A head of a row or a column.
    public init(slug: String, name: String, isExpected: Bool) {
      self.slug = slug
      self.name = name
      self.isExpected = isExpected
    }
  }

  /// The empty cells of a county.
  public struct Gap: Sendable, Equatable {
    /// The county.
    public let row: Heading
    /// The columns in which it has nothing.
    public let columns: [Heading]
  }

  /// What the columns are.
  public let dimension: Dimension
  /// The counties, and the city after them.
  public let rows: [Heading]
  /// The days, fields, actions or settings.
  public let columns: [Heading]
  /// The number of activities, row by row.
  public let cells: [[Int]]

  /// Counts activities by county and column.
  ///
  /// - Parameter columnsOf: the slugs of the columns that an activity stands in, each once; one that
  ///   is no column is left out.
  init(
    _ dimension: Dimension, rows: [Heading], columns: [Heading], of activities: [Activity],
    columnsOf: (Activity) -> [String]
  ) {
    self.dimension = dimension
    self.rows = rows
    self.columns = columns
    func places(_ headings: [Heading]) -> [String: Int] {
      Dictionary(
        headings.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (rowPlaces, columnPlaces) = (places(rows), places(columns))
    var cells = [[Int]](
      repeating: [Int](repeating: 0, count: columns.count), count: rows.count)
    for activity in activities {
      guard let row = rowPlaces[activity.county.slug] else { continue }
      for slug in columnsOf(activity) {
        if let column = columnPlaces[slug] { cells[row][column] += 1 }
      }
    }
    self.cells = cells
  }

  /// The sum of every row.
  public var rowTotals: [Int] { cells.map { $0.reduce(0, +) } }

  /// The sum of every column.
  public var columnTotals: [Int] {
    columns.indices.map { column in cells.reduce(0) { $0 + $1[column] } }
  }

  /// The sum of all cells.
  public var total: Int { rowTotals.reduce(0, +) }

  /// The counties that have nothing in some column, each with these columns.
  public var gaps: [Gap] {
    rows.indices.compactMap { row in
      guard rows[row].isExpected else { return nil }
      let empty = columns.indices.filter { columns[$0].isExpected && cells[row][$0] == 0 }
      return empty.isEmpty ? nil : Gap(row: rows[row], columns: empty.map { columns[$0] })
    }
  }
}
