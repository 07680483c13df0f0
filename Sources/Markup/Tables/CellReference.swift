/// The place of a cell as spreadsheets name it: D5.
public struct CellReference: Sendable, Hashable {
  /// The row, from 1.
  public let row: Int
  /// The column, from 0.
  public let column: Int

  /// A place by row and column.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The place of a name; nil for what names none, or one beyond any sheet.
  init?(_ name: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in name.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard column <= TableFileLimits.columns, row <= TableFileLimits.rows else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row, column: column - 1)
  }

  /// The letters of a column: D for 3.
  public static func letters(ofColumn column: Int) -> String {
    var letters: [Unicode.Scalar] = []
    var rest = column + 1
    while rest > 0 {
      rest -= 1
      letters.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26)))
      rest /= 26
    }
    return String(String.UnicodeScalarView(letters.reversed()))
  }
}

extension CellReference: CustomStringConvertible {
  /// The name: D5.
  public var description: String { "\(Self.letters(ofColumn: column))\(row)" }
}
