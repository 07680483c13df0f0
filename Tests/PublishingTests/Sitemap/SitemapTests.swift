import Activities
import Testing

@testable import Publishing

@Suite("Sitemap and robots")
struct SitemapTests {
  private typealias Factory = PublishingFactory

  @Test("every page worth a visit is named with its address and its last change, where known")
  func pages() throws {
    var history = ChangeHistory()
    history.note(Timestamp(seconds: 1_695_000_000), at: Factory.path(of: "a", in: Factory.dali))
    history.note(Timestamp(seconds: 1_694_000_000), at: Factory.path(of: "b", in: Factory.dali))
    let agenda = Factory.agenda(
      of: [
        Factory.activity("a", [Factory.session(20)], topics: [Factory.topics[0]]),
        Factory.activity("b", [Factory.session(21)], topics: [Factory.topics[1]]),
      ], pages: [Factory.article("about", in: "pages")])
    let site = try RenderedSite(
      agenda, baseURL: "https://example.cn/a&b", history: history)
    let text = try site.file(.sitemap)
    func line(_ address: String) -> String? {
      text.split(separator: "\n").first {
        $0.contains("<loc>https://example.cn/a&amp;b/\(address)</loc>")
      }.map(String.init)
    }
    let first = "<lastmod>2023-09-06T11:33:20Z</lastmod>"
    let last = "<lastmod>2023-09-18T01:20:00Z</lastmod>"
    for address in [
      "index.html", "counties/dali.html", "topics/health.html", "days/2023-09-20.html",
      "counties/dali/2023-09-20.html", "hosts/a.html", "activities/dali/a.html",
    ] {
      #expect(line(address)?.contains(last) == true, "\(address)")
    }
    for address in ["activities/dali/b.html", "topics/ecology.html", "days/2023-09-21.html"] {
      #expect(line(address)?.contains(first) == true, "\(address)")
    }
    for address in ["pages/about.html", "counties/heyang.html"] {
      #expect(line(address)?.contains("lastmod") == false, "\(address)")
    }
    for address in ["404.html", "search.html"] { #expect(line(address) == nil, "\(address)") }
  }

  @Test("without an address there is no sitemap, and robots name none")
  func noAddress() throws {
    let site = try RenderedSite(Factory.agenda(of: []))
    #expect(site.files["sitemap.xml"] == nil)
    #expect(try site.file(.robots) == "User-agent: *\nAllow: /\n")
    let known = try RenderedSite(Factory.agenda(of: []), baseURL: "https://example.cn")
    #expect(try known.file(.robots).hasSuffix("\nSitemap: https://example.cn/sitemap.xml\n"))
  }

  @Test("more pages than one file may name are in several, and the first file lists these")
  func parts() throws {
    #expect([0, 1, 50_000, 50_001, 100_001].map(Sitemap.partCount) == [1, 1, 1, 2, 3])
    let agenda = Factory.agenda(of: [])
    let routes = FileRoute.all(of: agenda, pages: 100_001, hasAddress: true)
    #expect(routes.suffix(4) == [.sitemap, .sitemapPart(1), .sitemapPart(2), .sitemapPart(3)])
    let plan = try RenderedSite(agenda, baseURL: "https://example.cn").plan
    let index = Sitemap(plan: plan, longest: 7)
    let text = String(decoding: index.bytes, as: UTF8.self)
    let locations = text.matches(of: /<sitemap><loc>https:\/\/example.cn\/(.*?)<\/loc>/)
    let pages = plan.pages.filter(\.route.isListedInSitemap).map(\.address)
    #expect(locations.count == (pages.count + 6) / 7 && text.contains("<sitemapindex "))
    let named = (1...locations.count).flatMap { number in
      String(decoding: index.part(number), as: UTF8.self)
        .matches(of: /<url><loc>https:\/\/example.cn\/(.*?)<\/loc>/).map { String($0.output.1) }
    }
    #expect(named == pages)
  }
}
