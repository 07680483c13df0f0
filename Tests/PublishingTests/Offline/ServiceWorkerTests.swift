import Activities
import Foundation
import Testing

@testable import Publishing

@Suite("The script that keeps a site")
struct ServiceWorkerTests {
  private typealias Factory = PublishingFactory

  private func plan(offline: Bool = true) throws -> SitePlan {
    let edition = Factory.edition(worksOffline: offline)
    let agenda = Factory.agenda(
      of: [Factory.activity("market")], edition: edition,
      guide: [Factory.article("index", in: "guide")], pages: [Factory.article("about", in: "pages")]
    )
    return SitePlan.make(
      agenda: agenda, theme: try Themes.standard(), baseURL: nil, media: [:]
    ).value
  }

  private func text(_ file: OutputFile) throws -> String {
    guard case .bytes(let bytes) = file.content else { throw NotBytes() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private struct NotBytes: Error {}

  /// What the script is told.
  private struct Site: Decodable {
    let version: String
    let whole: Bool
    let files: [[String]]

    var addresses: [String] { files.map { $0[0] } }
  }

  private func site(_ entries: [ServiceWorker.Entry]) throws -> Site {
    let script = try text(ServiceWorker(try plan()).file(keeping: entries))
    let line = try #require(script.split(separator: "\n").first)
    let json = try #require(line.wholeMatch(of: /self\.almanacSite = (.*);/)).output.1
    return try JSONDecoder().decode(Site.self, from: Data(json.utf8))
  }

  private func entries(
    _ addresses: [String], bytes: [UInt8] = Array("x".utf8)
  ) -> [ServiceWorker.Entry] {
    addresses.map { .init(address: $0, bytes: bytes) }
  }

  private let page = "activities/dali/market.html"

  @Test("a small site is kept whole, file by file with its mark")
  func small() throws {
    let site = try site(entries(["index.html", page], bytes: [1]) + entries(["media/a.jpg"]))
    #expect(site.whole)
    #expect(site.addresses == ["index.html", page, "media/a.jpg"])
    #expect(site.files[0][1] == site.files[1][1])
    #expect(site.files[0][1] != site.files[2][1])
  }

  @Test("what other programs fetch by themselves is not kept; an activity's own file is")
  func forOtherPrograms() throws {
    let worker = ServiceWorker(try plan())
    for address in [
      "feeds/all.ics", "data/activities.json", "embed/dali.html", "robots.txt", "sitemap.xml",
      "posters/dali/x.html", "print/programme.html",
    ] {
      #expect(!worker.keeps(address), "\(address)")
    }
    for address in [page, "activities/dali/market.ics", "pages/subscribe.html", "index.html"] {
      #expect(worker.keeps(address), "\(address)")
    }
    #expect(!ServiceWorker(try self.plan(offline: false)).keeps("index.html"))
  }

  @Test("a site that is small but for its calendars' files is kept without these")
  func calendars() throws {
    let pages = (0..<ServiceWorker.mostFiles / 2 + 1).map { "activities/dali/x\($0).html" }
    let calendars = pages.map { $0.replacing(".html", with: ".ics") }
    let few = try site(entries(Array(pages.prefix(3)) + Array(calendars.prefix(3))))
    #expect(few.whole && few.files.count == 6)
    let many = try site(entries(pages + calendars))
    #expect(many.whole && many.addresses == pages)
  }

  @Test("of a large site its frame and the search are kept, by the number of files or of bytes")
  func large() throws {
    let shell = [
      "assets/site.0123456789.css", "guide/index.html", "index.html", "offline.html",
      "pages/about.html", "search.html", "search/0123456789/t0.js", "search/index.js",
    ]
    let others = ["404.html", page, "counties/dali.html", "days/2023-09-20.html", "media/a.jpg"]
    let many = (0..<ServiceWorker.mostFiles).map { "hosts/h\($0).html" }
    for list in [entries(shell + others + many), tooHeavy(shell + others)] {
      let site = try site(list)
      #expect(!site.whole)
      #expect(site.addresses == shell)
    }
    let most = Array((shell + others + many).prefix(ServiceWorker.mostFiles))
    #expect(try site(entries(most)).addresses == most)
  }

  private func tooHeavy(_ addresses: [String]) -> [ServiceWorker.Entry] {
    let size = ServiceWorker.mostBytes / addresses.count + 1
    return entries(addresses, bytes: [UInt8](repeating: 7, count: size))
  }

  @Test("the version changes when a file comes, goes, moves or changes, and only then")
  func version() throws {
    let files = entries(["index.html", page])
    let versions = try [
      files, entries(["index.html"]), entries(["index.html", page], bytes: [2]),
      entries(["index.html", "activities/dali/fair.html"]),
    ].map { try site($0).version }
    #expect(Set(versions).count == versions.count)
    #expect(try site(files).version == versions[0])
  }

  @Test("also a change of what a large site does not list is a new version: it was perhaps visited")
  func versionOfOthers() throws {
    let many = (0..<ServiceWorker.mostFiles).map { "hosts/h\($0).html" }
    let before = try site(entries(["index.html"] + many))
    let after = try site(entries(["index.html"]) + entries(many, bytes: [2]))
    #expect(before.files == after.files)
    #expect(before.version != after.version)
  }

  @Test("a site that does not ask for it has a script that takes away what was kept")
  func retired() throws {
    let worker = ServiceWorker(try plan(offline: false))
    #expect(!worker.keepsSite)
    let script = try text(worker.file(keeping: []))
    #expect(!script.contains("almanacSite"))
    #expect(script.contains("caches.delete") && script.contains("unregister"))
    #expect(!script.contains("'fetch'"))
  }

  @Test("both scripts call the caches by one name")
  func cacheNames() throws {
    let workers = try Themes.standard().workers.values.map { String(decoding: $0, as: UTF8.self) }
    try #require(workers.count == 2)
    #expect(workers.allSatisfy { $0.contains("'almanac ' + ") && $0.contains("scope + ' '") })
  }

  @Test("pages load what shows the mark, and may have a manifest, only where it is asked for")
  func pages() throws {
    for offline in [true, false] {
      let edition = Factory.edition(worksOffline: offline)
      let site = try RenderedSite(
        Factory.agenda(of: [Factory.activity("market")], edition: edition))
      #expect((site.pages["offline.html"] != nil) == offline)
      for (address, page) in site.screens {
        let way = wayToRoot(from: address)
        #expect(page.contains("src=\"\(way)assets/offline.") == offline)
        #expect(page.contains("rel=\"manifest\" href=\"\(way)manifest.webmanifest\"") == offline)
        #expect(page.contains("manifest-src 'self'") == offline)
        #expect(page.contains("data-offline-saved") == offline)
      }
    }
  }

  @Test("the manifest names the site, its icon and its start, all from its own folder")
  func manifest() throws {
    let plan = try plan()
    let file = try #require(plan.assets.first { $0.address == WebManifest.address })
    let json = try JSONSerialization.jsonObject(with: Data(try text(file).utf8))
    let manifest = try #require(json as? [String: Any])
    #expect(manifest["name"] as? String == Factory.edition.title)
    #expect(manifest["short_name"] as? String == Factory.edition.shortTitle)
    #expect(manifest["start_url"] as? String == "index.html")
    #expect(manifest["scope"] as? String == "./")
    #expect(manifest["background_color"] as? String == plan.theme.ground)
    let icons = try #require(manifest["icons"] as? [[String: String]])
    let addresses = Set(plan.assets.map(\.address))
    #expect(icons.count == 1 && icons.allSatisfy { addresses.contains($0["src"] ?? "") })
    #expect(try !self.plan(offline: false).assets.contains { $0.address == WebManifest.address })
  }
}
