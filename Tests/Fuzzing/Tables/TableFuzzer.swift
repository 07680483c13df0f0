import Diagnostics
import FuzzSupport
import Markup

/// Reads the input as a table that a unit has sent: behind the letter `c` a text file as it is, behind
/// `w` the XML of a Word document, behind `x` the parts of a workbook with a byte 1 between them; a
/// byte else, and all of it is the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = FuzzInput(start, count: count).bytes
  let rest = Array(input.dropFirst())
  let file =
    switch input.first {
    case UInt8(ascii: "c"): SourceFile(path: "表.csv", bytes: rest)
    case UInt8(ascii: "w"): SourceFile(path: "表.docx", bytes: document(rest))
    case UInt8(ascii: "x"): SourceFile(path: "表.xlsx", bytes: workbook(rest))
    default: SourceFile(path: "表.xlsx", bytes: input)
    }
  let read = TableFile.read(file)
  require(read.value != nil || read.diagnostics.hasErrors, "no table, and no error that says why")
  for diagnostic in read.diagnostics {
    require(diagnostic.path.hasPrefix(file.path), "another file is named: \(diagnostic.path)")
    for language in Language.allCases {
      require(!diagnostic.message.text(in: language).isEmpty, "\(diagnostic.code) says nothing")
    }
  }
  for table in read.value ?? [] { check(table) }
  require(TableFile.read(file).value == read.value, "a second reading is another one")
  return 0
}

private func check(_ table: ImportTable) {
  let numbers = table.rows.map(\.number)
  require(numbers.allSatisfy { $0 >= 1 }, "a row before the first")
  require(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }, "rows out of order: \(numbers)")
  for row in table.rows {
    require(row.cells.keys.allSatisfy { $0 >= 0 }, "a column before the first")
    for cell in row.cells.values {
      guard case .moment(_, let minute?, _) = cell.value else { continue }
      require((0..<24 * 60).contains(minute), "no minute of a day: \(minute)")
    }
  }
}

private let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

private let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

private func root(_ part: String) -> [UInt8] {
  relationships([("rId1", "officeDocument", part)])
}

private func relationships(_ parts: [(id: String, kind: String, target: String)]) -> [UInt8] {
  let lines = parts.map {
    "<Relationship Id=\"\($0.id)\" Type=\"\(relations)/\($0.kind)\" Target=\"\($0.target)\"/>"
  }
  return Array(
    ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + lines.joined() + "</Relationships>").utf8)
}

private func document(_ content: [UInt8]) -> [UInt8] {
  var archive = StoredZip()
  archive.add("_rels/.rels", root("word/document.xml"))
  archive.add("word/document.xml", content)
  return archive.finished()
}

private func workbook(_ content: [UInt8]) -> [UInt8] {
  let parts = content.split(separator: 1, maxSplits: 2, omittingEmptySubsequences: false)
  var archive = StoredZip()
  archive.add("_rels/.rels", root("xl/workbook.xml"))
  archive.add(
    "xl/workbook.xml",
    Array(
      """
      <workbook xmlns="\(spreadsheet)"
      xmlns:r="\(relations)">
      <sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>
      """.utf8))
  archive.add(
    "xl/_rels/workbook.xml.rels",
    relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml"),
      ("rId2", "sharedStrings", "sharedStrings.xml"), ("rId3", "styles", "styles.xml"),
    ]))
  for (name, part) in zip(["worksheets/sheet1", "sharedStrings", "styles"], parts) {
    archive.add("xl/\(name).xml", Array(part))
  }
  return archive.finished()
}
