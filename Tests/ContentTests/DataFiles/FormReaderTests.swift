import Activities
import Diagnostics
import Testing

@testable import Content

@Suite("Form reader")
struct FormReaderTests {
  private func read(_ forms: String) -> Diagnosed<ContentReader.DataFiles?> {
    ContentReader(ContentFixture.tree(["forms.yml": "forms:\n\(forms)\n"])).dataFiles()
  }

  private func codes(_ forms: String) -> [String] { read(forms).diagnostics.map(\.code) }

  @Test("a calendar can do without forms")
  func optional() throws {
    #expect(try ContentFixture.data().forms.isEmpty)
  }

  @Test("a table and sheets are read with their columns and rows")
  func forms() throws {
    let read = read(
      """
        - {annex: 1, label: 附件1, title: 汇总表, above: "单位：{unit}", columns: [{title: 序号, value: number, width: 6}, {title: 名称, value: title}]}
        - annex: 2
          label: 附件2
          title: 推荐表
          of: recommended
          rows:
            - {label: 名称, value: title}
            - [{label: 联系人, value: contact}, {label: 电话, value: phone}]
            - {label: 意见, blank: [（盖章）, 年 月 日], height: 40}
      """)
    #expect(read.diagnostics.map(\.code) == [])
    let forms = try #require(read.value?.forms)
    #expect(
      forms == [
        Form(
          annex: 1, label: "附件1", title: "汇总表", selection: .all,
          layout: .table(
            .init(
              above: "单位：{unit}",
              columns: [
                .init(title: "序号", value: .number, width: 6),
                .init(title: "名称", value: .title, width: 20),
              ]))),
        Form(
          annex: 2, label: "附件2", title: "推荐表", selection: .recommended,
          layout: .sheets([
            [.init(label: "名称", content: .value(.title), height: nil)],
            [
              .init(label: "联系人", content: .value(.contact), height: nil),
              .init(label: "电话", content: .value(.phone), height: nil),
            ],
            [.init(label: "意见", content: .blank(["（盖章）", "年 月 日"]), height: 40)],
          ])),
      ])
    #expect(forms[1].values == [.title, .contact, .phone])
  }

  @Test(
    "mistakes are reported, each once",
    arguments: [
      ("  - {annex: 1, label: a, title: b}", ["missing-layout"]),
      ("  - {annex: 1, label: a, title: b, columns: []}", ["missing-layout"]),
      ("  - {annex: 1, label: a, title: b, rows: []}", ["missing-layout"]),
      (
        "  - {annex: 1, label: a, title: b, rows: [{label: c, value: title}, []]}",
        ["missing-layout"]
      ),
      ("  - {annex: 1, label: a, title: b, columns: &a []}", ["yaml-anchor"]),
      (
        "  - {annex: 1, label: a, title: b, rows: [{label: c, value: title, blank: [d]}]}",
        ["wrong-form"]
      ),
      (
        "  - {annex: 1, label: a, title: b, columns: [{title: c, value: title}], rows: [{label: d, value: title}]}",
        ["missing-layout"]
      ),
      ("  - {annex: 1, label: a, title: b, columns: [{title: c, value: titel}]}", ["wrong-form"]),
      ("  - {annex: 1, label: a, title: b, columns: [{value: title}]}", ["missing-key"]),
      ("  - {annex: 0, label: a, title: b, columns: [{title: c, value: title}]}", ["wrong-form"]),
      ("  - {annex: 一, label: a, title: b, columns: [{title: c, value: title}]}", ["wrong-form"]),
      (
        "  - {annex: 1, label: a, title: b, of: best, columns: [{title: c, value: title}]}",
        ["wrong-form"]
      ),
      (
        "  - {annex: 1, label: a, title: b, rows: [{label: c, value: title, height: 900}]}",
        ["wrong-form"]
      ),
      (
        "  - {annex: 1, label: a, title: b, columns: [{title: c, value: title}]}\n  - {annex: 1, label: a, title: b, columns: [{title: c, value: title}]}",
        ["duplicate-annex"]
      ),
    ])
  func mistakes(forms: String, expected: [String]) {
    #expect(codes(forms) == expected)
  }
}
