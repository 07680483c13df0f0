import Activities
import Testing

@testable import Publishing

@Suite("Activity pages")
struct ActivityPageTests {
  private typealias Factory = PublishingFactory

  /// The page of an activity called `x`, between header and footer.
  private func page(_ activity: Activity, beside others: [Activity] = []) throws -> String {
    let page = try RenderedSite.page(
      .activity(.init(county: "dali", slug: "x")), of: [activity] + others)
    return try RenderedSite.part(of: page, from: "<main", to: "</main>")
  }

  @Test("a change cannot be missed: it stands under the title, in words, with its notice")
  func status() throws {
    let page = try page(Factory.activity("x", status: .cancelled, notice: "因雨取消"))
    #expect(
      page.contains(
        "<div class=\"status status-big\" role=\"note\"><b>已取消</b><span>因雨取消</span></div>"))
    #expect(page.contains("<article class=\"entry is-cancelled\""))
    let head = try RenderedSite.part(of: page, from: "<h1>", to: "class=\"when-where\"")
    #expect(head.contains("已取消"))
  }

  @Test("the change of an only session is the activity's")
  func onlySession() throws {
    let page = try page(
      Factory.activity("x", [Factory.session(20, status: .postponed, notice: "等通知")]))
    #expect(page.contains("status-big\" role=\"note\"><b>已延期</b><span>等通知</span></div>"))
  }

  @Test("an activity as announced has no change on its page")
  func asAnnounced() throws {
    #expect(!(try page(Factory.activity("x")).contains("status")))
  }

  @Test("all sessions are listed with their times, places and changes")
  func sessions() throws {
    let page = try page(
      Factory.activity(
        "x",
        [
          Factory.session(20, Factory.from(9, to: 11), venue: "甲地", address: "一号"),
          Factory.session(21, to: 23, .allDay, venue: "乙地", status: .moved, notice: "原在丙地"),
        ]))
    let list = try RenderedSite.part(of: page, from: "<section id=\"sessions\"", to: "</section>")
    #expect(RenderedSite.values(of: "data-date", in: list) == ["2023-09-20", "2023-09-21"])
    #expect(RenderedSite.values(of: "data-slots", in: list) == ["09:00-11:00", "all-day"])
    #expect(
      RenderedSite.values(of: "datetime", in: list) == ["2023-09-20T09:00:00+08:00", "2023-09-21"])
    #expect(
      RenderedSite.values(of: "href", in: list) == [
        "../../counties/dali/2023-09-20.html", "../../counties/dali/2023-09-21.html",
      ])
    for text in ["上午9:00–11:00", "甲地（一号）", "9月21日至9月23日（3天）", "乙地", "<b>改地点</b><span>原在丙地</span>"] {
      #expect(list.contains(text), "\(text)")
    }
    #expect(page.contains("共 2 场"))
  }

  @Test("an only session has no list")
  func noList() throws {
    #expect(!(try page(Factory.activity("x")).contains("id=\"sessions\"")))
  }

  @Test("what costs nothing is free")
  func fee() throws {
    #expect(try page(Factory.activity("x")).contains("<dt>费用</dt><dd>免费</dd>"))
    #expect(try page(Factory.activity("x", fee: "10元")).contains("<dt>费用</dt><dd>10元</dd>"))
  }

  @Test("a summary that starts the text is not told twice")
  func lead() throws {
    let text = "来看显微镜。"
    let twice = try page(Factory.activity("x", summary: text, body: text))
    #expect(twice.ranges(of: text).count == 1)
    #expect(!twice.contains("class=\"lead\""))
    let other = try page(Factory.activity("x", summary: "摘要", body: text))
    #expect(other.contains("<p class=\"lead\">摘要</p>"))
  }

  @Test("numbers can be called, words cannot")
  func phones() throws {
    let page = try page(
      Factory.activity(
        "x", contact: .init(name: "科普部", phone: "0913-293 0000"),
        signUp: .init(how: nil, url: nil, phone: "见海报", capacity: "30人", deadline: nil)))
    #expect(page.contains("<a class=\"line\" href=\"tel:0913-2930000\">0913-293 0000</a>"))
    #expect(page.contains("电话：见海报"))
    #expect(page.contains("名额：30人"))
  }

  @Test(
    "an address that calls is made of digits only",
    arguments: [
      ("0913-2930000", "tel:0913-2930000"), ("+86 913 2930000", "tel:+869132930000"),
      ("12345", "tel:12345"), ("12", nil), ("", nil), ("0913-2930000转8", nil),
      ("javascript:alert(1)", nil), ("0913－2930000", nil),
    ])
  func telephone(text: String, link: String?) {
    #expect(telephoneLink(text) == link)
  }

  @Test("an invented activity says so, and one outside the week too")
  func marks() throws {
    let page = try page(Factory.activity("x", [Factory.session(25)], isSample: true))
    #expect(page.contains("请勿前往"))
    #expect(page.contains("活动周以外"))
    #expect(!(try self.page(Factory.activity("x")).contains("活动周以外")))
  }

  @Test("others of the county's day come first, and those on the topic that were not among them")
  func related() throws {
    let others = [
      Factory.activity("same-day", topics: [Factory.topics[0]]),
      Factory.activity("same-topic", in: Factory.heyang, topics: [Factory.topics[0]]),
      Factory.activity("neither", in: Factory.heyang, topics: [Factory.topics[1]]),
    ]
    let page = try page(Factory.activity("x", topics: [Factory.topics[0]]), beside: others)
    let briefs = page.matches(of: /<li[^>]*><a href="([^"]+)"><b>/).map { String($0.1) }
    #expect(
      briefs == ["../../activities/dali/same-day.html", "../../activities/heyang/same-topic.html"])
  }
}
