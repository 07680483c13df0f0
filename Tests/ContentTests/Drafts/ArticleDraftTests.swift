import Diagnostics
import Testing

@testable import Content

@Suite("Article draft")
struct ArticleDraftTests {
  private func read(_ head: String) -> Diagnosed<ArticleDraft?> {
    let file = SourceFile(path: "content/guide/a.md", text: "---\n\(head)\n---\n正文\n")
    return ArticleDraft.read(file, kind: .guide, name: "填表 1")
  }

  @Test("has a title, a step and the fields of its form")
  func allParts() throws {
    let read = read(
      "标题: 填表\n简介: 怎么填\nstep: 3\n填写项:\n  - {名称: 活动名称, 必填: 是, 谁填: 县科协, 怎么填: 写全称}\n  - {name: 备注}")
    let draft = try #require(read.value)
    #expect(read.diagnostics.isEmpty)
    #expect(draft.article.title == "填表")
    #expect(draft.article.slug == "tian-biao-1")
    #expect(draft.article.step == 3 && draft.order == 3)
    #expect(draft.article.fields.map(\.name) == ["活动名称", "备注"])
    #expect(draft.article.fields.map(\.isRequired) == [true, false])
    #expect(draft.article.fields[0].who == "县科协")
  }

  @Test("order counts before step, and nothing is 0")
  func order() {
    #expect(read("title: 甲\nstep: 3\norder: 1").value?.order == 1)
    #expect(read("title: 甲").value?.order == 0)
  }

  @Test(
    "mistakes are reported",
    arguments: [
      ("summary: 甲", "missing-key"), ("title: 甲\nstep: 三", "wrong-form"),
      ("title: 甲\ntopics: 健康", "unknown-key"), ("title: 甲\nfields: [{who: 乙}]", "missing-key"),
    ])
  func problems(head: String, code: String) {
    #expect(read(head).diagnostics.map(\.code) == [code])
  }
}
