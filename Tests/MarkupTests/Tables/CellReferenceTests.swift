import Testing

@testable import Markup

@Suite("Cell reference")
struct CellReferenceTests {
  @Test(
    "names a row from 1 and a column from 0",
    arguments: [("A1", 1, 0), ("D5", 5, 3), ("Z10", 10, 25), ("AA1", 1, 26), ("$C$7", 7, 2)])
  func places(name: String, row: Int, column: Int) {
    #expect(CellReference(name) == CellReference(row: row, column: column))
  }

  @Test(
    "what names no cell is none",
    arguments: ["", "A", "5", "5A", "a1", "A0", "A-1", "XFE1", "A1048577", "A99999999999999999999"])
  func refused(name: String) {
    #expect(CellReference(name) == nil)
  }

  @Test("every column is read back from its letters, up to Excel's last")
  func roundTrip() {
    for column in 0..<TableFileLimits.columns {
      let place = CellReference(row: 9, column: column)
      #expect(CellReference(place.description) == place)
    }
    #expect(CellReference.letters(ofColumn: 16_383) == "XFD")
  }
}
