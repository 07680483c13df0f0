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
      label: "附件1", title: "汇总表", above: "填报单位：",
      columns: columns.map { .init(title: $0, width: 12) },
      rows: rows, created: 1_690_000_000)
  }

  /// The texts of the rows below the title and the line below it.
  private func rows(of sheet: Spreadsheet) throws -> [[String]] {
    let file = SourceFile(path: "a.xlsx", bytes: try sheet.bytes())
    let table = try #require(TableFile.read(file).value?.first)
    return table.rows.dropFirst(3).map { row in
      row.cells.sorted { $0.key < $1.key }.map { _, cell in
        switch cell.value {
        case .text(let text): text
        case .number(_, let shown): shown
        case .moment: "?"
        }
      }
    }
  }

  @Test("our own reader finds what was written")
  func reading() throws {
    let texts = try rows(of: sheet([[.number(1), .text("=1+1")], [.number(2), .text("甲\n乙")]]))
    #expect(texts == [["序号", "名称"], ["1", "=1+1"], ["2", "甲\n乙"]])
  }

  @Test("a text that Excel has no room for is cut between two characters")
  func longText() throws {
    let fits = String(repeating: "字", count: Spreadsheet.longestText)
    // The last character that fits would be half a pair of surrogates.
    let long = String(fits.dropLast()) + "𠮷"
    let texts = try rows(of: sheet([[.number(1), .text(fits)], [.number(2), .text(long)]]))
    #expect(texts[1][1] == fits)
    #expect(texts[2][1] == String(fits.dropLast()))
  }

  @Test("what XML has no place for is left out, as in feeds")
  func noXML() throws {
    #expect(try rows(of: sheet([[.number(1), .text("甲\u{FFFE}乙\u{1}丙")]]))[1][1] == "甲乙丙")
    #expect("甲\t乙\u{FFFF}\u{1}\u{FFFD}".withoutNonXML == "甲\t乙\u{FFFD}")
  }

  @Test("a label that is no name of a sheet gives one of the library's own")
  func sheetNames() throws {
    for label in ["", "附件[1]/2*", String(repeating: "附", count: 40), "''"] {
      let sheet = Spreadsheet(
        label: label, title: "表", above: nil, columns: [.init(title: "名称", width: 9)], rows: [],
        created: 0)
      #expect(try !sheet.bytes().isEmpty)
    }
  }

  @Test("the same table is the same bytes, also later")
  func repeatable() throws {
    let sheet = sheet([[.number(1), .text("灭火")]])
    let first = try sheet.bytes()
    // Archives tell the time in steps of two seconds.
    Thread.sleep(forTimeInterval: 2.1)
    #expect(try sheet.bytes() == first)
  }

  @Test("a table may have no row and one column")
  func small() throws {
    #expect(try !sheet([]).bytes().isEmpty)
    #expect(try !sheet([[.text("灭火")]], columns: ["名称"]).bytes().isEmpty)
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
