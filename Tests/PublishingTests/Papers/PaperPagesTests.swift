import Activities
import Markup
import Testing

@testable import Publishing

@Suite("Pages to be printed")
struct PaperPagesTests {
  private typealias Factory = PublishingFactory
  private static let poster = Route.poster(.init(county: "dali", slug: "x"))

  private func poster(_ activity: Activity) throws -> String {
    try RenderedSite.page(Self.poster, of: [activity])
  }

  private func site(_ activities: [Activity], baseURL: String? = nil) throws -> RenderedSite {
    try RenderedSite(Factory.agenda(of: activities), baseURL: baseURL)
  }

  @Test("a poster says what, where, when, for whom, at what cost and whom to call")
  func poster() throws {
    let page = try poster(
      Factory.activity(
        "x", title: "科普大篷车下乡：路井镇一站",
        [Factory.session(20, Factory.from(9, to: 11), venue: "文化广场", address: "人民路1号")],
        audience: ["村民", "学生"], summary: "来看看。", contact: .init(name: nil, phone: "0913-1"),
        signUp: .init(
          how: "打电话", url: nil, phone: "0913-2", capacity: "60人", deadline: "2023-09-18")))
    let texts = [
      "<b>大荔县</b>", "<span>科普大篷车下乡：</span><span>路井镇一站</span>", "市科学技术协会",
      "<time datetime=\"2023-09-20T09:00:00+08:00\">9月20日</time>", "星期三", "上午9:00–11:00", "文化广场",
      "人民路1号", "村民、学生", "免费", "0913-1", "0913-2", "来看看。",
      "<span>打电话、</span><span>名额：60人、</span><span>截止：9月18日</span>",
    ]
    for text in texts { #expect(page.contains(text), "\(text)") }
  }

  @Test("a change and an invented entry are said at the top")
  func marks() throws {
    let page = try poster(
      Factory.activity("x", status: .cancelled, notice: "因雨取消", isSample: true))
    #expect(page.contains("<div class=\"change\"><b>已取消</b><p class=\"n-4\">因雨取消</p></div>"))
    #expect(page.contains("请勿前往"))
    #expect(!(try poster(Factory.activity("x")).contains("class=\"change\"")))
    #expect(!(try poster(Factory.activity("x")).contains("请勿前往")))
  }

  @Test("the days of an activity are marked in the week; one outside it shows no week")
  func week() throws {
    let inside = try poster(Factory.activity("x", [Factory.session(20, to: 22)]))
    #expect(
      inside.matches(of: /<li class="is-on"><b>(\d+)/).map { String($0.1) } == ["20", "21", "22"])
    let outside = try poster(Factory.activity("x", [Factory.session(25)]))
    #expect(!outside.contains("is-on") && outside.contains("9月25日"))
  }

  @Test("sessions are listed up to sixteen, with the number of all")
  func sessions() throws {
    func page(_ count: Int) throws -> String {
      try poster(
        Factory.activity("x", (1...count).map { Factory.session($0 % 28 + 1, venue: "第\($0)站") }))
    }
    for (count, listed) in [(1, 0), (2, 2), (16, 16), (17, 16)] {
      let page = try page(count)
      #expect(page.ranges(of: "class=\"slot").count == listed, "\(count)")
      #expect(page.contains("这里列出") == (count > 16))
      #expect(page.contains("crowded") == (count > 8))
    }
  }

  @Test("the lines of a list are of one size: that of the longest")
  func sizes() throws {
    let page = try poster(
      Factory.activity(
        "x",
        [
          Factory.session(18, Factory.from(9, to: 11), venue: "站"),
          Factory.session(19, Factory.from(9, to: 16), venue: "路井镇文化广场"),
        ]))
    for name in ["slot", "spot"] {
      let steps = RenderedSite.values(of: "class", in: page).filter { $0.hasPrefix("\(name) n-") }
      #expect(steps.count == 2 && Set(steps).count == 1, "\(steps)")
    }
    #expect(page.contains("spot n-7"))
  }

  @Test("a day with its weekday is measured as one line")
  func days() throws {
    let near = try poster(Factory.activity("x", [Factory.session(20)]))
    #expect(near.contains("class=\"day n-7\""))
    // 20 October.
    let longer = try poster(Factory.activity("x", [Factory.session(50)]))
    #expect(longer.contains("class=\"day n-8\""))
  }

  @Test("hours that nobody told take no room; that they are open is said")
  func hours() throws {
    func page(_ time: SessionTime) throws -> String {
      try poster(Factory.activity("x", [Factory.session(20, time)]))
    }
    #expect(!(try page(.notGiven).contains("class=\"time")))
    #expect(!(try page(.notGiven).contains("时间未注明")))
    #expect(try page(.undecided).contains("时间待定"))
  }

