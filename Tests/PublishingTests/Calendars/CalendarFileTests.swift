import Activities
import Testing

@testable import Publishing

@Suite("Calendar files")
struct CalendarFileTests {
  private typealias Factory = PublishingFactory

  private func site(baseURL: String? = nil, history: ChangeHistory = ChangeHistory()) throws
    -> RenderedSite
  {
    let activities = [
      Factory.activity(
        "a", [Factory.session(17, to: 19), Factory.session(21)], topics: [Factory.topics[0]],
        actions: [Factory.actions[0]]),
      Factory.activity("b", in: Factory.heyang, [Factory.session(21)], topics: [Factory.topics[1]]),
    ]
    return try RenderedSite(Factory.agenda(of: activities), baseURL: baseURL, history: history)
  }

  private func calendar(_ file: FileRoute, in site: RenderedSite) throws -> CalendarReader {
    try CalendarReader(try #require(site.files[file.address]))
  }

  private func names(_ selection: Selection) throws -> [String] {
    try calendar(.feed(selection), in: try site()).events.compactMap { event in
      event.first { $0.name == "UID" }?.value.split(separator: "@").first.map(String.init)
    }
  }

  @Test("a feed has the sessions of its county, topic, action or day, and all has all")
  func selections() throws {
    let all = ["dali.a.1", "dali.a.2", "heyang.b.1"]
    #expect(try names(.all) == all)
    #expect(try names(.county("dali")) == Array(all.prefix(2)))
    #expect(try names(.topic("ecology")) == ["heyang.b.1"])
    #expect(try names(.action("joint")) == Array(all.prefix(2)))
    #expect(try names(.day(Factory.day(18))) == ["dali.a.1"])
    #expect(try names(.day(Factory.day(21))) == ["dali.a.2", "heyang.b.1"])
    #expect(try names(.county("baishui")) == [])
  }

  @Test("a feed says what it is, how often to ask again and which time it counts in")
  func feed() throws {
    var history = ChangeHistory()
    history.note(
      Timestamp(seconds: 1_695_000_000), at: Factory.path(of: "b", in: Factory.heyang))
    let site = try site(baseURL: "https://example.cn/kepu", history: history)
    let feed = try calendar(.feed(.county("heyang")), in: site)
    #expect(feed.lines.first == .init(name: "BEGIN", value: "VCALENDAR"))
    #expect(feed.lines.last == .init(name: "END", value: "VCALENDAR"))
    #expect(feed.value("VERSION") == "2.0" && feed.value("METHOD") == nil)
    #expect(feed.text("NAME") == "合阳县 · 科普日")
    #expect(feed.text("X-WR-CALNAME") == feed.text("NAME"))
    #expect(feed.value("REFRESH-INTERVAL;VALUE=DURATION") == "PT1H")
    #expect(feed.value("COLOR") == "firebrick")
    #expect(feed.value("UID") == "county-heyang@2023")
    #expect(feed.value("LAST-MODIFIED") == "20230918T012000Z")
    #expect(feed.value("URL") == "https://example.cn/kepu/counties/heyang.html")
    #expect(
      feed.value("SOURCE;VALUE=URI") == "https://example.cn/kepu/feeds/county-heyang.ics")
    #expect(feed.lines.filter { $0.name == "TZID" }.map(\.value) == ["Asia/Shanghai"])
    #expect(feed.value("TZOFFSETTO") == "+0800")
  }

  @Test("a feed without events is a calendar all the same, with the time zone as its one part")
  func empty() throws {
    let feed = try calendar(.feed(.county("baishui")), in: try site())
    #expect(
      feed.lines.filter { $0.name == "BEGIN" }.map(\.value) == [
        "VCALENDAR", "VTIMEZONE", "STANDARD",
      ])
  }

  @Test("the file of an activity has its sessions, and no name that would make a calendar of it")
  func activity() throws {
    let site = try site()
    let file = try calendar(
      .activityCalendar(.init(county: "dali", slug: "a")), in: site)
    #expect(file.events.count == 2)
    #expect(file.value("NAME") == nil && file.value("X-WR-CALNAME") == nil)
    #expect(file.value("REFRESH-INTERVAL;VALUE=DURATION") == nil)
  }

  @Test("where the site's address is not known nothing names one")
  func noAddress() throws {
    for (address, bytes) in try site().files where address.hasSuffix(".ics") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("://"), "\(address)")
    }
  }

  @Test("every file of any agenda obeys the format", arguments: 0..<5)
  func anyAgenda(seed: Int) throws {
    let site = try RenderedSite(Factory.randomAgenda(seed: UInt64(seed)))
    for (address, bytes) in site.files where address.hasSuffix(".ics") {
      let read = try CalendarReader(bytes)
      let begun = read.lines.filter { $0.name == "BEGIN" }.count
      #expect(begun == read.lines.filter { $0.name == "END" }.count, "\(address)")
    }
  }
}
