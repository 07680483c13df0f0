import Diagnostics
import Foundation
import Testing

@testable import Markup

@Suite("Spreadsheets")
struct SpreadsheetTests {
  private func sheet(_ rows: [[Spreadsheet.Cell]], columns: [String] = ["序号", "名称"])
    -> Spreadsheet
  {
    Spreadsheet(
      title: "汇总表", above: "填报单位：", columns: columns.map { .init(title: $0, width: 12) },
      rows: rows, created: 1_690_000_000)
  }

  /// The bytes of a sheet's file.
  private func bytes(of sheet: Spreadsheet) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("sheet-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try sheet.write(to: file.path)
    return Array(try Data(contentsOf: file))
  }

  @Test("our own reader finds what was written")
  func reading() throws {
    let bytes = try bytes(of: sheet([[.number(1), .text("=1+1")], [.number(2), .text("甲\n乙")]]))
    let table = try #require(TableFile.read(SourceFile(path: "a.xlsx", bytes: bytes)).value?.first)
    let texts = table.rows.dropFirst(2).map { row in
      row.cells.sorted { $0.key < $1.key }.map { _, cell in
        switch cell.value {
        case .text(let text): text
        case .number(_, let shown): shown
        case .moment: "?"
        }
      }
    }
    #expect(texts == [["序号", "名称"], ["1", "=1+1"], ["2", "甲\n乙"]])
  }

  @Test("the same table is the same bytes, also later")
  func repeatable() throws {
    let sheet = sheet([[.number(1), .text("灭火")]])
    let first = try bytes(of: sheet)
    // Archives tell the time in steps of two seconds.
    Thread.sleep(forTimeInterval: 2.1)
    #expect(try bytes(of: sheet) == first)
  }

  @Test("a table may have no row and one column")
  func small() throws {
    #expect(try !bytes(of: sheet([])).isEmpty)
    #expect(try !bytes(of: sheet([[.text("灭火")]], columns: ["名称"])).isEmpty)
  }

  @Test("a folder that is not there is a failure with the path")
  func failure() throws {
    let path = "/nowhere/at-all/sheet.xlsx"
    let failure = #expect(throws: Spreadsheet.WriteFailure.self) {
      try sheet([]).write(to: path)
    }
    #expect(failure?.path == path)
  }
}