  @Test("the code leads to the activity's page, where the site's address is known")
  func code() throws {
    let activity = Factory.activity("x")
    let page = try site([activity], baseURL: "https://example.org/kepu").page(Self.poster)
    let path = try #require(QRCode("https://example.org/kepu/activities/dali/x.html")?.path)
    #expect(page.contains(path))
    let office = Factory.edition.office
    let asked = try #require(office.phone)
    #expect(!page.contains(asked))
    let unknown = try poster(activity)
    #expect(!unknown.contains("<svg"))
    #expect(unknown.contains(office.name) && unknown.contains(asked))
  }

  @Test("papers load their own files and no others, and ask not to be found by search engines")
  func resources() throws {
    let site = try site([Factory.activity("x")])
    let theme = site.plan.theme
    for (route, files) in [
      (Self.poster, theme.posterFiles), (.booklet(.county("dali")), theme.bookletFiles),
    ] {
      let page = try site.page(route)
      let loaded = ["href", "src"].flatMap { RenderedSite.values(of: $0, in: page) }
        .map { $0.replacing("../", with: "") }.filter { $0.hasPrefix("assets/") }
      #expect(Set(loaded).subtracting(theme.icon.map { [$0] } ?? []) == Set(files))
      #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    }
  }

  @Test("papers are in no sitemap and on no phone")
  func unlisted() throws {
    let plan = try site([Factory.activity("x")], baseURL: "https://example.org").plan
    let papers = plan.pages.filter { ["posters/", "print/"].contains(where: $0.address.hasPrefix) }
    #expect(papers.count == 6)
    let sitemap = String(decoding: Sitemap(plan: plan).bytes, as: UTF8.self)
    for paper in papers {
      #expect(!paper.route.isListedInSitemap)
      #expect(!sitemap.contains(paper.address))
      #expect(!ServiceWorker(plan).keeps(paper.address))
    }
  }

  @Test("a page links to its paper")
  func links() throws {
    let site = try site([Factory.activity("x")])
    let pages: [(Route, String)] = [
      (.activity(.init(county: "dali", slug: "x")), "../../posters/dali/x.html"),
      (.home, "print/programme.html"), (.county("dali"), "../print/county-dali.html"),
      (.subscribe, "../print/programme.html"), (.subscribe, "../print/county-dali.html"),
    ]
    for (route, link) in pages {
      #expect(RenderedSite.values(of: "href", in: try site.page(route)).contains(link), "\(route)")
    }
    let subscribe = try site.page(.subscribe)
    #expect(
      !subscribe.contains("county-baishui.html\""),
      "a county without activities has nothing to print")
  }

  @Test("a place's heading in a booklet is in one block with its first entry, and with no other")
  func headings() throws {
    let page = try site([
      Factory.activity("a", title: "甲", [Factory.session(18)]),
      Factory.activity("b", title: "乙", [Factory.session(18)]),
    ]).page(.booklet(.city))
    let block = try RenderedSite.part(
      of: page, from: "class=\"together\"", to: "</article>\n</div>")
    #expect(block.contains("大荔县") && block.contains("甲") && !block.contains("乙"))
  }

  @Test("a deadline that is written for machines is said in words, on paper and on the page")
  func deadlines() throws {
    let site = try site([
      Factory.activity(
        "x",
        signUp: .init(
          how: "打电话", url: nil, phone: nil, capacity: nil, deadline: "2023-09-18"))
    ])
    let routes: [Route] = [
      Self.poster, .booklet(.city), .activity(.init(county: "dali", slug: "x")),
    ]
    for route in routes {
      let page = try site.page(route)
      #expect(page.contains("9月18日</span>"), "\(route)")
      #expect(!page.contains("截止：2023") && !page.contains(">2023-09-18<"), "\(route)")
    }
  }

  @Test("a booklet counts and marks what is invented, and its indexes name the numbers")
  func booklet() throws {
    let site = try site([
      Factory.activity("a", title: "甲", [Factory.session(18)], isSample: true),
      Factory.activity(
        "b", title: "乙", in: Factory.heyang, [Factory.session(18, to: 19)],
        topics: [Factory.topics[0], Factory.topics[2]], hosts: [Factory.hosts[1]]),
    ])
    let page = try site.page(.booklet(.city))
    #expect(page.contains("2 项活动") && page.contains("册中有 1 项标着“示例”"))
    let index = try RenderedSite.part(of: page, from: "id=\"topics\"", to: "</main>")
    let lines = index.matches(of: /<dt>([^<]+)<\/dt><dd>([^<]+)<\/dd>/).map { "\($0.1) \($0.2)" }
    #expect(lines == ["卫生健康 1–2", "食品安全 2", "市科学技术协会 1", "市卫生健康委 2"])
    #expect(page.contains("这一天还有前面登过的：№ 2"))
    let county = try site.page(.booklet(.county("heyang")))
    #expect(!county.contains("甲") && !county.contains("册中有"))
  }
}
