import Activities
import Testing

@testable import Publishing

@Suite("List pages")
struct ListPageTests {
  private typealias Factory = PublishingFactory

  private static let mixed = [
    Factory.activity("evening", [Factory.session(20, Factory.from(19))]),
    Factory.activity("all-day", in: Factory.heyang, [Factory.session(20, .allDay)]),
    Factory.activity("unknown", [Factory.session(20, .undecided)]),
    Factory.activity("late", in: Factory.heyang, [Factory.session(20, Factory.from(11))]),
    Factory.activity("early", [Factory.session(20, Factory.from(9))]),
    Factory.activity("noon", [Factory.session(20, Factory.from(12))]),
    Factory.activity("other-day", [Factory.session(18)]),
    Factory.activity("city", in: Factory.city, [Factory.session(18)]),
  ]

  private func outline(_ route: Route) throws -> [String] {
    RenderedSite.outline(try RenderedSite.page(route, of: Self.mixed))
  }

  @Test("a day is grouped by its parts, from morning on, each by its times")
  func byPart() throws {
    #expect(
      try outline(.day(Factory.day(20))) == [
        "# morning", "dali/early", "heyang/late", "# afternoon", "dali/noon", "# evening",
        "dali/evening", "# all-day", "heyang/all-day", "# not-given", "dali/unknown",
      ])
  }

  @Test("a county's day has what the county has, in the same groups")
  func countyDay() throws {
    #expect(
      try outline(.countyDay("heyang", Factory.day(20))) == [
        "# morning", "heyang/late", "# all-day", "heyang/all-day",
      ])
  }

  @Test("a county is grouped by days")
  func byDay() throws {
    #expect(
      try outline(.county("dali")) == [
        "# d2023-09-18", "dali/other-day", "# d2023-09-20", "dali/early", "dali/noon",
        "dali/evening", "dali/unknown",
      ])
  }

  @Test("a topic is grouped by days, and each by counties in their order, the city last")
  func byDayAndCounty() throws {
    #expect(
      try outline(.topic("health")) == [
        "# d2023-09-18", "## 大荔县", "dali/other-day", "## 渭南市级", "city/city", "# d2023-09-20",
        "## 大荔县", "dali/early", "dali/noon", "dali/evening", "dali/unknown", "## 合阳县",
        "heyang/late", "heyang/all-day",
      ])
  }

  @Test("counts are of activities, not of cards")
  func counts() throws {
    let sessions = [Factory.session(20, Factory.from(9)), Factory.session(20, Factory.from(14))]
    let page = try RenderedSite.page(
      .day(Factory.day(20)), of: [Factory.activity("x", sessions), Factory.activity("y")])
    #expect(page.contains("<p class=\"total\">2 项活动</p>"))
    #expect(RenderedSite.outline(page).filter { $0 == "dali/x" }.count == 2)
  }

  @Test("an empty day names the nearest days that have something, before and after")
  func nearestDays() throws {
    let activities = [17, 18, 22, 23].map {
      Factory.activity("x\($0)", [Factory.session($0)])
    }
    let page = try RenderedSite.page(.day(Factory.day(20)), of: activities)
    let empty = try RenderedSite.part(of: page, from: "<div class=\"empty\">", to: "</div>")
    #expect(
      RenderedSite.values(of: "href", in: empty) == [
        "../days/2023-09-18.html", "../days/2023-09-22.html", "../index.html",
      ])
    #expect(
      !(try RenderedSite.page(.day(Factory.day(18)), of: activities).contains("class=\"empty\"")))
  }

  @Test("an empty county's day names the county's own nearest days, and the day elsewhere")
  func nearestCountyDays() throws {
    let activities = [
      Factory.activity("a", [Factory.session(18)]),
      Factory.activity("b", in: Factory.heyang, [Factory.session(20)]),
    ]
    let page = try RenderedSite.page(.countyDay("dali", Factory.day(20)), of: activities)
    let empty = try RenderedSite.part(of: page, from: "<div class=\"empty\">", to: "</div>")
    #expect(
      RenderedSite.values(of: "href", in: empty) == [
        "../../counties/dali/2023-09-18.html", "../../days/2023-09-20.html", "../../index.html",
      ])
  }

  @Test("days lead to the day before and after; the first and last to one only")
  func around() throws {
    func around(_ route: Route) throws -> [String] {
      let page = try RenderedSite.page(
        route, of: [Factory.activity("x", [Factory.session(26)])])
      let part = try RenderedSite.part(of: page, from: "<nav class=\"around\"", to: "</nav>")
      return part.matches(of: /rel="(\w+)" href="([^"]+)"/).map { "\($0.1) \($0.2)" }
    }
    #expect(
      try around(.day(Factory.day(20))) == [
        "prev ../days/2023-09-19.html", "next ../days/2023-09-21.html",
      ])
    #expect(try around(.day(Factory.day(17))) == ["next ../days/2023-09-18.html"])
    // The next day that has something lies outside the week.
    #expect(
      try around(.day(Factory.day(23))) == [
        "prev ../days/2023-09-22.html", "next ../days/2023-09-26.html",
      ])
    #expect(
      try around(.countyDay("heyang", Factory.day(23))) == [
        "prev ../../counties/heyang/2023-09-22.html"
      ])
  }

  @Test("the other counties are beside a list with their counts, its own one marked")
  func neighbours() throws {
    let page = try RenderedSite.page(.county("heyang"), of: Self.mixed)
    let aside = try RenderedSite.part(of: page, from: "<section class=\"aside\">", to: "</section>")
    let found = aside.matches(of: /href="([^"]+)"([^>]*)>([^<]+)<span class="count">(\d+)/).map {
      "\($0.1)\($0.2) \($0.3) \($0.4)"
    }
    #expect(
      found == [
        "../counties/dali.html 大荔 5", "../counties/heyang.html aria-current=\"page\" 合阳 2",
        "../counties/baishui.html class=\"is-empty\" 白水 0", "../counties/city.html 市级 1",
      ])
  }

  @Test("outside the week, counties without anything on the day are linked as a whole")
  func outsideWeek() throws {
    let page = try RenderedSite.page(
      .day(Factory.day(25)), of: [Factory.activity("x", [Factory.session(25)])])
    #expect(page.contains("这一天不在活动周之内"))
    let aside = try RenderedSite.part(of: page, from: "<section class=\"aside\">", to: "</section>")
    #expect(
      RenderedSite.values(of: "href", in: aside) == [
        "../counties/dali/2023-09-25.html", "../counties/heyang.html",
        "../counties/baishui.html", "../counties/city.html",
      ])
  }

  @Test("a long list is cut into pages that link to each other and hold every card once")
  func pagination() throws {
    let site = try RenderedSite(
      Factory.agenda(of: (0..<201).map { Factory.activity("x\($0)") }))
    var cards: [String] = []
    for number in 1...3 {
      let page = try site.page(.county("dali"), number: number)
      let own = RenderedSite.values(of: "data-activity", in: page)
      #expect(own.count == [100, 100, 1][number - 1])
      cards += own
      let links = try RenderedSite.part(of: page, from: "<nav class=\"pagination\"", to: "</nav>")
      let prev = number > 1 ? ["../" + Route.county("dali").address(page: number - 1)] : []
      let next = number < 3 ? ["../" + Route.county("dali").address(page: number + 1)] : []
      #expect(links.matches(of: /href="([^"]+)" rel="prev"/).map { String($0.1) } == prev)
      #expect(links.matches(of: /href="([^"]+)" rel="next"/).map { String($0.1) } == next)
      #expect(links.contains("aria-current=\"page\">\(number)</a>"))
      #expect(page.contains("（第 \(number) 页）") == (number > 1))
    }
    #expect(Set(cards).count == 201)
    #expect(!(try site.page(.county("heyang")).contains("class=\"pagination\"")))
  }

  @Test("a list says that it shows invented activities only where it does")
  func samples() throws {
    let activities = [
      Factory.activity("x", isSample: true), Factory.activity("y", in: Factory.heyang),
    ]
    #expect(try RenderedSite.page(.county("dali"), of: activities).contains("sample-banner"))
    #expect(!(try RenderedSite.page(.county("heyang"), of: activities).contains("sample-banner")))
  }
}
