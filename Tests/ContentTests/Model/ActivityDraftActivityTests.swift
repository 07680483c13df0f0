import Activities
import Testing

@testable import Content

@Suite("Activity of a draft")
struct ActivityDraftActivityTests {
  private func activity(_ head: String, body: String = "正文第一段。\n") throws -> Activity {
    let path = "activities/dali/a.md"
    let text = "---\ntitle: 甲\nhost: 县科协\ntopics: 健康\nvenue: 广场\n\(head)\n---\n\(body)"
    let tree = ContentFixture.tree([path: text])
    let (reader, data) = (ContentReader(tree), try ContentFixture.data())
    let read = reader.textFiles().value.map { reader.draft(of: $0, with: data) }.gathered()
    #expect(read.diagnostics.isEmpty)
    let drafts = ContentReader.Drafts(
      activities: read.value.flatMap(\.activities), articles: [])
    return try #require(reader.agenda(of: drafts, with: data).activities.first)
  }

  private func times(_ activity: Activity) -> [String] {
    activity.sessions.map { session in
      let start = session.time.start.map { " \($0)" } ?? ""
      return "\(session.dates.lowerBound)\(start)"
    }
  }

  @Test("each day with each time is a session, by time")
  func daysAndTimes() throws {
    #expect(
      times(try activity("date: 9月21日、9月20日\ntime: 下午2:00-3:00、上午9:00-10:00")) == [
        "2023-09-20 09:00", "2023-09-20 14:00", "2023-09-21 09:00", "2023-09-21 14:00",
      ])
  }

  private func names(_ head: String) throws -> [String] {
    try activity(head).sessions.map { "\($0.id) \($0.dates.lowerBound.components.day)" }
  }

  @Test("a session's name is its place in the entry as written, or the one it was given")
  func sessionNames() throws {
    #expect(try names("date: 9月20日") == ["1 20"])
    #expect(try names("date: 9月21日、9月20日") == ["1-2 20", "1 21"])
    #expect(
      try names("date: 9月20日、9月21日\ntime: 9:00-10:00、14:00-15:00") == [
        "1 20", "1-1-2 20", "1-2 21", "1-2-2 21",
      ])
    let listed = "sessions:\n  - {date: 9月22日}\n  - {date: 9月20日、9月21日}\n"
    #expect(try names(listed) == ["2 20", "2-2 21", "1 22"])
  }

  @Test("a session keeps its name when it moves, and when others come behind it")
  func stableNames() throws {
    let before = try names("sessions:\n  - {date: 9月20日, id: am}\n  - {date: 9月21日}\n")
    let after = try names(
      "sessions:\n  - {date: 9月23日, id: am}\n  - {date: 9月18日}\n  - {date: 9月17日}\n")
    #expect(before == ["am 20", "2 21"])
    #expect(after == ["3 17", "2 18", "am 23"])
    #expect(
      try names("sessions:\n  - {date: 9月21日}\n  - {date: 9月20日, 编号: am}\n")
        == ["am 20", "1 21"])
  }

  @Test("a range of days is one session, a list one for each")
  func ranges() throws {
    let activity = try activity("date: 9月17日-19日、9月22日")
    #expect(times(activity) == ["2023-09-17", "2023-09-22"])
    #expect("\(activity.sessions[0].dates.upperBound)" == "2023-09-19")
  }

  @Test("listed sessions take from the entry what they leave out, but not another place's address")
  func inheritance() throws {
    let activity = try activity(
      "date: 9月20日\ntime: 9点\naddress: 东街\nsessions:\n  - {time: 10点}\n  - {venue: 学校, date: 9月19日}"
    )
    #expect(times(activity) == ["2023-09-19 09:00", "2023-09-20 10:00"])
    #expect(activity.sessions.map(\.venue) == ["学校", "广场"])
    #expect(activity.sessions.map(\.address) == [nil, "东街"])
  }

  @Test("names are taken as the data files have them, each once")
  func names() throws {
    let activity = try activity(
      "date: 9月20日\nactions: [food, 食安专项]\nformat: 讲座、讲座\nsettings: [进校园, 校园]\n承办单位: 大荔科协、外单位")
    #expect(activity.hosts.map(\.name) == ["大荔县科学技术协会"])
    #expect(activity.organizers == ["大荔县科学技术协会", "外单位"])
    #expect(activity.actions.map(\.slug) == ["food"])
    #expect(activity.formats == ["讲座"])
    #expect(activity.settings == ["校园"])
    #expect(activity.county.slug == "dali" && activity.id.description == "dali/a")
  }

  @Test("a summary that is not written is the text's first paragraph")
  func summary() throws {
    #expect(try activity("date: 9月20日").summary == "正文第一段。")
    #expect(try activity("date: 9月20日\nsummary: 简介").summary == "简介")
    #expect(try activity("date: 9月20日", body: "").summary == "")
  }

  @Test("the whole's status and notice are the entry's, a session's its own")
  func status() throws {
    let activity = try activity(
      "date: 9月20日\nsessions: [{time: 9点, status: 取消, notice: 下雨}, {time: 10点}]")
    #expect(activity.status == .scheduled && activity.notice == nil)
    #expect(activity.sessions.map(\.status) == [.cancelled, .scheduled])
    #expect(activity.sessions.map(\.notice) == ["下雨", nil])
    #expect(try self.activity("date: 9月20日\nstatus: 改期\nnotice: 改到周三").status == .rescheduled)
  }

  @Test("a registration has its address where one is written, a recommendation its reason")
  func duties() throws {
    let plain = try activity("date: 9月20日")
    #expect(plain.registration == nil && plain.recommendation == nil)
    let word = try activity("date: 9月20日\nkepuri: 已登记\nrecommend: 人多")
    #expect(word.registration == .init(url: nil) && word.recommendation == .init(reason: "人多"))
    let address = try activity("date: 9月20日\n科普日平台: https://a.cn/1\nrecommend: 否")
    #expect(address.registration?.url == "https://a.cn/1" && address.recommendation == nil)
  }
}
