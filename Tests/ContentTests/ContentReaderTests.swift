import Activities
import Diagnostics
import Testing

@testable import Content

@Suite("Content reader")
struct ContentReaderTests {
  private static func entry(_ title: String, _ more: String = "date: 9月20日") -> String {
    "---\ntitle: \(title)\nhost: 县科协\ntopics: 健康\nvenue: 广场\n\(more)\n---\n正文\n"
  }

  /// Reads and checks a folder as a build does.
  private func read(
    _ files: [String: String?], media: [String] = [], includesDrafts: Bool = false
  ) throws -> Diagnosed<Agenda> {
    let reader = ContentReader(ContentFixture.tree(files, media: media))
    let data = try #require(reader.dataFiles().value)
    let texts = reader.textFiles()
    let read = texts.value.map { reader.draft(of: $0, with: data) }.gathered()
    var drafts = ContentReader.Drafts(
      activities: read.value.flatMap(\.activities), articles: read.value.flatMap(\.articles))
    if !includesDrafts { drafts.dropUnpublished() }
    let context = reader.context(for: drafts, with: data)
    let problems =
      texts.diagnostics + read.diagnostics
      + drafts.activities.flatMap { ContentReader.Drafts.problems(of: $0, in: context) }
      + reader.problems(of: drafts, in: context)
    if problems.hasErrors { drafts = .init(activities: [], articles: []) }
    return Diagnosed(reader.agenda(of: drafts, with: data), problems.sortedForPrinting())
  }

  // MARK: A whole folder

