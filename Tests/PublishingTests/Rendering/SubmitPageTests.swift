import Activities
import Testing

@testable import Publishing

@Suite("The form's page")
struct SubmitPageTests {
  private typealias Factory = PublishingFactory

  private static let vocabulary = Vocabulary(
    city: Factory.city, counties: [Factory.dali, Factory.heyang],
    topics: Factory.topics,
    actions: [
      Action(
        slug: "food", name: "食品<安全>行动", shortName: "食安", kind: .special, summary: "", source: "",
        synonyms: [], requiredTitleWords: "食品安全")
    ],
    units: [
      Unit(
        slug: "a", name: "大荔县科协", shortName: "大荔科协", aliases: [], kind: "county", county: "dali"),
      Unit(slug: "b", name: "市气象局", shortName: "气象局", aliases: [], kind: "member", county: nil),
    ],
    formats: ["讲座"], settings: ["校园"])

  private func site(_ edition: Edition = Factory.edition) throws -> RenderedSite {
    try RenderedSite(
      Factory.agenda(
        of: [Factory.activity("market")], edition: edition, vocabulary: Self.vocabulary))
  }

  @Test("it offers the calendar's own lists")
  func lists() throws {
    let page = try site().page(.submit)
    func values(_ name: String) -> [String] {
      page.matches(of: /<input type="(?:checkbox|radio)" name="([a-z]+)" value="([^"]*)"/)
        .compactMap {
          $0.1 == name ? String($0.2) : nil
        }
    }
    #expect(values("county") == ["dali", "heyang", "city"])
    #expect(values("topics") == ["卫生健康", "生态文明", "食品安全"])
    #expect(values("actions") == ["食品&lt;安全&gt;行动"])
    #expect(values("settings") == ["校园"] && values("format") == ["讲座"])
    #expect(RenderedSite.values(of: "data-title-words", in: page) == ["食品安全"])
    #expect(RenderedSite.values(of: "data-pick-day", in: page).count == 7)
    #expect(RenderedSite.values(of: "data-accepted-first", in: page) == ["2023-09-01"])
    #expect(
      page.contains("<option value=\"大荔县科协\" data-folder=\"dali\">")
        && page.contains("<option value=\"市气象局\" data-folder=\"city\">"))
  }

  @Test("its scripts are loaded by it alone, and every page leads to it")
  func files() throws {
    let site = try site()
    let own = site.plan.theme.submitFiles
    try #require(own.count > 4)
    for (address, page) in site.screens {
      let isOwn = address == Route.submit.address
      for file in own { #expect(page.contains(file) == isOwn, "\(address) \(file)") }
      #expect(page.contains("href=\"\(wayToRoot(from: address))pages/submit.html\""), "\(address)")
    }
  }

  @Test("a page of the content with its name stands in it and clashes with nothing")
  func article() throws {
    let agenda = Factory.agenda(
      of: [], vocabulary: Self.vocabulary,
      pages: [
        Factory.article("submit", in: "pages", body: "交上去以后"), Factory.article("a", in: "pages"),
      ])
    let site = try RenderedSite(agenda)
    let page = try site.page(.submit)
    #expect(page.contains("<h1>文章 submit</h1>") && page.contains("<p>交上去以后</p>"))
    #expect(page.contains("data-submit"))
    #expect(site.plan.pages.count { $0.address == Route.submit.address } == 1)
    // Pages are listed once.
    let foot = try RenderedSite.part(of: site.page(.home), from: "<footer", to: "</footer>")
    let links = RenderedSite.values(of: "href", in: foot).filter { $0.hasPrefix("pages/") }
    #expect(links.count { $0 == "pages/submit.html" } == 1 && links.contains("pages/a.html"))
    #expect(Set(links).count == links.count)
  }

  @Test("a git host is offered where the calendar names one")
  func host() throws {
    #expect(try !site().page(.submit).contains(" data-open "))
    let repository = Repository(
      kind: .github, address: "https://a.cn/b", branch: "main", folder: "content")
    let page = try site(Factory.edition(repository: repository)).page(.submit)
    #expect(
      RenderedSite.values(of: "data-new-file", in: page)
        == ["https://a.cn/b/new/main/content/activities/{county}?filename={name}&amp;value={text}"])
    #expect(RenderedSite.values(of: "data-host", in: page) == ["GitHub"])
  }

  @Test("without scripts it tells how to write the file, with every county's folder")
  func byHand() throws {
    let page = try site().page(.submit)
    #expect(page.contains("<noscript>") && page.contains(" novalidate data-submit hidden "))
    let byHand = try RenderedSite.part(of: page, from: "data-by-hand", to: "</main>")
    #expect(byHand.contains("date: 2023-09-17\n") && byHand.contains("topics: 卫生健康\n"))
    for folder in ["dali", "heyang", "city"] { #expect(byHand.contains("<code>\(folder)</code>")) }
  }
}
