import Activities
import Diagnostics
import Testing

@testable import Content

@Suite("Duty reader")
struct DutyReaderTests {
  private let facilities = "kinds: [{slug: outdoor, name: 户外}]\n"

  private func read(_ text: String) -> Diagnosed<ContentReader.DataFiles?> {
    let files = ["duties.yml": Optional(text), "facilities.yml": facilities]
    return ContentReader(ContentFixture.tree(files)).dataFiles()
  }

  private func duties(_ list: String) throws -> [Duty] {
    let read = read("platform: {name: 平台, url: https://a.cn}\nduties:\n\(list)\n")
    #expect(read.diagnostics.map(\.code) == [])
    let duties = try #require(read.value?.duties)
    #expect(duties.platform == .init(name: "平台", url: "https://a.cn"))
    return duties.duties
  }

  @Test("a calendar can do without duties and places")
  func optional() throws {
    let data = try ContentFixture.data()
    #expect(data.duties == nil && data.facilities.isEmpty)
  }

  @Test("every kind of check is read with what it asks for")
  func checks() throws {
    let duties = try duties(
      """
        - {slug: a, title: 甲, source: 一, check: unit-activities, kinds: [county], at-least: 2, registered: true, deadline: 2023-09-10, counts: 话}
        - {slug: b, title: 乙, source: 二, check: county-activities, title-contains: 食品安全, topics: [食安, health], actions: food, fields: [time, place]}
        - {slug: c, title: 丙, source: 三, check: county-facilities, facility: 户外}
        - {slug: d, title: 丁, source: 四, check: activity-fields, of: held, fields: [recap, photos]}
      """)
    #expect(duties.map(\.slug) == ["a", "b", "c", "d"])
    #expect(duties.map(\.source) == ["一", "二", "三", "四"])
    #expect(duties[0].counts == "话" && duties[0].deadline?.description == "2023-09-10")
    #expect(
      duties.map(\.check) == [
        .unitActivities(kinds: ["county"], ActivityCriteria(isRegistered: true), atLeast: 2),
        .countyActivities(
          ActivityCriteria(
            titleWords: "食品安全", topics: ["food-safety", "health"], actions: ["food"],
            fields: [.time, .place]), atLeast: 1),
        .countyFacilities(Facility.Kind(slug: "outdoor", name: "户外"), atLeast: 1),
        .activityFields(of: .held, [.recap, .photos]),
      ])
  }

  @Test(
    "mistakes are reported at their place",
    arguments: [
      ("check: unit-activities, kinds: [member]", "unknown-kind", "member"),
      ("check: unit-activities", "missing-key", "check: unit-activities}"),
      ("check: unit-activities, kinds: []", "missing-key", "kinds"),
      ("check: county-activity", "wrong-form", "county-activity"),
      ("check: county-activities, facility: outdoor", "unknown-key", "facility"),
      ("check: county-activities, at-least: 0", "wrong-form", "0"),
      ("check: county-activities, at-least: 一", "wrong-form", "一"),
      ("check: county-activities, topics: [音乐]", "unknown-topic", "音乐"),
      ("check: county-activities, actions: [大扫除]", "unknown-action", "大扫除"),
      ("check: county-activities, fields: [时间]", "wrong-form", "时间"),
      ("check: county-activities, registered: 也许", "wrong-form", "也许"),
      ("check: county-activities, deadline: 9月10日", "bad-date", "9月10日"),
      ("check: county-facilities, facility: indoors", "unknown-kind", "indoors"),
      ("check: county-facilities", "missing-key", "check: county-facilities}"),
      ("check: activity-fields, of: some, fields: [recap]", "wrong-form", "some"),
      ("check: activity-fields, of: all", "missing-key", "check: activity-fields, of: all}"),
      ("what: 5", "unknown-key", "what"),
    ])
  func problems(keys: String, code: String, place: String) throws {
    let text = "platform: {name: 平台}\nduties:\n  - {slug: a, title: 甲, source: 一, \(keys)}\n"
    let read = read(text)
    #expect(read.value == nil)
    #expect(read.diagnostics.first?.code == code)
    guard case .span(let span)? = read.diagnostics.first?.place else {
      Issue.record("the problem has no place")
      return
    }
    #expect(span.text.hasSuffix(place))
    #expect(span.file.path == "content/duties.yml")
  }

  @Test("it must say whose count is the official one, and every duty its section")
  func required() {
    #expect(read("duties: []\n").diagnostics.map(\.code) == ["missing-key"])
    #expect(read("platform: {name: 平台, url: a.cn}\n").diagnostics.map(\.code) == ["bad-url"])
    let noSource = "platform: {name: 平台}\nduties: [{slug: a, title: 甲, check: county-activities}]\n"
    #expect(read(noSource).diagnostics.map(\.code) == ["missing-key"])
    let twice = """
      platform: {name: 平台}
      duties:
        - {slug: a, title: 甲, source: 一, check: county-activities}
        - {slug: a, title: 乙, source: 一, check: county-activities}

      """
    #expect(read(twice).diagnostics.map(\.code) == ["duplicate-slug"])
  }
}
