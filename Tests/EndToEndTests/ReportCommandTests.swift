import Foundation
import Testing
import Workspace

@Suite("Report command", .serialized)
struct ReportCommandTests {
  /// A folder with the project of a fixture.
  private func project(_ fixture: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.fixtures.appendingPathComponent("\(fixture)/content").path,
      toPath: "\(folder.path)/content")
    return folder
  }

  private func report(
    _ folder: TemporaryFolder, _ arguments: [String] = [], environment: [String: String] = [:]
  ) async throws -> Command.Result {
    try await Command.run(["report"] + arguments, in: folder.path, environment: environment)
  }

  @Test(
    "it prints the report of a day and is 0, although duties are not met and there are warnings")
  func success() async throws {
    let folder = try project("duties")
    let result = try await report(folder, ["--now", "2023-09-26"])
    #expect(result.status == 0 && result.errors.isEmpty)
    let expected = try Fixture(name: "duties").expected()
    #expect(result.output == expected["reports/2023-09-26.txt"])
    #expect(result.output.contains("不是正式结果"))
  }

  @Test("it shows examples")
  func help() async throws {
    let help = try await Command.run(["report", "--help"])
    #expect(help.status == 0 && help.output.contains("almanac report --format html"))
  }

  @Test("--strict is 1 where a duty is not met, and the report is there all the same")
  func strict() async throws {
    let folder = try project("duties")
    let missed = try await report(folder, ["--now", "2023-09-26", "--strict"])
    #expect(missed.status == 1 && missed.output.contains("逾期") && missed.errors.isEmpty)
    try folder.put(
      "content/duties.yml",
      """
      platform: {name: 平台}
      duties:
        - {slug: a, title: 甲, source: 一, check: unit-activities, kinds: [county]}

      """)
    let met = try await report(folder, ["--now", "2023-09-26", "--strict"])
    #expect(met.status == 0 && met.output.contains("[x] 甲"))
  }

  @Test("errors in the content are 1, and there is no report; so is a missing list of duties")
  func contentErrors() async throws {
    let invalid = try await report(try project("unknown-names"), ["--now", "2023-09-26"])
    #expect(invalid.status == 1 && invalid.output.isEmpty)
    #expect(invalid.errors.contains("没有生成报告"))
    let folder = try project("minimal")
    let without = try await report(folder, ["--output", "out.txt"])
    #expect(without.status == 1 && without.errors.contains("duties.yml"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out.txt"))
  }

  @Test(
    "what cannot be understood is a matter of usage: 64",
    arguments: [
      ["--now", "9月12日"], ["--now", "2023-09-31"], ["--format", "pdf"], ["--jobs", "0"],
      ["--language", "tlh"],
    ])
  func usage(arguments: [String]) async throws {
    let result = try await report(try project("duties"), arguments)
    #expect(result.status == 64)
    #expect(result.output.isEmpty && !result.errors.isEmpty)
  }

  @Test("what the machine fails at is 74, with the path")
  func machineFailure() async throws {
    let noContent = try await report(try TemporaryFolder())
    #expect(noContent.status == 74 && noContent.errors.contains("content"))
    let noFolder = try await report(try project("duties"), ["--output", "no/such/report.txt"])
    #expect(noFolder.status == 74 && noFolder.errors.contains("no/such/report.txt"))
  }

  @Test("it is written to a file, but not into a published site")
  func output() async throws {
    let folder = try project("duties")
    let written = try await report(
      folder, ["--now", "2023-09-26", "--format", "csv", "-o", "核对表.csv"])
    #expect(written.status == 0 && written.output.isEmpty && written.errors.isEmpty)
    let expected = try #require(try Fixture(name: "duties").expected()["reports/2023-09-26.csv"])
    #expect(try DiskFileSystem().read("\(folder.path)/核对表.csv") == Array(expected.utf8))
    let themes = ["--themes", Repository.root.appendingPathComponent("themes").path]
    #expect(
      try await Command.run(["build", "--quiet"] + themes, in: folder.path).status == 0)
    for path in [
      "site/report.html", "site/counties/report.html", "\(folder.path)/site/report.html",
    ] {
      let refused = try await report(folder, ["--format", "html", "--output", path])
      #expect(refused.status == 74 && refused.errors.contains("公开的网站"), "\(path)")
    }
    #expect(try Repository.files(below: "\(folder.path)/site")["report.html"] == nil)
  }

  @Test(
    "without --now it is of today in Beijing, wherever the machine is",
    arguments: ["UTC", "America/Lima"])
  func today(zone: String) async throws {
    let folder = try project("duties")
    func today() -> String { "\(ReportDay(beijing: Date().timeIntervalSince1970))" }
    let before = today()
    let result = try await report(folder, ["--format", "json"], environment: ["TZ": zone])
    struct Report: Decodable { let day: String }
    let day = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8)).day
    #expect([before, today()].contains(day))
  }

  @Test(
    "the same content and day are the same bytes, whatever the workers, language and zone",
    arguments: ReportFormat.allCases)
  func sameBytes(format: ReportFormat) async throws {
    let folder = try project("duties")
    let arguments = ["--now", "2023-09-12", "--format", format.rawValue]
    let first = try await report(folder, arguments + ["--jobs", "1"])
    let second = try await report(
      folder, arguments + ["--jobs", "3"],
      environment: ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "America/Lima"])
    #expect(first.status == 0 && !first.output.isEmpty && first.output == second.output)
  }
}
