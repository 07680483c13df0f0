import Foundation
import TestSupport
import Testing
import Workspace

@Suite("Check command")
struct CheckCommandTests {
  private func check(
    _ folder: TemporaryFolder, _ arguments: String...
  ) async throws -> Command.Result {
    try await Command.run(["check"] + Project.themes + arguments, in: folder.path)
  }

  private func content(of folder: TemporaryFolder) throws -> [String: [UInt8]] {
    try Repository.files(below: folder.path)
  }

  // MARK: What it says

  @Test("nothing wrong is 0 and one line that says so")
  func fine() async throws {
    let folder = try Project.folder(of: "minimal")
    let result = try await check(folder)
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output == "没有问题，检查了 6 个文件\n")
    #expect(try await check(folder, "--language", "en").output == "no problems in 6 files\n")
  }

  @Test("errors are 1, printed as a build prints them, then counted; nothing is built")
  func errors() async throws {
    let fixture = Fixture(name: "unknown-names")
    let folder = try Project.folder(of: fixture.name)
    let before = try content(of: folder)
    let result = try await check(folder)
    #expect(result.status == 1 && result.errors.isEmpty)
    let printed = try #require(try fixture.expected()["diagnostics.txt"])
    let lines = result.output.split(separator: "\n")
    #expect(lines.dropLast() == printed.split(separator: "\n")[...])
    #expect(lines.last?.contains("处错误") == true)
    #expect(try content(of: folder) == before)
  }

  @Test("warnings alone are 0, and 1 where they count")
  func strict() async throws {
    let folder = try Project.folder(of: "minimal")
    try folder.put("content/media/a.jpg", SamplePicture.bytes("grey.jpg"))
    try folder.put(
      "content/pages/about.md", "---\ntitle: 关于\n---\n![](../media/a.jpg)\n")
    let lenient = try await check(folder)
    #expect(lenient.status == 0)
    #expect(lenient.output.hasSuffix("没有错误，1 条提醒，检查了 7 个文件\n"))
    let strict = try await check(folder, "--strict")
    #expect(strict.status == 1 && strict.output == lenient.output)
  }

  @Test("with paths the problems of others are only counted")
  func paths() async throws {
    let folder = try Project.folder(of: "unknown-names")
    let result = try await check(folder, "content/activities/dali/county.md", "./content/guide/..")
    #expect(result.status == 1)
    let one = try await check(folder, "content/activities/dali/county.md")
    #expect(one.status == 1)
    #expect(one.output.contains("[unknown-county]") && !one.output.contains("[unknown-topic]"))
    #expect(one.output.contains("检查了 1 个文件；别的文件里还有"))
    let fine = try await check(folder, "content/calendar.yml")
    #expect(fine.status == 0 && fine.output.hasPrefix("没有问题，检查了 1 个文件；"))
  }

  @Test(
    "a path that is nowhere, or outside the content, is a matter of usage and says so",
    arguments: [
      ("content/lost.md", "不存在"), ("themes", "不在内容文件夹"), ("/etc/passwd", "不在内容文件夹"),
      ("content/../README.md", "不在内容文件夹"),
    ])
  func wrongPath(path: String, words: String) async throws {
    let result = try await check(try Project.folder(of: "minimal"), path)
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.errors.contains(words) && result.errors.contains(path))
  }

  @Test(
    "what cannot be understood is 64",
    arguments: [["--format", "xml"], ["--dry-run"], ["--fix", "--dry-run", "--format", "json"]])
  func usage(arguments: [String]) async throws {
    let folder = try Project.folder(of: "minimal")
    let result = try await Command.run(["check"] + arguments, in: folder.path)
    #expect(result.status == 64 && result.output.isEmpty && !result.errors.isEmpty)
  }

  @Test("no content folder is 74, with the path")
  func machineFailure() async throws {
    let result = try await check(try TemporaryFolder())
    #expect(result.status == 74 && result.output.isEmpty && result.errors.contains("content"))
  }

  // MARK: Corrections

  private let untidy = """
    ---
    活动名称：食品安全进社区
    举办单位:大荔科协
    活动日其: 9月20日（星期三）
    活动时间: 上午9点半－11点
    活动地点: 科技馆３楼
    领域: 卫生健康
    ---
    ９月２０日　见：“上午9点半”。

    """
  private let tidy = """
    ---
    活动名称: 食品安全进社区
    举办单位: 大荔科协
    活动日期: 2023-09-20（星期三）
    活动时间: 09:30-11:00
    活动地点: 科技馆3楼
    领域: 卫生健康
    ---
    ９月２０日　见：“上午9点半”。

    """

  @Test("--fix repairs what cannot be wrong, says so for each file, and leaves the text alone")
  func fix() async throws {
    let folder = try Project.folder(of: "minimal")
    let path = "content/activities/dali/untidy.md"
    try folder.put(path, untidy)
    let before = try content(of: folder)
    #expect(try await check(folder).status == 1)
    let result = try await check(folder, "--fix")
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output == "已改正 \(path)：5 行\n\n没有问题，检查了 7 个文件\n")
    let after = try content(of: folder)
    #expect(String(decoding: after[path] ?? [], as: UTF8.self) == tidy)
    #expect(after.filter { $0.key != path } == before.filter { $0.key != path })
    let again = try await check(folder, "--fix")
    #expect(again.output == "没有能自动改正的地方\n\n没有问题，检查了 7 个文件\n")
    #expect(try content(of: folder) == after)
  }

  @Test("--fix --dry-run shows a diff that patch applies, and writes nothing")
  func dryRun() async throws {
    let folder = try Project.folder(of: "minimal")
    let path = "content/activities/dali/untidy.md"
    try folder.put(path, untidy)
    let before = try content(of: folder)
    let result = try await check(folder, "--fix", "--dry-run")
    #expect(result.status == 0)
    #expect(try content(of: folder) == before)
    #expect(result.output.hasPrefix("--- \(path)\n+++ \(path)\n@@ -1,9 +1,9 @@\n ---\n-活动名称："))
    #expect(result.output.contains("会改 1 个文件，现在什么也没有写入"))
    let end = try #require(result.output.range(of: "会改正"))
    try folder.put("changes.diff", String(result.output[..<end.lowerBound]))
    let patch = Process()
    patch.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    patch.arguments = ["git", "apply", "--unidiff-zero", "-p0", "changes.diff"]
    patch.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try patch.run()
    patch.waitUntilExit()
    #expect(patch.terminationStatus == 0)
    #expect(String(decoding: try content(of: folder)[path] ?? [], as: UTF8.self) == tidy)
  }

  @Test("what is left after --fix decides the status")
  func remaining() async throws {
    let folder = try Project.folder(of: "minimal")
    try folder.put(
      "content/activities/dali/untidy.md",
      untidy.replacing("领域: 卫生健康", with: "领域：卫生健身房"))
    let result = try await check(folder, "--fix", "--language", "en")
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("corrected content/activities/dali/untidy.md: 6 lines\n"))
    #expect(result.output.contains("[unknown-topic]"))
  }

  @Test("with a format for programs, what --fix did is said beside it")
  func fixForPrograms() async throws {
    let folder = try Project.folder(of: "minimal")
    try folder.put("content/activities/dali/untidy.md", untidy)
    let result = try await check(folder, "--fix", "--format", "json")
    #expect(result.status == 0 && result.errors.contains("已改正"))
    let report = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let problems = try #require((report as? [String: Any])?["problems"] as? [Any])
    #expect(problems.isEmpty)
  }
}
