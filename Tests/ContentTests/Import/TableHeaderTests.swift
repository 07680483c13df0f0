import Markup
import Testing

@testable import Content

@Suite("Header of a table")
struct TableHeaderTests {
  private func table(_ rows: [[String]], continued: Set<Int> = []) -> ImportTable {
    ImportTable(
      name: "汇总表",
      rows: rows.enumerated().map { index, texts in
        var cells: [Int: ImportCell] = [:]
        for (column, text) in texts.enumerated() where !text.isEmpty {
          cells[column] = ImportCell(
            .text(text), isContinued: continued.contains(index) && column < 2)
        }
        return ImportTable.Row(number: index + 1, cells: cells)
      })
  }

  @Test("stands below a title and who fills the table in, in any order of columns")
  func annex() throws {
    let table = table([
      ["汇总表"], ["填报单位名称：大荔县科协（盖章）"], ["序号", "活动地点", "项目名称", "备注", "举办单位"],
      ["1", "广场", "义诊", "", "医院"],
    ])
    let header = try #require(TableHeader(of: table))
    #expect(header.index == 2)
    #expect(header.keys == [1: .venue, 2: .title, 4: .host])
    #expect(header.heads == [1: "活动地点", 2: "项目名称", 3: "备注", 4: "举办单位"])
    #expect(TableReporter.name(of: table, above: header) == "大荔县科协")
  }

  @Test("of two rows it is the second into which cells of the first go on")
  func twoRows() throws {
    let header = try #require(
      TableHeader(
        of: table(
          [
            ["项目名称", "举办单位", "活动时间", ""], ["项目名称", "举办单位", "日期", "时间"],
            ["义诊", "医院", "9月18日", "9:00"],
          ],
          continued: [1])))
    #expect(header.index == 1)
    #expect(header.keys == [0: .title, 1: .host, 2: .date, 3: .time])
  }

  @Test("one that is repeated further down is the first, and known again")
  func repeated() throws {
    let table = table([["项目名称", "举办单位"], ["义诊", "医院"], ["项目名称", "举办单位"], ["讲座", "学校"]])
    let header = try #require(TableHeader(of: table))
    #expect(header.index == 0)
    #expect(header.isRepeated(by: table.rows[2]))
    #expect(!header.isRepeated(by: table.rows[1]))
  }

  @Test(
    "a table without a title's column, or with nothing beside it, has none",
    arguments: [[["姓名", "电话"]], [["项目名称"]], [["举办单位", "活动时间"]], [["义诊", "医院", "9月18日"]]])
  func none(rows: [[String]]) {
    #expect(TableHeader(of: table(rows)) == nil)
  }

  @Test(
    "who filled it in is found in a line, or in the cell beside",
    arguments: [
      (["填报单位：合阳县科协"], "合阳县科协"), (["报送单位（盖章）：合阳县科协  "], "合阳县科协"),
      (["填报单位名称：", "合阳县科协"], "合阳县科协"), (["填报单位：合阳县科协（盖章）"], "合阳县科协"),
    ])
  func reporter(row: [String], name: String) throws {
    let table = table([row, ["项目名称", "举办单位"]])
    #expect(TableReporter.name(of: table, above: try #require(TableHeader(of: table))) == name)
  }

  @Test("a line that names nobody tells nobody", arguments: ["填报单位名称：（盖章）", "填报单位：____", "汇总表"])
  func noReporter(line: String) throws {
    let table = table([[line], ["项目名称", "举办单位"]])
    #expect(TableReporter.name(of: table, above: try #require(TableHeader(of: table))) == nil)
  }
}
