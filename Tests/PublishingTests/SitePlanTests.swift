import Activities
import Markup
import Testing

@testable import Publishing

@Suite("Site plan")
struct SitePlanTests {
  private typealias Factory = PublishingFactory

  private func plan(_ agenda: Agenda, media: [String: String] = [:]) throws -> SitePlan {
    let made = SitePlan.make(
      agenda: agenda, theme: try Themes.standard(), baseURL: nil, media: media)
    try #require(made.diagnostics.isEmpty)
    return made.value
  }

  @Test("an agenda without activities has every page that does not need one")
  func empty() throws {
    let addresses = Set(try plan(Factory.agenda(of: [])).pages.map(\.address))
    var expected: Set = [
      "index.html", "search.html", "pages/submit.html", "pages/mine.html", "404.html",
      "pages/subscribe.html", "pages/data.html", "pages/changes.html", "pages/recap.html",
      "topics/health.html",
      "topics/ecology.html", "topics/food-safety.html", "actions/joint.html",
      "actions/special.html", "pages/embed.html", "embed/all.html", "embed/topic-health.html",
      "embed/topic-ecology.html", "embed/topic-food-safety.html", "print/programme.html",
    ]
    expected.formUnion(["dali", "heyang", "baishui", "city"].map { "embed/\($0).html" })
    for day in 17...23 {
      expected.insert("days/2023-09-\(day).html")
      for county in ["dali", "heyang", "baishui", "city"] {
        expected.insert("counties/\(county).html")
        expected.insert("print/county-\(county).html")
        expected.insert("counties/\(county)/2023-09-\(day).html")
      }
    }
    #expect(addresses == expected)
  }

  @Test("activities, hosts, guide and pages have a page each")
  func singlePages() throws {
    let agenda = Factory.agenda(
      of: [Factory.activity("market", hosts: [Factory.hosts[1]])],
      guide: [Factory.article("index", in: "guide")],
      pages: [Factory.article("about", in: "pages")])
    let addresses = Set(try plan(agenda).pages.map(\.address))
    let own: Set = [
      "activities/dali/market.html", "posters/dali/market.html", "hosts/b.html", "guide/index.html",
      "pages/about.html",
    ]
    #expect(addresses.isSuperset(of: own))
    #expect(!addresses.contains("hosts/a.html"))
  }

  @Test("days outside the week have pages only where something is on")
  func outsideWeek() throws {
    let agenda = Factory.agenda(of: [Factory.activity("late", [Factory.session(25)])])
    let outside = try plan(agenda).pages.map(\.address).filter { $0.contains("2023-09-2") }
      .filter { !($0.hasSuffix("-20.html") || $0.contains(/-2[123]\.html/)) }
    #expect(outside.sorted() == ["counties/dali/2023-09-25.html", "days/2023-09-25.html"])
  }

  @Test(
    "a list of more than a hundred cards goes on on numbered pages", arguments: [100, 101, 201])
  func numberedPages(count: Int) throws {
    let agenda = Factory.agenda(of: (0..<count).map { Factory.activity("x\($0)") })
    let addresses = try plan(agenda).pages.map(\.address)
    let numbers = addresses.filter { $0.hasPrefix("counties/dali") && !$0.contains("2023") }
    let expected = ["counties/dali.html", "counties/dali-2.html", "counties/dali-3.html"]
    #expect(numbers == Array(expected.prefix((count + 99) / 100)))
  }

  @Test("two pages that claim one address are an error that names both")
  func collision() throws {
    // The second page of a county and another county's first one.
    let second = Factory.county("dali-2", "大荔二", tile: nil)
    let vocabulary = Vocabulary(
      city: Factory.city, counties: [Factory.dali, second], topics: Factory.topics, actions: [],
      units: [], formats: [], settings: [])
    let agenda = Factory.agenda(
      of: (0..<101).map { Factory.activity("x\($0)") }, vocabulary: vocabulary)
    let made = SitePlan.make(
      agenda: agenda, theme: try Themes.standard(), baseURL: nil, media: [:])
    #expect(made.diagnostics.found == ["counties/dali-2.html duplicate-address"])
    #expect(made.diagnostics.hasErrors)
    let message = made.diagnostics[0].message.english
    #expect(message.contains("county(\"dali-2\")") && message.contains("county(\"dali\")"))
  }

  @Test("every address is one page's alone", arguments: 0..<20)
  func uniqueAddresses(seed: Int) throws {
    let plan = try plan(Factory.randomAgenda(seed: UInt64(seed)))
    let addresses = plan.pages.map(\.address) + plan.assets.map(\.address)
    #expect(Set(addresses).count == addresses.count)
  }

  @Test("activities are written before the lists that link to them")
  func phases() throws {
    let pages = try plan(Factory.agenda(of: [Factory.activity("market")])).pages
    for page in pages {
      let isActivity = ["activities/", "posters/"].contains(where: page.address.hasPrefix)
      #expect(page.phase == (isActivity ? .activities : .lists))
    }
    #expect(OutputFile.Phase.assets < .activities && OutputFile.Phase.activities < .lists)
  }

  @Test("files of the same bytes are published once")
  func media() throws {
    let plan = try plan(
      Factory.agenda(of: []), media: ["content/a.jpg": "1.jpg", "content/b.jpg": "1.jpg"])
    #expect(plan.assets.map(\.address).filter { $0.hasPrefix("media/") } == ["media/1.jpg"])
  }

  @Test("links of texts lead to the pages of entries, to files and abroad")
  func links() throws {
    let agenda = Factory.agenda(
      of: [
        Factory.activity(
          "one",
          body: """
            [a](../heyang/two.md#x) [b](#y) [c](https://example.cn) [d](../../media/p.jpg)
            [e](../../guide/index.md) [f](../../pages/about.md)
            """), Factory.activity("two", in: Factory.heyang),
      ], guide: [Factory.article("index", in: "guide")],
      pages: [Factory.article("about", in: "pages")])
    let plan = try plan(agenda, media: ["content/media/p.jpg": "1.jpg"])
    let id = Activity.ID(county: "dali", slug: "one")
    let index = try #require(plan.indexes[id])
    #expect(
      agenda.activities[index].body.links.map(plan.address) == [
        "\u{1}activities/heyang/two.html#x", "#y", "https://example.cn", "\u{1}media/1.jpg",
        "\u{1}guide/index.html", "\u{1}pages/about.html",
      ])
  }
}
