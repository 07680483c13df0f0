import Foundation
import Diagnostics
import Testing

@testable import Workspace

@Suite("Reporting")
struct ReportingTests {
  private let duties = """
    platform: {name: 平台}
    duties:
      - {slug: a, title: 甲, source: 一, check: county-activities, title-contains: 义诊}

    """

  private func run(
    on disk: any FileSystem, output: String? = nil
  ) async throws -> ReportOutcome {
    var options = ReportOptions(day: try #require(ReportDay("2023-09-12")), jobs: 1)
    options.output = output
    return try await Reporting(options, on: disk).run()
  }

  @Test("a content without errors gives a report, in the calendar's language")
  func success() async throws {
    let outcome = try await run(on: Project.disk(["duties.yml": duties]))
    #expect(outcome.isMet && outcome.language == .chinese)
    #expect(outcome.text?.contains("[x] 甲") == true)
    #expect(!outcome.diagnostics.hasErrors)
  }

  @Test("a duty that is not met is told by the outcome")
  func missed() async throws {
    let disk = try Project.disk([
      "duties.yml": duties.replacingOccurrences(of: "义诊", with: "主场")
    ])
    let outcome = try await run(on: disk)
    #expect(!outcome.isMet && outcome.text?.contains("[ ] 甲") == true)
  }

  @Test("with an error nothing is written; it is the same that stops a build")
  func errors() async throws {
    for more in [
      ["duties.yml": duties, "activities/dali/clinic.md": "没有头"],
      ["duties.yml": "duties: []\n"], ["duties.yml": Optional<String>.none],
      ["duties.yml": duties, "units.yml": nil],
    ] {
      let disk = try Project.disk(more)
      let outcome = try await run(on: disk, output: "report.txt")
      #expect(outcome.text == nil && !outcome.isMet && outcome.diagnostics.hasErrors)
      #expect(disk.changes.isEmpty)
    }
  }

  @Test("an entry marked as a draft does not count")
  func drafts() async throws {
    let disk = try Project.disk([
      "duties.yml": duties,
      "activities/dali/clinic.md": Project.activity("义诊", more: "draft: true\n"),
      "pages/about.md": nil,
    ])
    #expect(try await !run(on: disk).isMet)
  }

  @Test("a report is written outside a site only")
  func output() async throws {
    let disk = try Project.disk(["duties.yml": duties])
    let outcome = try await run(on: disk, output: "report.txt")
    #expect(disk.contents["report.txt"].map { String(decoding: $0, as: UTF8.self) } == outcome.text)
    try await Project.build(on: disk)
    await #expect(throws: SiteWriter.InsideSite.self) {
      try await run(on: disk, output: "site/days/report.txt")
    }
    #expect(disk.contents["site/days/report.txt"] == nil)
  }
}
