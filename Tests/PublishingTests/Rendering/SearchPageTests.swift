import Activities
import Testing

@testable import Publishing

@Suite("The search's page and box")
struct SearchPageTests {
  private typealias Factory = PublishingFactory

  private func site() throws -> RenderedSite {
    try RenderedSite(Factory.agenda(of: [Factory.activity("market")]))
  }

  /// The names of the assets that a page loads at once, without their fingerprints.
  private func loaded(by page: String) throws -> [String] {
    let head = try RenderedSite.part(of: page, from: "<head>", to: "</head>")
    return (RenderedSite.values(of: "href", in: head) + RenderedSite.values(of: "src", in: head))
      .filter { $0.contains("assets/") }
      .map { $0.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? "" }
  }

  @Test("every page has one form that asks the search's page")
  func form() throws {
    for (address, page) in try site().screens {
      let way = wayToRoot(from: address)
      let forms = page.matches(of: /<form [^>]*role="search"[^>]*>/)
      #expect(forms.count == 1, "\(address)")
      #expect(forms[0].output.contains("action=\"\(way)search.html\" method=\"get\""))
      #expect(page.contains("name=\"q\" type=\"search\""))
    }
  }

  @Test("pages name what the search loads without loading it; its own page loads it")
  func files() throws {
    let site = try site()
    let names = site.plan.theme.searchFiles
    try #require(names.contains { $0.contains("search-engine") })
    let day = try site.page(.day(Factory.day(20)))
    let named = try #require(RenderedSite.values(of: "data-files", in: day).first)
    #expect(named.split(separator: " ").map(String.init) == names.map { "../\($0)" })
    #expect(try !loaded(by: day).contains { $0.hasPrefix("search") })
    let page = try site.page(.search)
    #expect(!page.contains("data-files"))
    #expect(
      try Set(loaded(by: page)).isSuperset(
        of: ["search", "search-engine", "search-codec", "search-page"]))
  }

  @Test("what the home page alone needs is loaded by it alone, its styles first")
  func home() throws {
    let site = try site()
    let home = try loaded(by: site.page(.home))
    // The icon stands before all styles.
    #expect(Array(home.prefix(2)) == ["icon", "home"])
    #expect(home.last == "home")
    #expect(try !loaded(by: site.page(.day(Factory.day(20)))).contains("home"))
  }

  @Test("without scripts the page leads to days, counties and topics")
  func browsing() throws {
    let page = try site().page(.search)
    let browse = try RenderedSite.part(of: page, from: "data-search-browse", to: "</main>")
    let links = Set(RenderedSite.values(of: "href", in: browse))
    #expect(
      links.isSuperset(of: ["days/2023-09-20.html", "counties/dali.html", "topics/health.html"]))
    #expect(page.contains("<noscript>"))
  }
}
