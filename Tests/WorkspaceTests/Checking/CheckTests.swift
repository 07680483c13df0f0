import Diagnostics
import Testing

@testable import Workspace

@Suite("Check")
struct CheckTests {
  private func check(
    _ disk: any FileSystem, of paths: [String] = [], fixing: Check.Fixing = .none
  ) async throws -> CheckReport {
    try await Check(BuildOptions(jobs: 2), of: paths, fixing: fixing, on: disk).run()
  }

  private func places(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.path) \($0.code)" }
  }

  private let broken: [String: String?] = [
    "activities/dali/a.md": Project.activity("甲", date: "9月31日"),
    "activities/dali/义诊.md": Project.activity("乙", date: "2023-09-15"),
    "activities/dali/yi-zhen.md": Project.activity("丙"),
    "pages/about.md": "---\ntitle: 关于\n---\n[丢了](lost.md)\n",
    "themes/default/theme.yml": "name: default\nstyles: [none.css]\n",
  ]

  @Test("it finds what a build finds, content and theme alike, and writes nothing")
  func likeABuild() async throws {
    let disk = try Project.disk(broken)
    let built = try await Project.build(on: disk)
    let checked = try await check(disk)
    #expect(!built.diagnostics.isEmpty)
    #expect(places(checked.diagnostics) == places(built.diagnostics))
    #expect(checked.elsewhere == 0 && checked.warnings == 1)
    #expect(checked.errors + checked.warnings == checked.diagnostics.count)
    #expect(disk.changes.isEmpty)
  }

  @Test("warnings that the calendar silences are counted and not told; errors are told in any case")
  func silenced() async throws {
    let quiet = broken.merging([
      "calendar.yml": Project.calendar + "silence: [outside-week, no-such-day]\n"
    ]) { $1 }
    let disk = try Project.disk(quiet)
    let (loud, checked) = (try await check(try Project.disk(broken)), try await check(disk))
    #expect(loud.warnings == 1 && loud.silenced == 0)
    #expect(checked.warnings == 0 && checked.silenced == 1)
    #expect(checked.errors == loud.errors)
    #expect(checked.diagnostics.contains { $0.code == "no-such-day" })
    let built = try await Project.build(on: disk)
    #expect(built.silenced == 1 && places(built.diagnostics) == places(checked.diagnostics))
    let state = try #require(await Preview(BuildOptions(jobs: 1), on: disk).update()).state
    #expect(places(state.diagnostics) == places(checked.diagnostics))
  }

  @Test("a project without problems has none, and its files are counted")
  func fine() async throws {
    let disk = try Project.disk()
    let report = try await check(disk)
    #expect(report.diagnostics.isEmpty && report.errors == 0 && report.warnings == 0)
    #expect(report.files == Project.content.keys.count { !$0.hasSuffix(".jpg") })
    #expect(report.language == .chinese)
    #expect(disk.changes.isEmpty)
  }

  @Test("with a path the problems of others are counted and not told")
  func onePath() async throws {
    let report = try await check(
      try Project.disk(broken), of: ["/content/activities/dali/a.md"])
    #expect(places(report.diagnostics) == ["content/activities/dali/a.md no-such-day"])
    #expect(report.files == 1)
    let all = try await check(try Project.disk(broken)).diagnostics.count
    #expect(report.elsewhere == all - 1)
  }

  @Test("a clash is told of for either file")
  func clash() async throws {
    for name in ["义诊.md", "yi-zhen.md"] {
      let report = try await check(
        try Project.disk(broken), of: ["content/activities/dali/\(name)"])
      #expect(report.diagnostics.map(\.code).contains("duplicate-address"), "\(name)")
    }
  }

  @Test("while a data file holds an error, no path hides it")
  func dataFileFirst() async throws {
    let disk = try Project.disk(["units.yml": nil])
    let report = try await check(disk, of: ["content/pages"])
    #expect(places(report.diagnostics) == ["content/units.yml missing-file"])
    #expect(report.elsewhere == 0 && report.errors == 1)
  }

  @Test("a path at which nothing is ends the check, before anything is written")
  func nothingThere() async throws {
    let disk = try Project.disk([
      "activities/dali/a.md": Project.activity("甲", date: "9月20日")
    ])
    await #expect(throws: PathSelection.Refusal.self) {
      try await check(
        disk, of: ["content/activities/dali", "content/lost.md"], fixing: .written)
    }
    #expect(disk.changes.isEmpty)
  }

  @Test("drafts are checked when they are asked for, as a build does")
  func drafts() async throws {
    let disk = try Project.disk([
      "activities/dali/draft.md": Project.activity("草稿", more: "draft: true\ncounty: 大力\n")
    ])
    #expect(try await check(disk).diagnostics.isEmpty)
    var options = BuildOptions(jobs: 1)
    options.includesDrafts = true
    let report = try await Check(options, on: disk).run()
    #expect(report.diagnostics.map(\.code) == ["unknown-county"])
  }

  // MARK: Corrections

  private let untidy: [String: String?] = [
    "activities/dali/a.md": Project.activity("２０２３甲", date: "9月20日"),
    "activities/dali/b.md": Project.activity("乙", date: "９月２１日", more: "县区：大力\n"),
  ]

  @Test("corrections are written, each file in one step, and what is left is reported")
  func written() async throws {
    let disk = try Project.disk(untidy)
    let report = try await check(disk, fixing: .written)
    let paths = ["content/activities/dali/a.md", "content/activities/dali/b.md"]
    #expect(report.corrections.map(\.original.path) == paths)
    #expect(disk.changes == paths.map { .replaced($0) })
    #expect(
      disk.contents[paths[0]] == Array(Project.activity("2023甲", date: "2023-09-20").utf8))
    #expect(
      disk.contents[paths[1]]
        == Array(Project.activity("乙", date: "2023-09-21", more: "县区: 大力\n").utf8))
    #expect(places(report.diagnostics) == ["content/activities/dali/b.md unknown-county"])
    let again = try await check(disk, fixing: .written)
    #expect(again.corrections.isEmpty && disk.changes.count == 2)
  }

  @Test("a rehearsal reports the same and writes nothing")
  func rehearsed() async throws {
    let disk = try Project.disk(untidy)
    let report = try await check(disk, fixing: .rehearsed)
    #expect(disk.changes.isEmpty)
    #expect(report.corrections.count == 2)
    #expect(places(report.diagnostics) == ["content/activities/dali/b.md unknown-county"])
  }

  @Test("only chosen files are corrected")
  func chosen() async throws {
    let disk = try Project.disk(untidy)
    _ = try await check(disk, of: ["content/activities/dali/b.md"], fixing: .written)
    #expect(disk.changes == [.replaced("content/activities/dali/b.md")])
  }

  @Test("data files are corrected before the entries that depend on them")
  func dataFiles() async throws {
    let units = try #require(Project.content["units.yml"])
    let disk = try Project.disk([
      "units.yml": "units：" + units.dropFirst("units:".count),
      "activities/dali/a.md": Project.activity("甲", date: "9月20日"),
    ])
    let report = try await check(disk, fixing: .written)
    #expect(report.diagnostics.isEmpty)
    #expect(
      report.corrections.map(\.original.path) == [
        "content/activities/dali/a.md", "content/units.yml",
      ])
  }
}
