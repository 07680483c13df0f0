import Activities
import TestSupport
import Testing

@testable import Publishing

@Suite("Sessions as events of a calendar")
struct CalendarEventTests {
  private typealias Factory = PublishingFactory

  private func events(
    of activities: [Activity], edition: Edition = Factory.edition, baseURL: String? = nil,
    history: ChangeHistory = ChangeHistory()
  ) throws -> [CalendarReader] {
    let plan = SitePlan.make(
      agenda: Factory.agenda(of: activities, edition: edition), theme: try Themes.standard(),
      baseURL: baseURL, media: [:], history: history
    ).value
    return try plan.agenda.activities.flatMap { activity in
      try activity.sessions.map {
        try CalendarReader(CalendarEvent(activity: activity, session: $0, plan: plan).lines())
      }
    }
  }

  private func event(
    _ session: Session, baseURL: String? = nil, history: ChangeHistory = ChangeHistory()
  ) throws -> CalendarReader {
    try #require(
      try events(of: [Factory.activity("x", [session])], baseURL: baseURL, history: history).first)
  }

  // MARK: Time

  @Test("a session with hours is at them, in the zone of the calendar")
  func hours() throws {
    let event = try event(Factory.session(20, Factory.from(9, 30, to: 11)))
    #expect(event.value("DTSTART;TZID=Asia/Shanghai") == "20230920T093000")
    #expect(event.value("DTEND;TZID=Asia/Shanghai") == "20230920T110000")
    #expect(event.value("TRANSP") == nil)
  }

  @Test("an end that nobody told is not invented")
  func noEnd() throws {
    let event = try event(Factory.session(20, Factory.from(9)))
    #expect(event.value("DTSTART;TZID=Asia/Shanghai") == "20230920T090000")
    #expect(!event.lines.contains { $0.name.hasPrefix("DTEND") || $0.name == "DURATION" })
  }

  @Test("a day that ends at 24:00 ends as the next one begins")
  func midnight() throws {
    let event = try event(Factory.session(30, Factory.from(22, to: 24)))
    #expect(event.value("DTEND;TZID=Asia/Shanghai") == "20231001T000000")
  }

  @Test(
    "without hours it is the day, and the end is the day after",
    arguments: [(SessionTime.allDay, nil), (.undecided, "时间待定"), (.notGiven, "时间未注明")])
  func days(time: SessionTime, words: String?) throws {
    let event = try event(Factory.session(30, time))
    #expect(event.value("DTSTART;VALUE=DATE") == "20230930")
    #expect(event.value("DTEND;VALUE=DATE") == "20231001")
    #expect(event.value("TRANSP") == "TRANSPARENT")
    let lines = event.text("DESCRIPTION")?.split(separator: "\n").map(String.init) ?? []
    #expect(lines.first == words ?? "举办单位：市科学技术协会")
  }

  @Test("a session of several days is all of them, and its description tells the hours of each")
  func severalDays() throws {
    let event = try event(Factory.session(17, to: 19, Factory.from(9, to: 11)))
    #expect(event.value("DTSTART;VALUE=DATE") == "20230917")
    #expect(event.value("DTEND;VALUE=DATE") == "20230920")
    #expect(event.text("DESCRIPTION")?.hasPrefix("每天上午9:00–11:00\n") == true)
  }

  // MARK: Changes

  @Test(
    "what changed is told by the status, in front of the title and in the description",
    arguments: [
      (Status.scheduled, "CONFIRMED", ""), (.cancelled, "CANCELLED", "【已取消】"),
      (.postponed, "TENTATIVE", "【已延期】"), (.rescheduled, "CONFIRMED", "【改期】"),
      (.moved, "CONFIRMED", "【改地点】"), (.full, "CONFIRMED", "【已满】"),
    ])
  func status(status: Status, name: String, mark: String) throws {
    let own = try event(Factory.session(20, status: status, notice: "因为下雨"))
    #expect(own.value("STATUS") == name)
    #expect(own.text("SUMMARY") == mark + "x")
    #expect(own.text("DESCRIPTION")?.contains("因为下雨") == (status != .scheduled))
    let whole = try events(
      of: [Factory.activity("x", [Factory.session(20), Factory.session(21)], status: status)])
    #expect(whole.map { $0.value("STATUS") } == [name, name])
  }

  @Test("an invented activity says so before anything else")
  func sample() throws {
    let event = try #require(try events(of: [Factory.activity("x", isSample: true)]).first)
    #expect(event.text("SUMMARY") == "【示例】x")
    #expect(event.text("DESCRIPTION")?.hasPrefix("这一条是示例") == true)
  }

  @Test("a history tells when it came and changed and how often; without one it is always the same")
  func history() throws {
    let path = Factory.path(of: "x", in: Factory.dali)
    var history = ChangeHistory()
    for seconds in [1_694_000_000, 1_693_000_000, 1_695_000_000] {
      history.note(Timestamp(seconds: seconds), at: path)
    }
    let known = try event(Factory.session(20), history: history)
    #expect(known.value("SEQUENCE") == "2")
    #expect(known.value("CREATED") == "20230825T214640Z")
    #expect(known.value("LAST-MODIFIED") == "20230918T012000Z")
    #expect(known.value("DTSTAMP") == known.value("LAST-MODIFIED"))
    let unknown = try event(Factory.session(20))
    #expect(unknown.value("SEQUENCE") == "0" && unknown.value("CREATED") == nil)
    // The first accepted day is the first of September, and it begins eight hours before UTC's.
    #expect(unknown.value("DTSTAMP") == "20230831T160000Z")
    #expect(unknown.value("LAST-MODIFIED") == "20230831T160000Z")
  }

  // MARK: Words

  @Test("place, page, contact and topics are there where they are known")
  func details() throws {
    let activity = Factory.activity(
      "x", [Factory.session(20, venue: "文化广场", address: "东大街, 1号")],
      online: "https://live.example.cn/?a=1&b=2", topics: [Factory.topics[0], Factory.topics[2]],
      contact: .init(name: "科普部", phone: "0913-2930000"))
    let event = try #require(
      try events(of: [activity], baseURL: "https://example.cn/科普").first)
    #expect(event.text("LOCATION") == "大荔县 文化广场 东大街, 1号")
    #expect(
      event.value("URL")
        == "https://example.cn/%E7%A7%91%E6%99%AE/activities/dali/x.html")
    #expect(event.text("CONTACT") == "科普部 0913-2930000")
    #expect(event.lines.first { $0.name == "CATEGORIES" }?.texts == ["卫生健康", "食品安全"])
    #expect(event.text("DESCRIPTION")?.contains("线上参加：https://live.example.cn/?a=1&b=2") == true)
    #expect(!event.lines.contains { $0.name.hasPrefix("ORGANIZER") })
    let plain = try self.event(Factory.session(20))
    #expect(plain.value("URL") == nil && plain.value("CONTACT") == nil)
  }

  @Test("a place that names its county, or is the city's, is told as it is")
  func places() throws {
    let named = try event(Factory.session(20, venue: "大荔剧院"))
    #expect(named.text("LOCATION") == "大荔剧院")
    let city = try events(of: [Factory.activity("x", in: Factory.city)])
    #expect(city.first?.text("LOCATION") == "文化广场")
    let online = try events(
      of: [Factory.activity("x", [Factory.session(20, venue: nil)], online: "https://a.cn/")])
    #expect(online.first?.text("LOCATION") == "https://a.cn/")
  }

  // MARK: Names

  @Test("a name stays when titles, times, places, changes and the order of entries do not")
  func stableNames() throws {
    func names(_ activities: [Activity]) throws -> Set<String> {
      Set(try events(of: activities).compactMap { $0.value("UID") })
    }
    let before = [
      Factory.activity("a", title: "甲", [Factory.session(20), Factory.session(21)]),
      Factory.activity("b", title: "乙", [Factory.session(22, id: "am")]),
    ]
    let after = [
      Factory.activity("b", title: "新乙", [Factory.session(18, .allDay, venue: "别处", id: "am")]),
      Factory.activity(
        "a", title: "新甲",
        [Factory.session(23, status: .cancelled, id: "1"), Factory.session(19, id: "2")],
        online: "https://a.cn/", status: .moved, notice: "换了"),
    ]
    let expected: Set = ["dali.a.1@2023", "dali.a.2@2023", "dali.b.am@2023"]
    #expect(try names(before) == expected)
    #expect(try names(after) == expected)
  }

  @Test("of any agenda no two events have one name", arguments: 0..<20)
  func uniqueNames(seed: Int) throws {
    let agenda = Factory.randomAgenda(seed: UInt64(seed))
    let names = agenda.activities.flatMap { activity in
      activity.sessions.map { CalendarEvent.uid($0, of: activity.id, in: agenda.edition) }
    }
    #expect(Set(names).count == names.count)
  }

  @Test("the edition's name tells calendars apart")
  func editions() throws {
    let activity = Factory.activity("x")
    let edition = Factory.edition(id: "weinan-2024")
    #expect(
      try events(of: [activity], edition: edition).first?.value("UID") == "dali.x.1@weinan-2024")
  }

  @Test("any text an author writes makes an event that obeys the format", arguments: 0..<100)
  func anyText(seed: Int) throws {
    var random = RandomText(seed: UInt64(seed))
    func text() -> String { random.text(1...30, hostility: 0.3) }
    let activity = Factory.activity(
      "x", title: text(),
      [Factory.session(20, venue: text(), address: text(), status: .moved, notice: text())],
      online: "https://a.cn/" + text(), hosts: [Host(slug: "h", name: text())],
      audience: [text()], summary: text(), contact: .init(name: text(), phone: text()),
      signUp: .init(how: text(), url: text(), phone: text(), capacity: nil, deadline: nil),
      fee: text(), notice: text(), isSample: true)
    let event = try #require(try events(of: [activity]).first)
    #expect(event.lines.first == .init(name: "BEGIN", value: "VEVENT"))
    #expect(event.lines.last == .init(name: "END", value: "VEVENT"))
    let names = event.lines.map { $0.name.split(separator: ";")[0] }
    #expect(Set(names).count == names.count, "an author cannot add a line")
  }
}
