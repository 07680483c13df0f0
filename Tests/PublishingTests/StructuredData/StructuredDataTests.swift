import Activities
import Foundation
import Testing

@testable import Publishing

@Suite("What pages tell search engines")
struct StructuredDataTests {
  private typealias Factory = PublishingFactory

  /// The data blocks of a page, by their type.
  private func blocks(of page: String) throws -> [String: [String: Any]] {
    let found = page.matches(
      of: /<script type="application\/ld\+json">(.*?)<\/script>/.dotMatchesNewlines())
    let objects = try found.map { match in
      let json = Data(String(match.output.1).utf8)
      return try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    }
    return Dictionary(
      objects.map { ($0["@type"] as? String ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func event(_ activity: Activity, baseURL: String? = nil) throws -> [String: Any] {
    let route = Route.activity(activity.id)
    let site = try RenderedSite(
      Factory.agenda(of: [activity]), baseURL: baseURL, only: route)
    return try #require(try blocks(of: try site.page(route))["Event"])
  }

  private func name(_ value: Any?) -> String? {
    (value as? String).map { String($0.trimmingPrefix("https://schema.org/")) }
  }

  @Test("an activity with one session is an event at its time and place")
  func oneSession() throws {
    let event = try event(
      Factory.activity(
        "x", title: "灭火", [Factory.session(20, Factory.from(9, to: 11), address: "东大街1号")],
        audience: ["老人"], summary: "怎么灭火"))
    #expect(event["name"] as? String == "灭火" && event["description"] as? String == "怎么灭火")
    #expect(event["startDate"] as? String == "2023-09-20T09:00:00+08:00")
    #expect(event["endDate"] as? String == "2023-09-20T11:00:00+08:00")
    #expect(event["subEvent"] == nil && event["eventSchedule"] == nil)
    #expect(name(event["eventAttendanceMode"]) == "OfflineEventAttendanceMode")
    let place = try #require(event["location"] as? [String: Any])
    let address = try #require(place["address"] as? [String: String])
    #expect(place["name"] as? String == "文化广场")
    #expect(address["streetAddress"] == "东大街1号" && address["addressLocality"] == "大荔县")
    let offer = try #require(event["offers"] as? [String: Any])
    #expect(offer["price"] as? Int == 0 && offer["priceCurrency"] as? String == "CNY")
    #expect(event["isAccessibleForFree"] as? Bool == true)
    #expect(event["url"] as? String == "../../activities/dali/x.html")
  }

  @Test("an end that nobody told is not invented; without hours the day is the time")
  func openEnd() throws {
    let open = try event(Factory.activity("x", [Factory.session(20, Factory.from(9))]))
    #expect(open["startDate"] as? String == "2023-09-20T09:00:00+08:00" && open["endDate"] == nil)
    let day = try event(Factory.activity("x", [Factory.session(20, .notGiven)]))
    #expect(day["startDate"] as? String == "2023-09-20")
    let late = try event(Factory.activity("x", [Factory.session(30, Factory.from(22, to: 24))]))
    #expect(late["endDate"] as? String == "2023-10-01T00:00:00+08:00")
  }

  @Test("the hours of several days are a schedule")
  func severalDays() throws {
    let event = try event(Factory.activity("x", [Factory.session(17, to: 19, Factory.from(9))]))
    #expect(event["startDate"] as? String == "2023-09-17")
    #expect(event["endDate"] as? String == "2023-09-19")
    let schedule = try #require(event["eventSchedule"] as? [String: String])
    #expect(schedule["startTime"] == "09:00:00" && schedule["endTime"] == nil)
    #expect(schedule["repeatFrequency"] == "P1D" && schedule["scheduleTimezone"] == "Asia/Shanghai")
  }

  @Test("several sessions are events within it, each with its own status and place")
  func sessions() throws {
    let event = try event(
      Factory.activity(
        "x",
        [
          Factory.session(18, venue: "东馆"), Factory.session(20, venue: "西馆", status: .cancelled),
        ]))
    #expect(event["startDate"] as? String == "2023-09-18")
    #expect(event["endDate"] as? String == "2023-09-20")
    #expect(name(event["eventStatus"]) == "EventScheduled")
    #expect((event["location"] as? [[String: Any]])?.count == 2)
    let inner = try #require(event["subEvent"] as? [[String: Any]])
    #expect(inner.map { name($0["eventStatus"]) } == ["EventScheduled", "EventCancelled"])
    #expect(inner.map { ($0["location"] as? [String: Any])?["name"] as? String } == ["东馆", "西馆"])
  }

  @Test(
    "a status has its word of the vocabulary",
    arguments: [
      (Status.scheduled, "EventScheduled"), (.cancelled, "EventCancelled"),
      (.postponed, "EventPostponed"), (.rescheduled, "EventRescheduled"),
      (.moved, "EventScheduled"), (.full, "EventScheduled"),
    ])
  func status(status: Status, expected: String) throws {
    let whole = try event(Factory.activity("x", status: status, notice: "变动"))
    #expect(name(whole["eventStatus"]) == expected)
    let own = try event(Factory.activity("x", [Factory.session(20, status: status, notice: "变动")]))
    #expect(name(own["eventStatus"]) == expected)
    // What does not take place is not offered.
    let expectedOffer = !status.takesPlace ? nil : status == .full ? "SoldOut" : "InStock"
    for event in [own, whole] {
      let offer = event["offers"] as? [String: Any]
      #expect(offer.flatMap { name($0["availability"]) } == expectedOffer)
    }
  }

  @Test("what all sessions agree in is told of the whole")
  func agreement() throws {
    let both = [Factory.session(18, status: .cancelled), Factory.session(20, status: .cancelled)]
    let event = try event(Factory.activity("x", both))
    #expect(name(event["eventStatus"]) == "EventCancelled" && event["offers"] == nil)
  }

  @Test("where one can take part is told by the places")
  func modes() throws {
    let online = try event(
      Factory.activity("x", [Factory.session(20, venue: nil)], online: "https://a.cn/"))
    #expect(name(online["eventAttendanceMode"]) == "OnlineEventAttendanceMode")
    #expect((online["location"] as? [String: Any])?["@type"] as? String == "VirtualLocation")
    let both = try event(Factory.activity("x", online: "https://a.cn/"))
    #expect(name(both["eventAttendanceMode"]) == "MixedEventAttendanceMode")
    #expect((both["location"] as? [[String: Any]])?.count == 2)
  }

  @Test(
    "an invented activity says so in name and description, and one that costs offers nothing free")
  func sampleAndFee() throws {
    let event = try event(Factory.activity("x", fee: "5元", isSample: true))
    #expect(event["name"] as? String == "【示例】x")
    #expect((event["description"] as? String)?.hasPrefix("这一条是示例") == true)
    #expect(event["offers"] == nil && event["isAccessibleForFree"] as? Bool == false)
  }

  @Test("pages tell the way from home, home tells of the site, the guide tells its steps")
  func others() throws {
    let agenda = Factory.agenda(
      of: [Factory.activity("x")],
      guide: [
        Factory.article("index", in: "guide"), Factory.article("download", step: 1, in: "guide"),
        Factory.article("register", step: 2, in: "guide"),
      ])
    let site = try RenderedSite(agenda, baseURL: "https://example.cn/kepu")
    let home = try blocks(of: try site.page(.home))
    #expect(home["WebSite"]?["url"] as? String == "https://example.cn/kepu/index.html")
    #expect(home["BreadcrumbList"] == nil)
    let activity = try blocks(
      of: try site.page(.activity(.init(county: "dali", slug: "x"))))
    let way = try #require(activity["BreadcrumbList"]?["itemListElement"] as? [[String: Any]])
    #expect(way.map { $0["position"] as? Int } == [1, 2, 3, 4])
    #expect(way.map { $0["name"] as? String } == ["首页", "大荔县", "9月20日 周三", "x"])
    #expect(
      (way[1]["item"] as? [String: String])?["@id"] == "https://example.cn/kepu/counties/dali.html")
    let guide = try blocks(of: try site.page(.guide("index")))
    let steps = try #require(guide["HowTo"]?["step"] as? [[String: Any]])
    #expect(steps.map { $0["position"] as? Int } == [1, 2])
    let step = try #require(try blocks(of: try site.page(.guide("register")))["HowToStep"])
    #expect(step["position"] as? Int == 2)
    #expect(step["url"] as? String == "https://example.cn/kepu/guide/register.html")
  }

  @Test("a page shows other sites what it is only where its own address is known")
  func openGraph() throws {
    let route = Route.activity(.init(county: "dali", slug: "x"))
    let agenda = Factory.agenda(of: [Factory.activity("x", summary: "怎么灭火")])
    let known = try RenderedSite(agenda, baseURL: "https://example.cn", only: route).page(route)
    #expect(known.contains("<meta property=\"og:title\" content=\"x\">"))
    #expect(known.contains("<meta property=\"og:description\" content=\"怎么灭火\">"))
    #expect(
      known.contains(
        "<meta property=\"og:url\" content=\"https://example.cn/activities/dali/x.html\">"))
    let unknown = try RenderedSite(agenda, only: route).page(route)
    #expect(!unknown.contains("og:"))
    #expect(!unknown.replacing("https://schema.org", with: "").contains("://"))
  }
}
