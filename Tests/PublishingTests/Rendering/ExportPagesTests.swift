import Activities
import Testing

@testable import Publishing

@Suite("Pages about what leaves the site")
struct ExportPagesTests {
  private typealias Factory = PublishingFactory

  private func page(_ route: Route, baseURL: String? = nil) throws -> String {
    let agenda = Factory.agenda(of: [
      Factory.activity("a", actions: [Factory.actions[0]]),
      Factory.activity("b", in: Factory.heyang),
    ])
    return try RenderedSite(agenda, baseURL: baseURL, only: route).page(route)
  }

  @Test("calendars are listed by county, topic, day and action where they have something")
  func feeds() throws {
    let page = try page(.subscribe)
    let feeds = RenderedSite.values(of: "href", in: page).filter { $0.hasSuffix(".ics") }
    #expect(
      feeds == [
        "../feeds/all.ics", "../feeds/county-dali.ics", "../feeds/county-heyang.ics",
        "../feeds/topic-health.ics", "../feeds/day-2023-09-20.ics", "../feeds/action-joint.ics",
      ])
    #expect(!page.contains("webcal:"))
  }

  @Test("a calendar can be subscribed to where the site's address is known")
  func subscriptions() throws {
    for base in ["https://example.cn/kepu", "http://example.cn/kepu"] {
      let page = try page(.subscribe, baseURL: base)
      let links = RenderedSite.values(of: "href", in: page).filter { $0.hasPrefix("webcal:") }
      #expect(links.count == 6)
      #expect(links.first == "webcal://example.cn/kepu/feeds/all.ics")
      #expect(page.contains(">\(base)/feeds/all.ics<"))
    }
  }

  @Test("counties come first, then how it is done, then what is printed; links on top lead there")
  func order() throws {
    let page = try page(.subscribe)
    let ids = page.matches(of: /<(?:section|details) id="([^"]+)"/).map { String($0.output.1) }
    #expect(ids.prefix(4) == ["counties", "how", "papers", "topics"])
    let jumps = RenderedSite.values(of: "href", in: page).filter { $0.hasPrefix("#") }
    #expect(jumps == ["#main"] + ids.map { "#\($0)" })
  }

  @Test("nothing is promised that only an address can keep")
  func withoutAddress() throws {
    for (base, isSaid) in [(nil, false), ("https://example.cn", true)] {
      let page = try page(.subscribe, baseURL: base)
      #expect(page.contains("大约每小时更新一次") == isSaid)
      #expect(page.contains("下面的文字复制下来") == isSaid)
      #expect(page.contains("以后有变动，要重新下载") == !isSaid)
    }
  }

  @Test("data files are listed, and the sitemap where there is one")
  func data() throws {
    func files(_ baseURL: String?) throws -> [String] {
      RenderedSite.values(of: "href", in: try page(.data, baseURL: baseURL))
        .filter { $0.contains(/\.(json|csv|xml)$/) }
    }
    let own = [
      "../data/activities.json", "../data/schema.json", "../data/activities.csv",
      "../data/county-dali.json", "../data/county-heyang.json", "../data/topic-health.json",
    ]
    #expect(try files(nil) == own)
    #expect(Set(try files("https://example.cn")) == Set(own + ["../sitemap.xml"]))
  }

  @Test("an activity's page leads to its file and has its words as text")
  func activity() throws {
    let route = Route.activity(.init(county: "dali", slug: "a"))
    let agenda = Factory.agenda(of: [
      Factory.activity(
        "a", title: "灭火",
        [Factory.session(20, Factory.from(9), address: "东大街1号"), Factory.session(21)],
        status: .cancelled, notice: "下雨")
    ])
    let page = try RenderedSite(agenda, only: route).page(route)
    #expect(page.contains("href=\"../../activities/dali/a.ics\""))
    let text = try RenderedSite.part(of: page, from: "id=\"calendar-text\">", to: "</p>")
    #expect(
      text.hasSuffix(
        "【已取消】灭火\n9月20日 星期三 上午9:00开始 文化广场 东大街1号\n9月21日 星期四 时间未注明 文化广场"))
  }
}
