/// What a cell of a table holds.
public struct ImportCell: Sendable, Hashable {
  /// A kind of content.
  public enum Value: Sendable, Hashable {
    /// Words.
    case text(String)
    /// A number, and how it is shown.
    case number(Double, shown: String)
    /// A day, a time of the day, or both: days since 1 January 1970, minutes since midnight. Where the
    /// cell does not show the year, whoever typed the day may not know which one was noted.
    case moment(day: Int?, minute: Int?, showsYear: Bool)
  }

  /// The content.
  public let value: Value
  /// Whether it is that of a merged cell that starts in a row above.
  public let isContinued: Bool

  /// A cell with its content.
  public init(_ value: Value, isContinued: Bool = false) {
    self.value = value
    self.isContinued = isContinued
  }

  /// The same content in a further row of a merged cell.
  var continued: ImportCell { ImportCell(value, isContinued: true) }
}