  @Test("a folder without mistakes is an agenda")
  func wholeFolder() throws {
    let read = try read(
      [
        "activities/dali/market.md": Self.entry("食品安全大集", "date: 9月20日\nactions: food"),
        "activities/合阳/讲座.md": Self.entry("讲座", "date: 9月17日-18日\ntime: 9点"),
        "activities/heyang/hidden.md": Self.entry("草稿", "草稿: 是"),
        "guide/index.md": "---\ntitle: 总览\n---\n", "guide/b.md": "---\ntitle: 乙\nstep: 1\n---\n",
        "guide/a.md": "---\ntitle: 甲\nstep: 2\n---\n[乙](b.md)\n",
        "pages/about.md": "---\ntitle: 关于\n---\n![图](../media/a.jpg)\n",
      ], media: ["media/a.jpg"])
    #expect(read.diagnostics.map(\.code) == [])
    #expect(read.value.activities.map(\.id.description) == ["heyang/jiang-zuo", "dali/market"])
    #expect(
      read.value.occurrences.map { "\($0.date)" } == ["2023-09-17", "2023-09-18", "2023-09-20"])
    #expect(read.value.guide.map(\.slug) == ["index", "b", "a"])
    #expect(read.value.pages.map(\.title) == ["关于"])
    #expect(read.value.hosts.map(\.slug) == ["dali-kexie"])
  }

  @Test("a host written by two of its names holds an activity once")
  func hostTwice() throws {
    let text = Self.entry("甲").replacing("县科协", with: "县科协、大荔县科学技术协会")
    let agenda = try read(["activities/dali/a.md": text]).value
    #expect(agenda.activities.map { $0.hosts.count } == [1])
    #expect(agenda.hosts.map { agenda.listing(by: $0).occurrences.count } == [1])
  }

  @Test("the mistakes of all files are reported in one run, by file and place")
  func manyMistakes() throws {
    let read = try read([
      "activities/dali/b.md": Self.entry("乙", "date: 下周\ntime: 随时"),
      "activities/dali/a.md": Self.entry("甲", "date: 9月20日（周一）\ncounty: 大理"),
      "pages/p.md": "---\ntitle: 页\n---\n[坏](x.md)\n",
    ])
    #expect(
      read.diagnostics.map { "\($0.path) \($0.code)" } == [
        "content/activities/dali/a.md wrong-weekday", "content/activities/dali/a.md unknown-county",
        "content/activities/dali/b.md bad-date", "content/activities/dali/b.md bad-time",
        "content/pages/p.md broken-link",
      ])
  }

  @Test("a date outside the week is shown with a warning")
  func outsideWeek() throws {
    let read = try read(["activities/dali/a.md": Self.entry("甲", "date: 9月15日")])
    #expect(read.diagnostics.map(\.code) == ["outside-week"])
    #expect(read.value.days.map { "\($0)" }.first == "2023-09-15")
  }

  @Test("drafts are in it only if asked for, and checked only then")
  func drafts() throws {
    let files: [String: String?] = ["activities/dali/a.md": Self.entry("甲", "draft: 是")]
    #expect(try read(files).diagnostics.isEmpty)
    #expect(try read(files, includesDrafts: true).diagnostics.map(\.code) == ["missing-key"])
    let whole: [String: String?] = [
      "activities/dali/a.md": Self.entry("甲", "date: 9月20日\ndraft: 是")
    ]
    #expect(try read(whole).value.activities.isEmpty)
    #expect(try read(whole, includesDrafts: true).value.activities.count == 1)
  }

  // MARK: Files

  @Test(
    "a text that is not where entries are is an error",
    arguments: ["a.md", "activities/a.md", "activities/dali/x/a.md", "guide/x/a.md", "notes/a.md"])
  func misplaced(path: String) throws {
    let read = try read([path: Self.entry("甲")])
    #expect(read.diagnostics.map { "\($0.path) \($0.code)" } == ["content/\(path) misplaced-file"])
  }

  @Test("a text file has a bound")
  func tooLong() throws {
    let long = Self.entry("甲") + String(repeating: "a\n", count: 300_000)
    #expect(try read(["activities/dali/a.md": long]).diagnostics.map(\.code) == ["file-too-long"])
  }

  @Test("two pages with one address are an error, and a page without one")
  func articleAddresses() throws {
    let page = "---\ntitle: 页\n---\n"
    #expect(
      try read(["pages/关于.md": page, "pages/guan-yu.md": page]).diagnostics.map(\.code)
        == ["duplicate-address"])
    #expect(try read(["pages/about.md": page, "guide/about.md": page]).diagnostics.isEmpty)
    #expect(try read(["pages/！.md": page]).diagnostics.map(\.code) == ["no-address"])
  }

  @Test("raw HTML in a page is warned of")
  func rawHTML() throws {
    let read = try read(["pages/a.md": "---\ntitle: 页\n---\n<b>甲</b>\n"])
    #expect(read.diagnostics.map(\.code) == ["raw-html"])
    #expect(read.value.pages.count == 1)
  }

  // MARK: Data files

  @Test("a data file that is missing is named", arguments: ContentFixture.dataFiles.keys.sorted())
  func missingDataFile(name: String) {
    let read = ContentReader(ContentFixture.tree([name: nil])).dataFiles()
    #expect(read.value == nil)
    #expect(read.diagnostics.map { "\($0.path) \($0.code)" } == ["content/\(name) missing-file"])
  }

  @Test("the mistakes of all data files are reported in one run")
  func dataFileMistakes() {
    let tree = ContentFixture.tree([
      "calendar.yml": ContentFixture.calendar + "timezone: UTC\n",
      "units.yml": "units: [{slug: 甲, name: 乙}]\n", "topics.yml": ContentFixture.topics + "x: 1\n",
    ])
    let read = ContentReader(tree).dataFiles()
    #expect(read.value == nil)
    #expect(
      read.diagnostics.sortedForPrinting().map { "\($0.path) \($0.code)" } == [
        "content/calendar.yml unknown-time-zone", "content/topics.yml unknown-key",
        "content/units.yml bad-slug",
      ])
  }

  @Test(
    "a data file that is not YAML, or not a mapping, stops the reading",
    arguments: ["a: b: c\n", "- a\n"])
  func brokenDataFile(text: String) {
    let read = ContentReader(ContentFixture.tree(["units.yml": text])).dataFiles()
    #expect(read.value == nil)
    #expect(read.diagnostics.map { "\($0.path) \($0.code)" } == ["content/units.yml yaml-syntax"])
  }

  @Test("a warning in a data file stops nothing")
  func dataFileWarning() {
    let tree = ContentFixture.tree(["calendar.yml": ContentFixture.calendar + "footer: {icp: }\n"])
    let read = ContentReader(tree).dataFiles()
    #expect(read.value != nil)
    #expect(read.diagnostics.map(\.code) == ["empty-footer"])
  }
}
