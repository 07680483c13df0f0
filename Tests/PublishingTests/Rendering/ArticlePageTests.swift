import Activities
import Testing

@testable import Publishing

@Suite("Guide and pages")
struct ArticlePageTests {
  private typealias Factory = PublishingFactory

  private func site() throws -> RenderedSite {
    try RenderedSite(
      Factory.agenda(
        of: [],
        guide: [
          Factory.article("index", in: "guide"), Factory.article("first", step: 1, in: "guide"),
          Factory.article("second", step: 2, in: "guide"),
          Factory.article("third", step: 3, in: "guide"),
        ], pages: [Factory.article("about", in: "pages", body: "正文")]))
  }

  @Test(
    "steps lead to the one before and after",
    arguments: [
      ("first", ["next second.html"]), ("second", ["prev first.html", "next third.html"]),
      ("third", ["prev second.html"]),
    ])
  func around(slug: String, links: [String]) throws {
    let page = try site().page(.guide(slug))
    let part = try RenderedSite.part(of: page, from: "<nav class=\"around\"", to: "</nav>")
    let found = part.matches(of: /rel="(\w+)" href="..\/guide\/([^"]+)"/).map { "\($0.1) \($0.2)" }
    #expect(found == links)
  }

  @Test("a step marks itself among all steps")
  func steps() throws {
    let page = try site().page(.guide("second"))
    let steps = try RenderedSite.part(of: page, from: "<ol class=\"steps\">", to: "</ol>")
    #expect(steps.matches(of: /<li>/).count == 3)
    #expect(steps.contains("href=\"../guide/second.html\" aria-current=\"page\""))
    #expect(page.contains("第 2 步"))
  }

  @Test("the overview lists the steps and starts with the first")
  func overview() throws {
    let page = try site().page(.guideOverview)
    let main = try RenderedSite.part(of: page, from: "<ol class=\"steps\">", to: "</main>")
    #expect(
      RenderedSite.values(of: "href", in: main)
        == ["first", "second", "third", "first"].map { "../guide/\($0).html" })
  }

  @Test("a page shows its text and is linked from every foot")
  func pages() throws {
    let site = try site()
    #expect(try site.page(.page("about")).contains("<p>正文</p>"))
    for (address, page) in site.screens {
      let way = wayToRoot(from: address)
      #expect(page.contains("<li><a href=\"\(way)pages/about.html\">文章 about</a></li>"))
    }
  }
}
