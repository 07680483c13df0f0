import Testing

@testable import Markup

@Suite("Tables of a document")
struct DocumentTablesReaderTests {
  private func tables(_ body: String) throws -> [ImportTable] {
    let xml = "<w:document xmlns:w=\"urn:w\"><w:body>\(body)</w:body></w:document>"
    return try DocumentTablesReader().reading(Array(xml.utf8)).tables
  }

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
  }

  private func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  private func texts(_ table: ImportTable) -> [[Int: String]] {
    table.rows.map { row in
      row.cells.compactMapValues { cell in
        if case .text(let text) = cell.value { text } else { nil }
      }
    }
  }

  @Test("each has its rows, and the paragraphs above it")
  func several() throws {
    let tables = try tables(
      paragraph("汇总表") + paragraph("填报单位：大荔县科协")
        + "<w:tbl><w:tr>\(cell("名称"))\(cell("单位"))</w:tr><w:tr>\(cell("义诊"))\(cell(""))</w:tr></w:tbl>"
        + paragraph("第二张") + "<w:tbl><w:tr>\(cell("甲"))</w:tr></w:tbl>")
    #expect(tables.map(\.name) == ["表1", "表2"])
    #expect(tables.map(\.lines) == [["汇总表", "填报单位：大荔县科协"], ["第二张"]])
    #expect(texts(tables[0]) == [[0: "名称", 1: "单位"], [0: "义诊"]])
    #expect(tables[0].rows.map(\.number) == [1, 2])
  }

  @Test(
    "bytes that are no UTF-8, in names or in texts, are a damaged file and no end of the program")
  func strayBytes() {
    for (before, after) in [("<w:document><", "x>"), ("<w:document a=\"", "\"/>"), ("<d>", "</d>")]
    {
      let part = Array(before.utf8) + [0xEE] + after.utf8
      #expect(throws: TableFileProblem.damaged) {
        try DocumentTablesReader().reading(part)
      }
    }
  }

  @Test("cells that go over several columns and rows keep those beside them in place")
  func merged() throws {
    let table = try #require(
      try tables(
        "<w:tbl><w:tr>\(cell("标题", "<w:gridSpan w:val=\"3\"/>"))\(cell("末"))</w:tr>"
          + "<w:tr>\(cell("甲"))\(cell("周一", "<w:vMerge w:val=\"restart\"/>"))\(cell("乙"))</w:tr>"
          + "<w:tr>\(cell("丙"))\(cell("", "<w:vMerge/>"))\(cell("丁"))</w:tr></w:tbl>"
      ).first)
    #expect(
      texts(table) == [
        [0: "标题", 3: "末"], [0: "甲", 1: "周一", 2: "乙"], [0: "丙", 1: "周一", 2: "丁"],
      ])
    #expect(table.rows[2].cells[1]?.isContinued == true)
    #expect(table.rows[1].cells[1]?.isContinued == false)
  }

  @Test("words are those that show: none deleted or moved, no second form of a drawing")
  func shown() throws {
    let inside = """
      <w:p><w:r><w:t>9月</w:t></w:r><w:del><w:r><w:delText>17</w:delText></w:r></w:del>\
      <w:ins><w:r><w:t>18日</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom>\
      <w:r><w:br/><w:t>上午</w:t><w:tab/><w:t>九点</w:t></w:r></w:p><w:p><w:r><w:t>二段</w:t></w:r></w:p>\
      <mc:Fallback xmlns:mc="urn:mc"><w:p><w:r><w:t>重复</w:t></w:r></w:p></mc:Fallback>
      """
    let table = try #require(
      try tables("<w:tbl><w:tr><w:tc>\(inside)</w:tc></w:tr></w:tbl>").first)
    #expect(texts(table) == [[0: "9月18日\n上午 九点\n二段"]])
  }

  @Test("a table inside a cell is a part of its text")
  func nested() throws {
    let inner = "<w:tbl><w:tr>\(cell("内"))\(cell("里"))</w:tr></w:tbl>"
    let table = try #require(
      try tables("<w:tbl><w:tr><w:tc>\(inner)\(paragraph("外"))</w:tc>\(cell("旁"))</w:tr></w:tbl>")
        .first)
    #expect(texts(table) == [[0: "内\n里\n外", 1: "旁"]])
  }
}
