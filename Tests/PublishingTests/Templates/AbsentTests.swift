import Testing

@testable import Publishing

@Suite("Absent values")
struct AbsentTests {
  private func topicPage(_ template: String) throws -> String {
    let theme = try #require(Themes.extended(["templates/topic.mustache": template]).value)
    let agenda = PublishingFactory.agenda(of: [PublishingFactory.activity("one")])
    return try RenderedSite(agenda, theme: theme).page(.topic("health"))
  }

  @Test("a text that a view does not have is not looked up in the views around")
  func text() throws {
    // The page has a count, the topic on it has none.
    let page = try topicPage("{{#topic}}[{{count}}]{{/topic}}{{count}}")
    #expect(page == "[]1 项活动")
  }

  @Test("a section over an absent value is left out, an inverted one is shown")
  func section() throws {
    let page = try topicPage("{{#topic}}{{#count}}yes{{/count}}{{^count}}no{{/count}}{{/topic}}")
    #expect(page == "no")
  }

  @Test("an absent view ends the search as well")
  func view() throws {
    // The activity has a status, its sessions have none of their own.
    let sessions = [PublishingFactory.session(20), PublishingFactory.session(21)]
    let html = try RenderedSite.page(
      .activity(.init(county: "dali", slug: "one")),
      of: [PublishingFactory.activity("one", sessions, status: .cancelled, notice: "因雨")])
    let list = try RenderedSite.part(of: html, from: "<section id=\"sessions\"", to: "</section>")
    try #require(html.contains("已取消"))
    #expect(!list.contains("已取消"))
  }
}
