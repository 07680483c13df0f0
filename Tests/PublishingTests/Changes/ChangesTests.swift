import Activities
import Testing

@testable import Publishing

@Suite("Changes of activities")
struct ChangesTests {
  private typealias Factory = PublishingFactory

  private func sentences(_ old: [Activity], _ new: [Activity]) throws -> [String] {
    let strings = try Themes.standard().strings
    let words = ChangeWords(
      strings: strings, words: TimeWords(strings: strings, known: Factory.edition.accepted))
    return ActivityChange.between(old, new).flatMap(words.sentences)
  }

  private func market(
    _ sessions: [Session], title: String = "市集", status: Status = .scheduled
  ) -> Activity {
    Factory.activity("market", title: title, sessions, status: status, notice: "下雨")
  }

  @Test("what is new and what is gone is told with its time")
  func addedAndRemoved() throws {
    let activity = market([Factory.session(18, Factory.from(9))])
    #expect(try sentences([], [activity]) == ["新增：市集，9月18日 星期一 上午9:00开始"])
    #expect(try sentences([activity], []) == ["撤下：市集，原定9月18日 星期一 上午9:00开始"])
    #expect(try sentences([activity], [activity]) == [])
  }

  @Test(
    "what is new and not as planned says so",
    arguments: [(Status.cancelled, "已取消"), (.postponed, "已延期"), (.rescheduled, "改期")])
  func addedWithStatus(status: Status, words: String) throws {
    let sentence = "新增，\(words)：市集，9月18日 星期一"
    #expect(try sentences([], [market([Factory.session(18)], status: status)]) == [sentence])
    // The status of its only session is that of the whole; one of several is not.
    let own = Factory.session(18, status: status)
    #expect(try sentences([], [market([own])]) == [sentence])
    #expect(
      try sentences([], [market([own, Factory.session(19, id: "b")])]) == ["新增：市集，9月18日 星期一"])
  }

  @Test("another day or hour names both, and hours only where they differ")
  func times() throws {
    let old = market([Factory.session(18, Factory.from(9))])
    #expect(
      try sentences([old], [market([Factory.session(20, Factory.from(9))])]) == [
        "9月18日 星期一 市集 改到 9月20日 星期三"
      ])
    #expect(
      try sentences([old], [market([Factory.session(18, Factory.from(14))])]) == [
        "9月18日 星期一 上午9:00开始 市集 改到 9月18日 星期一 下午2:00开始"
      ])
  }

  @Test("places, titles and the number of sessions")
  func others() throws {
    let old = market([Factory.session(18, venue: "东馆"), Factory.session(19, venue: nil)])
    let new = market(
      [Factory.session(18, venue: "西馆"), Factory.session(20, id: "night")], title: "大市集")
    #expect(
      try sentences([old], [new]) == [
        "“市集”改名为“大市集”", "大市集：地点由东馆改到西馆", "大市集：增加一场，9月20日 星期三",
        "大市集：去掉一场，9月19日 星期二",
      ])
  }

  @Test(
    "a status is told, of the whole or of one session, and so is its end",
    arguments: [
      (Status.cancelled, "已取消"), (.postponed, "已延期"), (.full, "已满"), (.moved, "改地点"),
    ])
  func statuses(status: Status, words: String) throws {
    let old = market([Factory.session(18)])
    let whole = market([Factory.session(18)], status: status)
    #expect(try sentences([old], [whole]) == ["\(words)：市集，9月18日 星期一"])
    #expect(try sentences([whole], [old]) == ["恢复：市集，9月18日 星期一"])
    let own = market([Factory.session(18, status: status)])
    #expect(try sentences([old], [own]) == ["\(words)：市集，9月18日 星期一"])
  }

  // MARK: Feed and page

  private func site(baseURL: String? = nil) throws -> RenderedSite {
    let old = [
      Factory.activity("a", title: "甲<乙", [Factory.session(18)]),
      Factory.activity("gone", title: "丙", [Factory.session(19)]),
    ]
    let now = [
      Factory.activity("a", title: "甲<乙", [Factory.session(20)], notice: "因为&下雨"),
      Factory.activity("new", title: "丁", [Factory.session(21)], isSample: true),
    ]
    var history = ChangeHistory()
    for (slug, seconds) in [("a", 1_695_000_000), ("gone", 1_695_090_000), ("new", 1_695_090_000)] {
      history.note(Timestamp(seconds: seconds), at: Factory.path(of: slug, in: Factory.dali))
    }
    return try RenderedSite(
      Factory.agenda(of: now), baseURL: baseURL, history: history,
      changes: ActivityChange.between(old, now))
  }

  @Test("the page tells the last change first, day by day, and leads to what is there")
  func page() throws {
    let page = try site().page(.changes)
    let days = page.matches(of: /<h2>(2023年[^<]+)<\/h2>/).map { String($0.output.1) }
    #expect(days == ["2023年9月19日", "2023年9月18日"])
    let told = page.matches(of: /<b>([^<]+)<\/b>/).map { String($0.output.1) }
    #expect(
      told.suffix(3) == [
        "撤下：丙，原定9月19日 星期二", "新增：【示例】丁，9月21日 星期四",
        "9月18日 星期一 甲&lt;乙 改到 9月20日 星期三",
      ])
    let links = RenderedSite.values(of: "href", in: page).filter { $0.contains("activities/") }
    #expect(links == ["../activities/dali/new.html", "../activities/dali/a.html"])
    #expect(page.contains("因为&amp;下雨"))
  }

  @Test("what is new is folded, behind what is not as it was announced")
  func folded() throws {
    let now = [
      Factory.activity("new", title: "丁", [Factory.session(21)]),
      Factory.activity("off", title: "戊", [Factory.session(21)], status: .cancelled),
      Factory.activity("other", title: "己", [Factory.session(21)]),
    ]
    let page = try RenderedSite(
      Factory.agenda(of: now), changes: ActivityChange.between([], now)
    ).page(.changes)
    let open = try RenderedSite.part(of: page, from: "<h2>最近变动</h2>", to: "<details>")
    #expect(open.contains("新增，已取消：戊") && !open.contains("丁") && !open.contains("己"))
    let folded = try RenderedSite.part(of: page, from: "<details>", to: "</details>")
    #expect(folded.contains("<summary>新增 2 项</summary>"))
    #expect(folded.contains("丁") && folded.contains("己") && !folded.contains("戊"))
  }

  @Test("the feed has an entry for each, with a name that changes with the next change alone")
  func feed() throws {
    let feed = try site().file(.changes)
    let ids = feed.matches(of: /<id>([^<]+)<\/id>/).map { String($0.output.1) }
    #expect(
      ids == [
        "urn:almanac:2023:changes", "urn:almanac:2023:dali.gone:1695090000",
        "urn:almanac:2023:dali.new:1695090000", "urn:almanac:2023:dali.a:1695000000",
      ])
    #expect(feed.contains("<updated>2023-09-19T02:20:00Z</updated>"))
    #expect(!feed.replacing("http://www.w3.org/2005/Atom", with: "").contains("://"))
    let known = try site(baseURL: "https://example.cn").file(.changes)
    #expect(known.contains("href=\"https://example.cn/activities/dali/a.html\""))
    #expect(known.contains("<link rel=\"self\" href=\"https://example.cn/feeds/changes.xml\"/>"))
  }

  @Test("without changes page and feed are there and say so")
  func nothing() throws {
    let site = try RenderedSite(Factory.agenda(of: [Factory.activity("a")]))
    #expect(try site.page(.changes).contains("最近没有变动"))
    let feed = try site.file(.changes)
    #expect(!feed.contains("<entry>") && feed.contains("<updated>2023-08-31T16:00:00Z</updated>"))
  }
}
