import Activities
import Diagnostics
import Testing

@testable import Content

@Suite("Activity reader")
struct ActivityReaderTests {
  private func read(_ head: String) throws -> Diagnosed<ActivityDraft?> {
    let file = SourceFile(
      path: "content/activities/dali/a.md", text: "---\n\(head)\n---\n# 甲\n\n正文\n")
    return ActivityReader.read(
      file, folder: "dali", name: "食品 Safety", names: try ContentFixture.data().names, year: 2023)
  }

  private func draft(_ head: String) throws -> ActivityDraft {
    let read = try read(head)
    #expect(read.diagnostics.map(\.code) == [])
    return try #require(read.value)
  }

  @Test("reads keys in Chinese and English, mixed")
  func keys() throws {
    let draft = try draft(
      "活动名称: 食品安全\nhost: 县科协、示例小学\n领域: [食安, 健康]\n费用: 免费\nformat: 讲座\n五进: 校园\n示例: 是")
    #expect(draft.title?.value == "食品安全")
    #expect(draft.hosts.map(\.value) == ["县科协", "示例小学"])
    #expect(draft.hosts.map(\.span.text) == ["县科协", "示例小学"])
    #expect(draft.topics.map(\.value) == ["食安", "健康"])
    #expect(draft.isSample && !draft.isDraft)
    #expect(draft.slug == "shi-pin-safety")
    #expect(draft.folder == "dali")
    #expect(draft.body.firstParagraph == "正文")
  }

