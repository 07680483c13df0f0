import Foundation
import Testing

@testable import Publishing

@Suite("Links of a whole site")
struct SiteLinksTests {
  /// An address relative to a page, from the root; nil where it leaves the site.
  private func resolved(_ link: Substring, from page: String) -> String? {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/", omittingEmptySubsequences: false) {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  @Test(
    "every link of every page leads to a page, an asset or a place that is there", arguments: 0..<5)
  func links(seed: Int) throws {
    let site = try RenderedSite(PublishingFactory.randomAgenda(seed: UInt64(seed)))
    let ids = site.pages.mapValues { Set(RenderedSite.values(of: "id", in: $0)) }
    let assets = Set(site.plan.assets.map(\.address) + site.plan.fileAddresses)
    var broken: Set<String> = []
    for (address, page) in site.pages {
      let links = ["href", "src"].flatMap { RenderedSite.values(of: $0, in: page) }
      // What is there to be printed, or is shown elsewhere, leads back and loads its styles.
      try #require(links.count > (site.screens[address] == nil ? 3 : 10))
      for link in Set(links) where !link.contains(/^(https?|tel|mailto):/) {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? address : resolved(parts[0], from: address)
        let anchor = parts.count > 1 ? String(parts[1]).removingPercentEncoding : nil
        let isThere =
          target.map { ids[$0].map { anchor.map($0.contains) ?? true } ?? assets.contains($0) }
        if isThere != true { broken.insert("\(address): \(link)") }
      }
    }
    #expect(broken.sorted() == [])
  }

  @Test("every id of a page is there once", arguments: 0..<5)
  func uniqueIDs(seed: Int) throws {
    let site = try RenderedSite(PublishingFactory.randomAgenda(seed: UInt64(seed)))
    for (address, page) in site.pages {
      let ids = RenderedSite.values(of: "id", in: page)
      #expect(Set(ids).count == ids.count, "\(address): \(ids)")
    }
  }

  @Test("labels and controls name ids of their own page", arguments: 0..<3)
  func labels(seed: Int) throws {
    let site = try RenderedSite(PublishingFactory.randomAgenda(seed: UInt64(seed)))
    for page in site.pages.values {
      let labels = Set(RenderedSite.values(of: "aria-labelledby", in: page))
      #expect(labels.isSubset(of: RenderedSite.values(of: "id", in: page)))
    }
  }

  @Test("the page for addresses that are not there links from the path of the site")
  func notFound() throws {
    let agenda = PublishingFactory.agenda(of: [])
    for (base, root) in [("https://example.cn/kepu", "/kepu/"), ("https://example.cn", "/")] {
      let page = try RenderedSite(agenda, baseURL: base).page(.notFound)
      let links = RenderedSite.values(of: "href", in: page).filter { $0.hasSuffix("index.html") }
      try #require(!links.isEmpty)
      #expect(Set(links) == ["\(root)index.html"])
    }
    let page = try RenderedSite(agenda).page(.notFound)
    #expect(RenderedSite.values(of: "href", in: page).contains("index.html"))
  }

  @Test("pages name their address where the site's is known")
  func canonical() throws {
    let agenda = PublishingFactory.agenda(of: [])
    let page = try RenderedSite(agenda, baseURL: "https://example.cn/kepu").page(.county("dali"))
    let link = "<link rel=\"canonical\" href=\"https://example.cn/kepu/counties/dali.html\">"
    #expect(page.contains(link))
    #expect(!(try RenderedSite(agenda).page(.county("dali")).contains("canonical")))
  }
}
