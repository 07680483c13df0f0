import TestSupport
import Testing

@testable import Content

@Suite("Same activity rule")
struct SameActivityRuleTests {
  private static func entry(_ title: String, _ rest: String = "date: 9月20日\nvenue: 广场") -> String {
    "---\ntitle: \(title)\n\(rest)\n---\n"
  }

  private func isSame(_ a: String, _ b: String) throws -> Bool {
    let reader = ContentReader(
      ContentFixture.tree(["activities/dali/a.md": a, "activities/dali/b.md": b]))
    let data = try ContentFixture.data()
    let drafts = ContentReader.Drafts(
      activities: reader.textFiles().value.flatMap {
        reader.draft(of: $0, with: data).value.activities
      },
      articles: [])
    let context = reader.context(for: drafts, with: data)
    return !SameActivityRule().check(all: drafts.activities, in: context).isEmpty
  }

  @Test("the second file is pointed out at its title, with the first one's place")
  func places() throws {
    let found = try expect(
      .warning("same-activity", at: "1️⃣"), by: SameActivityRule(),
      in: Self.entry("1️⃣食品安全进社区", "date: 2023-09-20（星期三）\nvenue: 文化 广场"),
      path: "activities/dali/b.md",
      entries: [
        "activities/dali/a.md": Self.entry("食品安全进社区", "date: 9月19日-21日\nvenue: 文化广场")
      ])
    #expect(found[0].notes[0].span?.file.path == "content/activities/dali/a.md")
    #expect(found[0].notes[0].span?.text == "食品安全进社区")
  }

  @Test(
    "titles that differ in signs, in one character more or one that reads alike, are the same",
    arguments: [
      ("食品安全进社区", "“食品安全”进社区！"), ("食品安全进社区活动", "食品安全进社区"),
      ("2023年食品安全进社区", "食品安全 进社区"), ("食品安全进社区", "食品安全进射区"),
      ("食品安全走进社区", "食品安全进社区"), ("VR 体验进校园", "ＶＲ体验进校园"),
    ])
  func near(a: String, b: String) throws {
    #expect(try isSame(Self.entry(a), Self.entry(b)))
    #expect(try isSame(Self.entry(b), Self.entry(a)))
  }

  @Test(
    "titles that tell one of a row from the next, and others, are not",
    arguments: [
      ("科普讲座第一讲：看星星", "科普讲座第二讲：看星星"), ("机器人足球赛A组", "机器人足球赛B组"),
      ("食品安全进社区上午场", "食品安全进社区下午场"), ("义诊", "会诊"), ("食品安全进社区", "防灾减灾进社区"),
      ("健康讲座1", "健康讲座12"), ("防火知识讲座进社区", "防汛知识讲座进社区"),
    ])
  func different(a: String, b: String) throws {
    #expect(try !isSame(Self.entry(a), Self.entry(b)))
  }

  @Test(
    "another day, another place, no place are not the same",
    arguments: [
      "date: 9月21日\nvenue: 广场", "date: 9月20日\nvenue: 公园", "date: 9月20日", "venue: 广场",
      "date: 9月20日\nvenue: 广场\ncounty: 合阳",
    ])
  func otherOccasion(rest: String) throws {
    #expect(try !isSame(Self.entry("食品安全进社区"), Self.entry("食品安全进社区", rest)))
  }

  @Test("sessions are compared one by one, a place online counts as one")
  func sessions() throws {
    let sessions = "sessions:\n  - {date: 9月18日, venue: 公园}\n  - {date: 9月20日, venue: 广场}"
    #expect(try isSame(Self.entry("食品安全进社区", sessions), Self.entry("食品安全进社区")))
    let online = "date: 9月20日\nonline: https://a.cn/1"
    #expect(try isSame(Self.entry("食品安全云课堂", online), Self.entry("食品安全云课堂", online)))
  }

  @Test("finds what comparing each with each finds")
  func naiveTwin() throws {
    var random = SeededGenerator(seed: 7)
    let words = Array("食品安全进社区射校园讲座一二AB")
    for _ in 0..<40 {
      var titles: [String] = []
      for _ in 0..<6 {
        if let title = titles.randomElement(using: &random), Bool.random(using: &random) {
          var other = Array(title)
          other[Int.random(in: 0..<other.count, using: &random)] =
            words.randomElement(using: &random) ?? "食"
          titles.append(String(other))
        } else {
          titles.append(String((0..<8).map { _ in words.randomElement(using: &random) ?? "食" }))
        }
      }
      let files = titles.enumerated().map { ("activities/dali/\($0).md", Self.entry($1)) }
      let reader = ContentReader(
        ContentFixture.tree(Dictionary(files.map { ($0, Optional($1)) }) { first, _ in first }))
      let data = try ContentFixture.data()
      let drafts = reader.textFiles().value.flatMap {
        reader.draft(of: $0, with: data).value.activities
      }
      let context = reader.context(
        for: ContentReader.Drafts(activities: drafts, articles: []), with: data)
      let found = Set(
        SameActivityRule().check(all: drafts, in: context).map(\.path))
      let naive = Set(
        drafts.indices.filter { index in
          drafts[..<index].contains { earlier in
            !SameActivityRule().check(all: [earlier, drafts[index]], in: context).isEmpty
          }
        }.map { drafts[$0].file.path })
      #expect(found == naive, "\(titles)")
    }
  }

  @Test("10,000 entries of one day and place end in bounded time", .timeLimit(.minutes(5)))
  func manyOfOneDay() throws {
    let data = try ContentFixture.data()
    let files = (0..<10_000).map {
      ("activities/dali/\($0).md", Optional(Self.entry("科普知识讲座和现场咨询第\($0)场")))
    }
    let reader = ContentReader(ContentFixture.tree(Dictionary(files) { first, _ in first }))
    let drafts = reader.textFiles().value.flatMap {
      reader.draft(of: $0, with: data).value.activities
    }
    let context = reader.context(
      for: ContentReader.Drafts(activities: drafts, articles: []), with: data)
    #expect(SameActivityRule().check(all: drafts, in: context).isEmpty)
  }
}
