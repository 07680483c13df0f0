import Activities
import Diagnostics
import Markup
import Testing

@testable import Publishing

@Suite("Filled forms")
struct FilledFormTests {
  private typealias Factory = PublishingFactory

  private static let table = Form(
    annex: 1, label: "附件1", title: "汇总表", selection: .all,
    layout: .table(
      Form.Table(
        above: "单位：{unit}（盖章）",
        columns: [
          .init(title: "序号", value: .number, width: 6),
          .init(title: "名称", value: .title, width: 30),
          .init(title: "时间", value: .when, width: 20),
          .init(title: "地点", value: .place, width: 20),
        ])))

  private static let sheets = Form(
    annex: 2, label: "附件2", title: "推荐表", selection: .recommended,
    layout: .sheets([
      [.init(label: "名称", content: .value(.title), height: nil)],
      [
        .init(label: "联系人", content: .value(.contact), height: nil),
        .init(label: "电话", content: .value(.phone), height: nil),
      ],
      [.init(label: "意见", content: .blank(["（盖章）", "年 月 日"]), height: 40)],
    ]))

  private func filled(
    _ form: Form, _ activities: [Activity], unit: String? = nil, language: Language = .chinese
  ) -> FilledForm {
    FilledForm(form, with: activities, of: Factory.edition, unit: unit, language: language)
  }

  /// The rows below the heads of the table's CSV.
  private func rows(_ activities: [Activity], unit: String? = nil) throws -> [String] {
    let text = try #require(filled(Self.table, activities, unit: unit).separatedText)
    return text.split(separator: "\r\n").map(String.init)
  }

  @Test("a table has its title, the unit, the heads and a row for each activity")
  func table() throws {
    let lines = try rows(
      [Factory.activity("a", title: "灭火", [Factory.session(20, Factory.from(9, to: 11))])],
      unit: "大荔县科协")
    #expect(
      lines == [
        "\u{FEFF}附件1", "汇总表", "单位：大荔县科协（盖章）", "序号,名称,时间,地点",
        "1,灭火,9月20日（星期三）09:00—11:00,文化广场",
      ])
    #expect(try rows([])[2] == "单位：（盖章）")
  }

  @Test("sessions that are cancelled are not in it, and many are counted")
  func sessions() {
    let words = FormWords(language: .chinese)
    let two = Factory.activity(
      "a", [Factory.session(20, Factory.from(9)), Factory.session(21, status: .cancelled)])
    #expect(words.value(.when, of: two, number: 1) == "9月20日（星期三）09:00开始")
    let many = Factory.activity("b", (17...23).map { Factory.session($0) })
    #expect(words.value(.when, of: many, number: 1) == "9月17日—23日，共 7 场")
    let english = FormWords(language: .english)
    #expect(english.value(.when, of: many, number: 1) == "2023-09-17–2023-09-23, 7 sessions")
  }

  @Test("an invented entry is marked in its title, and counted")
  func samples() throws {
    let activities = [Factory.activity("a", title: "灭火", isSample: true)]
    #expect(try rows(activities)[4].hasPrefix("1,（示例）灭火,"))
    #expect(filled(Self.table, activities).sampleCount == 1)
  }

  @Test("what an entry lacks is told once, in the order of the form")
  func gaps() {
    let activity = Factory.activity("a", title: "灭火")
    let gaps = filled(Self.sheets, [activity]).gaps
    #expect(gaps.map(\.activity) == [activity.id])
    #expect(gaps.first?.fields == ["联系部门", "联系电话", "平台登记"])
  }

  @Test("what a workbook has no room for is told, and a page has all of it")
  func longTexts() throws {
    let form = filled(
      Self.table,
      [
        Factory.activity("a", title: String(repeating: "火", count: Spreadsheet.longestText + 1))
      ])
    #expect(form.gaps.first?.cut == ["名称"])
    #expect(form.gaps.first?.messages.last?.chinese.hasSuffix("的名称太长，Excel 一格放不下，后面的没有写进去") == true)
    #expect(filled(Self.table, [Factory.activity("a")]).gaps.first?.cut.isEmpty != false)
  }

  @Test("a page is known to be of its form")
  func marks() {
    let page = HTMLForm(filled(Self.table, [Factory.activity("a")])).text
    #expect(HTMLForm.made(page, of: Self.table) && !HTMLForm.made(page, of: Self.sheets))
    #expect(!HTMLForm.made("<h1>汇总表</h1>", of: Self.table))
  }

  @Test("a sheet has room for opinions and stamps, and says what is missing on the screen alone")
  func sheets() {
    let form = filled(
      Self.sheets, [Factory.activity("a", title: "灭<火>"), Factory.activity("b", title: "防灾")])
    let page = HTMLForm(form).text
    #expect(page.ranges(of: "<section class=\"sheet\">").count == 2)
    #expect(page.contains("<th scope=\"row\">名称</th><td colspan=\"3\">灭&lt;火&gt;</td>"))
    #expect(
      page.contains(
        "<td class=\"blank\" colspan=\"3\" style=\"height:40mm\"><p>（盖章）<br>年 月 日</p></td>"))
    #expect(page.contains("<em>缺联系部门</em>"))
    #expect(form.spreadsheet == nil && form.separatedText == nil)
  }

  @Test("two makings of a form are alike, whatever the clock says")
  func repeatable() {
    let activities = [Factory.activity("a"), Factory.activity("b")]
    let (first, second) = (filled(Self.table, activities), filled(Self.table, activities))
    #expect(first.spreadsheet?.created == second.spreadsheet?.created)
    #expect(HTMLForm(first).text == HTMLForm(second).text)
  }
}