  @Test("a time stays text: 10:00 is ten o'clock, 9.18 a day")
  func timesAsWritten() throws {
    let draft = try draft("date: 9.18\ntime: 10:00")
    #expect(draft.common.dates.map { "\($0.value.first)" } == ["2023-09-18"])
    #expect(
      draft.common.times?.value == ClockTime(hour: 10, minute: 0).map { [.from($0, to: nil)] })
  }

  @Test(
    "a time that holds the date is understood, and a date that holds the time",
    arguments: [
      "活动时间: 9月20日上午9:00-11:30", "time: 9月20日（星期三）9:00-11:30", "date: 9月20日 9点-11点半",
      "date: 2023年9月20日，上午9:00—11:30", "time: 2023-09-20 09:00-11:30",
      "date: 2023-09-20 9:00-11:30",
      "活动时间: 2023.9.20 9:00-11:30",
    ])
  func combined(line: String) throws {
    let draft = try draft(line)
    #expect(draft.common.dates.map { "\($0.value.first)" } == ["2023-09-20"])
    guard case .from(let start, let end?)? = draft.common.times?.value.first else {
      Issue.record("\(line) has no time")
      return
    }
    #expect("\(start) \(end)" == "09:00 11:30")
  }

  @Test("sessions have times and places of their own")
  func sessions() throws {
    let draft = try draft(
      "venue: 广场\n场次:\n  - {日期: 9月20日, 时间: 全天}\n  - {date: 9月21日, venue: 学校, 状态: 取消, 变动说明: 下雨}")
    #expect(
      draft.sessions.map { $0.dates.map { "\($0.value.first)" } } == [
        ["2023-09-20"], ["2023-09-21"],
      ])
    #expect(draft.sessions.map { $0.venue?.value } == [nil, "学校"])
    #expect(draft.sessions.map { $0.status?.value } == [nil, .cancelled])
    #expect(draft.sessions[0].times?.value == [.allDay])
    #expect(draft.sessions[1].notice?.value == "下雨")
    #expect(draft.allSessions.count == 2)
  }

  @Test(
    "what cannot be read is reported at its place",
    arguments: [
      ("date: 下周三", "bad-date", "下周三"), ("date: 9月31日", "no-such-day", "9月31日"),
      ("time: 随时", "bad-time", "随时"), ("time: 9月31日上午9点", "no-such-day", "9月31日上午9点"),
      ("status: 可能", "unknown-status", "可能"), ("标体: 甲", "unknown-key", "标体"),
      ("sample: 也许", "wrong-form", "也许"), ("title: [甲]", "wrong-form", "[甲]"),
      ("cover: a.jpg", "wrong-form", "a.jpg"),
      ("cover: {file: a.jpg}", "missing-key", "file: a.jpg}"),
      ("cover: {file: https://a.cn/b.jpg, alt: 甲}", "remote-image", "https://a.cn/b.jpg"),
      ("sessions:\n  - {date: 9月20日, 名额: 3}", "unknown-key", "名额"),
      ("source: {url: https://a.cn}", "missing-key", "url: https://a.cn}"),
      ("title: 甲\n标题: 乙", "duplicate-key", "标题"),
    ])
  func problems(head: String, code: String, text: String) throws {
    let read = try read(head)
    #expect(read.value != nil)
    #expect(read.diagnostics.map(\.code) == [code])
    guard case .span(let span)? = read.diagnostics.first?.place else {
      Issue.record("the problem has no place")
      return
    }
    #expect(span.text.hasSuffix(text) && span.position.line >= 2)
  }

  @Test("all problems of a head are reported in one run")
  func manyProblems() throws {
    let read = try read("标体: 甲\ndate: 下周\ntime: 随时\nstatus: 也许\nsample: 也许")
    #expect(
      Set(read.diagnostics.map(\.code))
        == ["unknown-key", "bad-date", "bad-time", "unknown-status", "wrong-form"])
  }

  @Test("contact, sign-up, recap and source are a sentence or a mapping")
  func mappings() throws {
    let short = try draft("联系方式: 科普部\n报名: 现场\n活动小结: 很好\n来源: 官网")
    #expect(short.contact?.name == "科普部")
    #expect(short.signUp?.how == "现场")
    #expect(short.recap?.summary == "很好")
    #expect(short.source?.title == "官网")
    let long = try draft(
      """
      contact: {部门: 科普部, 电话: 0913-2126496}
      signup: {方式: 网上, 网址: https://a.cn, 名额: 30, 截止: 9月15日}
      recap: {小结: 很好, 人数: 300, news: [{标题: 报道, 网址: https://b.cn}], 视频: [{title: 视频}], photos: [{file: a.jpg, alt: 广场}]}
      source: {发布者: 官网, 网址: https://c.cn}
      """)
    #expect(long.contact?.phone == "0913-2126496")
    #expect(long.signUp?.capacity == "30")
    #expect(long.recap?.news.map(\.title) == ["报道", "视频"])
    #expect(long.recap?.photos.map(\.path) == ["content/activities/dali/a.jpg"])
    #expect(long.recap?.photos.map(\.alt) == ["广场"])
    #expect(long.source?.url == "https://c.cn")
    #expect(long.urls.map(\.value) == ["https://a.cn", "https://b.cn", "https://c.cn"])
  }

  @Test(
    "a recommendation is its reason, a yes with one, or a mapping",
    arguments: [
      ("recommend: 三百多人，都说好", "三百多人，都说好"), ("推荐优秀活动: 是，三百多人，都说好", "三百多人，都说好"),
      ("recommend: true, 三百多人", "三百多人"), ("recommend: {理由: 三百多人}", "三百多人"),
      ("recommend: true", nil), ("recommend: {reason: }", nil),
    ])
  func recommendation(line: String, reason: String?) throws {
    let recommendation = try #require(try draft(line).recommendation)
    #expect(recommendation.reason?.value == reason)
  }

  @Test("a no is no recommendation", arguments: ["false", "否", "no"])
  func noRecommendation(value: String) throws {
    #expect(try draft("recommend: \(value)").recommendation == nil)
  }

  @Test("pictures are found from the file's folder")
  func pictures() throws {
    let draft = try draft("封面: {文件: ../../media/a.jpg, 说明: 甲}\nimages: [{file: b.png, alt: 乙}]")
    #expect(
      draft.pictures.map(\.value.path) == ["content/media/a.jpg", "content/activities/dali/b.png"])
    #expect(draft.pictures.map(\.value.alt) == ["甲", "乙"])
  }

  @Test("every status has a Chinese and an English name", arguments: Status.allCases)
  func statuses(status: Status) throws {
    #expect(try draft("status: \(status.chineseName)").common.status?.value == status)
    #expect(try draft("状态: \(status.rawValue)").common.status?.value == status)
  }

  @Test("a file without a head is told what belongs there")
  func noHead() throws {
    let file = SourceFile(path: "content/activities/dali/a.md", text: "# 甲\n")
    let read = ActivityReader.read(
      file, folder: "dali", name: "a", names: try ContentFixture.data().names, year: 2023)
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.code) == ["missing-front-matter"])
  }
}
