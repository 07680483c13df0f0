import Testing

@testable import Markup

@Suite("Parts of a workbook")
struct WorkbookPartsTests {
  private func sheet(_ xml: String, texts: [String] = [], allowance: Int = 100) throws
    -> SheetReader
  {
    let formats = [NumberFormat.general, NumberFormat(code: "m月d日")]
    let reader = SheetReader(
      texts: texts, formats: formats, startsIn1904: false, allowance: allowance)
    return try reader.reading(Array("<worksheet>\(xml)</worksheet>".utf8))
  }

  @Test("texts are those of all runs, without pronunciation and escapes")
  func texts() throws {
    let xml = """
      <x:sst xmlns:x="urn:x"><x:si><x:t>义诊</x:t></x:si>
      <x:si><x:r><x:rPr/><x:t>食品</x:t></x:r><x:r><x:t xml:space="preserve">安全 </x:t></x:r>
      <x:rPh sb="0" eb="1"><x:t>shi</x:t></x:rPh></x:si>
      <x:si><x:t>一行_x000D_二行_x0007_</x:t></x:si><x:si/></x:sst>
      """
    let texts = try WorkbookTexts().reading(Array(xml.utf8)).texts
    #expect(texts == ["义诊", "食品安全 ", "一行\n二行", ""])
  }

  @Test("what only looks like an escape stays", arguments: ["_x00_", "a_b_c", "_x000G_", "_"])
  func noEscape(text: String) {
    #expect(WorkbookTexts.unescaped(text) == text)
  }

  @Test("cells are shared texts, texts of their own, numbers, days")
  func cells() throws {
    let sheet = try sheet(
      """
      <sheetData><row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><r><t>广</t></r>\
      <r><t>场</t></r></is></c><c r="D2" s="1"><v>45187</v></c><c r="E2"><v>9.2</v></c><c r="F2" s="1"/>\
      </row><row r="5"><c t="str"><f>A1</f><v>算出来的</v></c></row></sheetData>
      """, texts: ["甲", "乙"])
    let rows = sheet.rows
    #expect(rows.map(\.number) == [2, 5])
    #expect(
      rows.first?.cells == [
        0: ImportCell(.text("乙")), 2: ImportCell(.text("广场")),
        3: ImportCell(.moment(day: 19_618, minute: nil, showsYear: false)),
        4: ImportCell(.number(9.2, shown: "9.2")),
      ])
    #expect(rows.last?.cells == [0: ImportCell(.text("算出来的"))])
  }

  @Test("a merged cell goes on in the rows below, as far as there are rows")
  func merged() throws {
    let cell = { (name: String, text: String) in
      "<c r=\"\(name)\" t=\"str\"><v>\(text)</v></c>"
    }
    let sheet = try sheet(
      """
      <sheetData><row r="1">\(cell("A1", "标题"))</row><row r="2">\(cell("A2", "甲"))\(cell("B2", "周一"))</row>\
      <row r="3">\(cell("A3", "乙"))<c r="B3"/></row><row r="9">\(cell("A9", "丙"))</row></sheetData>\
      <mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B2:B1048576"/></mergeCells>
      """)
    #expect(sheet.rows.map(\.number) == [1, 2, 3, 9])
    #expect(sheet.rows[0].cells.count == 1)
    #expect(sheet.rows[1].cells[1] == ImportCell(.text("周一")))
    #expect(sheet.rows[2].cells[1] == ImportCell(.text("周一"), isContinued: true))
    #expect(sheet.rows[3].cells[1] == ImportCell(.text("周一"), isContinued: true))
  }

  @Test("hidden rows are left out and counted")
  func hidden() throws {
    let sheet = try sheet(
      """
      <sheetData><row r="1"><c r="A1"><v>1</v></c></row>\
      <row r="2" hidden="1"><c r="A2"><v>2</v></c></row></sheetData>
      """)
    #expect(sheet.rows.map(\.number) == [1])
    #expect(sheet.hiddenRows == 1)
  }

  @Test("more cells than allowed, and places beyond any sheet, are refused")
  func bounds() {
    let cells = (1...5).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
    #expect(throws: TableFileProblem.tooLarge) {
      try sheet("<sheetData>\(cells)</sheetData>", allowance: 4)
    }
    for wrong in ["<row r=\"0\"/>", "<row r=\"1048577\"/>", "<row><c r=\"XFE1\"/></row>"] {
      #expect(throws: TableFileProblem.damaged) { try sheet(wrong) }
    }
  }

  @Test("XML that is cut off, declares entities, or is nested without end is refused")
  func hostile() {
    #expect(throws: TableFileProblem.damaged) { try sheet("<row>") }
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>
      <sst><si><t>&c;</t></si></sst>
      """
    #expect(throws: TableFileProblem.damaged) {
      try WorkbookTexts().reading(Array(bomb.utf8))
    }
    let depth = TableFileLimits.depth + 1
    let deep = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    #expect(throws: TableFileProblem.tooLarge) { try sheet(deep) }
  }
}
