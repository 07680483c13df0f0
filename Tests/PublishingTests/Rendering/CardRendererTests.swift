import Activities
import Testing

@testable import Publishing

@Suite("Cards")
struct CardRendererTests {
  private typealias Factory = PublishingFactory

  private func cards(_ activities: Activity...) throws -> [String] {
    try RenderedSite(Factory.agenda(of: activities)).cards
  }

  /// The only card of an activity with one occurrence.
  private func card(_ activity: Activity) throws -> String {
    let all = try cards(activity)
    try #require(all.count == 1)
    return all[0]
  }

  private func values(_ attribute: String, _ card: String) -> [String] {
    RenderedSite.values(of: attribute, in: card)
  }

  @Test("a card tells what, when, where, for whom and by whom")
  func content() throws {
    let card = try card(
      Factory.activity(
        "market", title: "食品安全集市", [Factory.session(20, Factory.from(9, to: 11), venue: "县体育场")],
        topics: [Factory.topics[2]], hosts: [Factory.hosts[0], Factory.hosts[2]],
        audience: ["居民", "学生"]))
    #expect(values("data-activity", card) == ["dali/market"])
    #expect(values("data-date", card) == ["2023-09-20"])
    #expect(values("data-slots", card) == ["09:00-11:00"])
    #expect(values("datetime", card) == ["2023-09-20T09:00+08:00"])
    #expect(card.contains("<h3><a href=\"activities/dali/market.html\">食品安全集市</a></h3>"))
    for text in [">09:00<", ">11:00<", "县体育场", ">大荔<", "市科学技术协会、县图书馆", "居民、学生", "食品安全</span>"] {
      #expect(card.contains(text), "\(text)")
    }
    for text in ["status", "示例", "线上", "共 "] { #expect(!card.contains(text), "\(text)") }
  }

  @Test(
    "times that are no time stand in words in their place",
    arguments: [
      (SessionTime.allDay, "全天", "all-day"), (.undecided, "时间待定", ""), (.notGiven, "时间未注明", ""),
    ])
  func timeWords(time: SessionTime, words: String, slot: String) throws {
    let card = try card(Factory.activity("x", [Factory.session(20, time)]))
    #expect(card.contains("<time class=\"card-words\" datetime=\"2023-09-20\">\(words)</time>"))
    #expect(values("data-slots", card) == [slot])
  }

  @Test(
    "a change has its word, its kind for styles and what changed",
    arguments: [
      (Status.cancelled, "已取消"), (.postponed, "已延期"), (.rescheduled, "改期"), (.moved, "改地点"),
      (.full, "已满"),
    ])
  func status(status: Status, label: String) throws {
    let card = try card(Factory.activity("x", status: status, notice: "看这里"))
    #expect(card.contains("<p class=\"status\"><b>\(label)</b><span>看这里</span></p>"))
    #expect(values("data-status", card) == [status.rawValue])
    #expect(values("class", card)[0] == "card is-\(status.rawValue)")
  }

  @Test("a session's change shows on its own card only, with the notice that belongs to it")
  func sessionStatus() throws {
    let all = try cards(
      Factory.activity(
        "x",
        [
          Factory.session(20, Factory.from(9)),
          Factory.session(21, Factory.from(9), status: .moved, notice: "改到图书馆"),
        ], notice: "全部场次照常"))
    try #require(all.count == 2)
    #expect(!all[0].contains("class=\"status\""))
    #expect(all[1].contains("<b>改地点</b><span>改到图书馆</span>"))
  }

  @Test("the second session of a morning that is cancelled tells its own notice")
  func secondSessionStatus() throws {
    let card = try card(
      Factory.activity(
        "x",
        [
          Factory.session(20, Factory.from(9)),
          Factory.session(20, Factory.from(10), status: .cancelled, notice: "第二场取消"),
        ]))
    #expect(values("data-slots", card) == ["09:00- 10:00-"])
    #expect(card.contains("<b>已取消</b><span>第二场取消</span>"))
  }

  @Test("a change of the whole activity tells the activity's notice before a session's")
  func wholeStatus() throws {
    let card = try card(
      Factory.activity(
        "x", [Factory.session(20, status: .moved, notice: "改到图书馆")], status: .cancelled,
        notice: "因雨取消"))
    #expect(card.contains("<b>已取消</b><span>因雨取消</span>"))
  }

  @Test("an invented activity is marked")
  func sample() throws {
    #expect(
      try card(Factory.activity("x", isSample: true)).contains("<span class=\"tag\">示例</span>"))
  }

  @Test("sessions at other times are counted")
  func moreSessions() throws {
    let sessions = [Factory.session(20), Factory.session(21), Factory.session(22)]
    for card in try cards(Factory.activity("x", sessions)) { #expect(card.contains("共 3 场")) }
    // One session on three days is one session.
    for card in try cards(Factory.activity("x", [Factory.session(20, to: 22)])) {
      #expect(!card.contains("共 "))
    }
  }

  @Test("an activity without a place is online")
  func online() throws {
    let card = try card(
      Factory.activity("x", [Factory.session(20, venue: nil)], online: "https://example.cn"))
    #expect(card.contains("i-online") && card.contains("线上"))
    #expect(!card.contains("i-place"))
  }

  @Test("the line of an activity tells its first day, place and change")
  func brief() throws {
    let agenda = Factory.agenda(of: [
      Factory.activity(
        "x", [Factory.session(20, Factory.from(9)), Factory.session(21)], status: .moved,
        isSample: true)
    ])
    let plan = SitePlan.make(
      agenda: agenda, theme: try Themes.standard(), baseURL: nil, media: [:]
    ).value
    let brief = CardRenderer(plan).brief(0).html(root: "../").text
    #expect(values("href", brief) == ["../activities/dali/x.html"])
    #expect(brief.contains("9月20日 周三 上午9:00开始 · 文化广场 · 改地点 · 示例"))
  }
}
