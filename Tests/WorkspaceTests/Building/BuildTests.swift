import Diagnostics
import Testing

@testable import Workspace

@Suite("Build")
struct BuildTests {
  private func codes(_ report: BuildReport) -> [String] {
    report.diagnostics.map { diagnostic in
      var place = diagnostic.path
      if case .span(let span) = diagnostic.place { place += ":\(span.position.line)" }
      return "\(place) \(diagnostic.code)"
    }
  }

  @Test("a whole site is built in memory and told of stage by stage")
  func whole() async throws {
    let disk = try Project.disk()
    let report = try await Project.build(on: disk)
    #expect(report.diagnostics.isEmpty)
    let publication = try #require(report.publication)
    #expect(publication.activities == 2 && publication.removed == 0)
    let site = Project.site(in: disk.contents)
    #expect(publication.files == publication.written)
    #expect(publication.files == site.count - 1, "the list of our files is not one of the site")
    #expect(
      publication.bytes
        == site.filter { $0.key != ".almanac-files" }.values.map(\.count)
        .reduce(0, +))
    for address in [
      "index.html", "activities/dali/clinic.html", "days/2023-09-21.html", "search/index.js",
    ] {
      #expect(site[address] != nil, "\(address)")
    }
    #expect(
      report.stages.map(\.name) == [
        "read", "parse", "pictures", "validate", "theme", "model", "plan", "copies", "cards",
        "index", "exports", "publish",
      ])
    #expect(report.language == .chinese)
  }

  @Test("any number of workers builds the same bytes", arguments: [2, 4, 64])
  func parallel(jobs: Int) async throws {
    let more = Dictionary(
      uniqueKeysWithValues: (0..<30).map { number in
        let file = "activities/\(number % 2 == 0 ? "dali" : "city")/n\(number).md"
        let day = "2023-09-\(17 + number % 7)"
        return (file, Optional(Project.activity("第\(number)场", date: day, host: "单位\(number % 4)")))
      })
    let (serial, parallel) = (try Project.disk(more), try Project.disk(more))
    try await Project.build(on: serial, jobs: 1)
    try await Project.build(on: parallel, jobs: jobs)
    #expect(serial.contents == parallel.contents)
  }

  @Test("the order in which the disk names files changes nothing")
  func order() async throws {
    let (straight, shuffled) = (try Project.disk(), try Project.disk())
    try await Project.build(on: straight)
    try await Project.build(on: ShuffledFileSystem(files: shuffled, seed: 7))
    #expect(straight.contents == shuffled.contents)
  }

  @Test("errors of all files come in one run, by file and place, and nothing is published")
  func allErrors() async throws {
    let disk = try Project.disk([
      "activities/dali/a.md": Project.activity("甲", date: "9月31日", more: "topic: 健康\n"),
      "activities/dali/b.md": "没有头。\n",
      "activities/nowhere/c.md": Project.activity("丙"),
      "guide/index.md": "---\ntitle: 指南\n---\n[丢了](lost.md)\n",
      "elsewhere/d.md": Project.activity("丁"),
      "themes/default/theme.yml": "name: default\nstyles: [none.css]\n",
    ])
    let report = try await Project.build(on: disk, jobs: 3)
    #expect(
      codes(report) == [
        "content/activities/dali/a.md:4 no-such-day",
        "content/activities/dali/a.md:8 unknown-key",
        "content/activities/dali/b.md:1 missing-front-matter",
        "content/activities/nowhere/c.md unknown-county",
        "content/elsewhere/d.md misplaced-file",
        "content/guide/index.md:4 broken-link",
        "themes/default/theme.yml:2 missing-asset",
      ])
    #expect(report.publication == nil)
    #expect(disk.changes.isEmpty)
  }

  @Test("an error leaves the site of an earlier build as it was")
  func errorLater() async throws {
    let disk = try Project.disk()
    try await Project.build(on: disk)
    let site = Project.site(in: disk.contents)
    try disk.replace("content/activities/dali/lecture.md", with: Array("没有头。\n".utf8))
    let count = disk.changes.count
    let report = try await Project.build(on: disk)
    #expect(report.diagnostics.hasErrors && report.publication == nil)
    #expect(disk.changes.count == count)
    #expect(Project.site(in: disk.contents) == site)
  }

  @Test("a text file that is too large is an error, not read as an entry")
  func tooLarge() async throws {
    let long = Project.activity("长") + String(repeating: "很长的一行。\n", count: 30_000)
    let disk = try Project.disk(["activities/dali/long.md": long])
    let report = try await Project.build(on: disk)
    #expect(codes(report) == ["content/activities/dali/long.md file-too-long"])
    #expect(disk.changes.isEmpty)
  }

  @Test("drafts are published only when they are asked for")
  func drafts() async throws {
    let files = ["activities/dali/draft.md": Project.activity("草稿", more: "draft: true\n")]
    let disk = try Project.disk(files)
    #expect(try await Project.build(on: disk).publication?.activities == 2)
    #expect(disk.contents["site/activities/dali/draft.html"] == nil)
    let report = try await Project.build(on: disk) { $0.includesDrafts = true }
    #expect(report.publication?.activities == 3)
    #expect(disk.contents["site/activities/dali/draft.html"] != nil)
    let before = Project.site(in: disk.contents).keys
    let removed = try await Project.build(on: disk).publication?.removed
    let gone = Set(before).subtracting(Project.site(in: disk.contents).keys)
    #expect(removed == gone.count)
    // Besides the shards of the index that held its text.
    #expect(
      gone.filter { !$0.hasPrefix("search/") }.sorted() == [
        "activities/dali/draft.html", "activities/dali/draft.ics", "posters/dali/draft.html",
      ])
  }

  @Test("more than a hundred cards are split into numbered pages that link to each other")
  func pagination() async throws {
    let more = Dictionary(
      uniqueKeysWithValues: (0..<103).map {
        ("activities/dali/n\($0).md", Optional(Project.activity("第\($0)场")))
      })
    let disk = try Project.disk(more)
    #expect(try await Project.build(on: disk, jobs: 2).publication?.activities == 105)
    let site = Project.site(in: disk.contents)
    var cards: Set<Substring> = []
    for (address, count) in [("counties/dali.html", 100), ("counties/dali-2.html", 5)] {
      let page = String(decoding: try #require(site[address]), as: UTF8.self)
      let found = page.split(separator: "data-activity=\"").dropFirst().map { rest in
        rest.prefix { $0 != "\"" }
      }
      #expect(found.count == count, "\(address)")
      cards.formUnion(found)
      #expect(
        SiteLinks.targets(of: try #require(site[address]), at: address)
          .isSuperset(of: ["counties/dali.html", "counties/dali-2.html"]))
    }
    #expect(cards.count == 105)
    #expect(site["counties/dali-3.html"] == nil)
    var links = SiteLinks()
    #expect(links.broken(in: site).isEmpty)
  }

  @Test("another theme is taken by its name")
  func otherTheme() async throws {
    let disk = try Project.disk()
    let report = try await Project.build(on: disk) { $0.theme = "red" }
    #expect(report.publication != nil)
    #expect(disk.contents.keys.contains { $0.hasPrefix("site/assets/red.") })
  }

  @Test("a theme that is not there is an error, beside those of the content")
  func unknownTheme() async throws {
    let disk = try Project.disk(["activities/dali/b.md": "没有头。\n"])
    let report = try await Project.build(on: disk) { $0.theme = "none" }
    #expect(
      codes(report) == [
        "content/activities/dali/b.md:1 missing-front-matter", "themes/none unknown-theme",
      ])
    #expect(disk.changes.isEmpty)
  }

  @Test("a template's name that the page does not have is an error at its line")
  func wrongName() async throws {
    let disk = try Project.disk([
      "themes/default/templates/empty.mustache": "<p>\n{{hedding}}</p>\n"
    ])
    let report = try await Project.build(on: disk)
    #expect(!report.diagnostics.isEmpty)
    #expect(
      Set(codes(report)) == ["themes/default/templates/empty.mustache:2 template-name"])
    #expect(disk.changes.isEmpty)
  }

  @Test("a template that includes itself is an error, through others too")
  func recursion() async throws {
    let disk = try Project.disk([
      "themes/default/templates/empty.mustache": "<p>\n{{>week}}</p>\n",
      "themes/default/templates/week.mustache": "{{>empty}}\n",
    ])
    let report = try await Project.build(on: disk)
    #expect(!report.diagnostics.isEmpty)
    #expect(report.diagnostics.allSatisfy { $0.code == "template-recursion" })
    #expect(report.publication == nil && disk.changes.isEmpty)
  }

  @Test("a missing data file ends the build before anything is guessed without it")
  func missingDataFile() async throws {
    let disk = try Project.disk(["units.yml": nil, "activities/dali/b.md": "没有头。\n"])
    let report = try await Project.build(on: disk)
    #expect(codes(report) == ["content/units.yml missing-file"])
    #expect(report.publication == nil && disk.changes.isEmpty)
  }

  @Test("a folder of somebody's files is refused before anything is written")
  func refused() async throws {
    let disk = try Project.disk()
    try disk.replace("site/thesis.doc", with: [1])
    let count = disk.changes.count
    await #expect(throws: SiteWriter.Refusal.self) { try await Project.build(on: disk) }
    #expect(disk.changes.count == count)
    let report = try await Project.build(on: disk) { $0.force = true }
    #expect(report.publication != nil)
    #expect(disk.contents["site/thesis.doc"] == [1])
  }

  @Test("a symbolic link in the content stops the publication")
  func symbolicLink() async throws {
    let folder = try TemporaryFolder()
    try folder.put(try Project.files())
    try folder.link("content/pages/passwords.md", to: "/etc/passwd")
    let report = try await Project.build(on: DiskFileSystem()) { options in
      options.content = "\(folder.path)/content"
      options.themes = "\(folder.path)/themes"
      options.output = "\(folder.path)/site"
    }
    #expect(codes(report) == ["\(folder.path)/content/pages/passwords.md symbolic-link"])
    #expect(try DiskFileSystem().entries(below: "\(folder.path)/site") == nil)
  }
}
