/// A line and a column, as editors count them.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// The line, from 1; the front matter's lines count.
  public let line: Int
  /// The column, in Unicode scalars from 1.
  public let column: Int

  /// A position of the given line and column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether one position stands before another in reading order.
  public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}
