import Activities
import Markup
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

  @Test("another address of a place, and of the online part, is told too")
  func addresses() throws {
    let old = Factory.activity(
      "a", title: "甲", [Factory.session(18, venue: "东馆", address: "乙路99号")])
    let new = Factory.activity(
      "a", title: "甲", [Factory.session(18, venue: "东馆", address: "丙路1号")],
      online: "https://example.cn/live")
    #expect(
      try sentences([old], [new]) == [
        "甲：线上参加的网址变了", "甲：地点由东馆（乙路99号）改到东馆（丙路1号）",
      ])
  }

  @Test("what a session's change is about is told in its own notice, each once")
  func notices() throws {
    let old = market([Factory.session(18), Factory.session(19, id: "2")])
    let new = market([
      Factory.session(18, status: .cancelled, notice: "因雨取消"),
      Factory.session(19, status: .cancelled, notice: "因雨取消", id: "2"),
    ])
    #expect(ActivityChange.between([old], [new]).map(\.notices) == [["因雨取消"]])
    let day = market([Factory.session(20), Factory.session(19, id: "2")])
    #expect(ActivityChange.between([old], [day]).map(\.notices) == [["下雨"]])
  }

  // MARK: Moments

  private func parts(
    _ old: Activity, _ states: [Activity?], now: Activity
  ) -> [(moment: Int?, keys: [String])] {
    let moments = states.enumerated().map { number, activity in
      (moment: Timestamp(seconds: number + 1), activity: activity)
    }
    let record = ChangeHistory.Record(
      added: Timestamp(seconds: 0), changed: Timestamp(seconds: 9), commits: states.count + 1)
    return ActivityChange.between([old], [now]).flatMap { change in
      DatedChange.parts(of: change, earlier: old, states: moments, record: record).map { part in
        (part.moment?.seconds, part.change.kinds.map { $0.key(of: change.activity) })
      }
    }
  }

  @Test("a change keeps its moment when something else is changed later")
  func moments() throws {
    let old = market([Factory.session(18)])
    let moved = market([Factory.session(20)])
    let renamed = market([Factory.session(20)], title: "夜市")
    let found = parts(old, [moved, renamed, renamed], now: renamed)
    #expect(found.map(\.moment) == [2, 1])
    #expect(found.map(\.keys) == [["title 夜市"], ["time 1 2023-09-20 2023-09-20 not-given"]])
  }

  @Test("one that was taken back and made again is of the second time")
  func madeAgain() throws {
    let (old, moved) = (market([Factory.session(18)]), market([Factory.session(20)]))
    #expect(parts(old, [moved, old, moved, moved], now: moved).map(\.moment) == [3])
    // Removed in between, and one that was never committed.
    #expect(parts(old, [moved, nil, moved], now: moved).map(\.moment) == [3])
    #expect(parts(old, [old, old], now: moved).map(\.moment) == [9])
    #expect(parts(old, [], now: moved).map(\.moment) == [9])
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
      changes: ActivityChange.between(old, now).flatMap { change in
        DatedChange.parts(
          of: change, earlier: old.first { $0.id == change.activity.id }, states: [],
          record: history[change.activity.path])
      })
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
      Factory.agenda(of: now),
      changes: ActivityChange.between([], now).flatMap {
        DatedChange.parts(of: $0, earlier: nil, states: [], record: nil)
      }
    ).page(.changes)
    let open = try RenderedSite.part(of: page, from: "<h2>最近变动</h2>", to: "<details>")
    #expect(open.contains("新增，已取消：戊") && !open.contains("丁") && !open.contains("己"))
    let folded = try RenderedSite.part(of: page, from: "<details>", to: "</details>")
    #expect(folded.contains("<summary>新增 2 项</summary>"))
    #expect(folded.contains("丁") && folded.contains("己") && !folded.contains("戊"))
  }

  @Test("the feed has an entry for each, with a name that stays as long as it is so")
  func feed() throws {
    let feed = try site().file(.changes)
    let ids = feed.matches(of: /<id>([^<]+)<\/id>/).map { String($0.output.1) }
    func id(_ name: String, _ key: String) -> String {
      "urn:almanac:2023:dali.\(name):\(Fingerprint(of: Array(key.utf8)))"
    }
    #expect(
      ids == [
        "urn:almanac:2023:changes", id("gone", "removed"), id("new", "added"),
        id("a", "time 1 2023-09-20 2023-09-20 not-given"),
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
