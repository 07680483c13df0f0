import Foundation
import Testing
import Workspace

@Suite("Command", .serialized)
struct CommandTests {
  private func build(
    _ folder: TemporaryFolder, _ arguments: [String] = [], environment: [String: String] = [:]
  ) async throws -> Command.Result {
    try await Command.run(
      ["build"] + Project.themes + arguments, in: folder.path, environment: environment)
  }

  // MARK: Arguments

  @Test("it says its version and shows examples")
  func help() async throws {
    let version = try await Command.run(["--version"])
    #expect(version.status == 0 && version.errors.isEmpty)
    #expect(version.output.split(separator: ".").count == 3)
    for arguments in [["--help"], ["build", "--help"], ["help", "build"]] {
      let help = try await Command.run(arguments)
      #expect(help.status == 0, "\(arguments)")
      #expect(help.output.contains("almanac build --theme red"), "\(arguments)")
    }
  }

  @Test(
    "what cannot be understood is a matter of usage: 64",
    arguments: [
      ["bulid"], ["build", "--jobs", "0"], ["build", "--jobs", "many"], ["build", "--colour"],
      ["build", "--base-url", "example.org"], ["build", "--language", "tlh"],
    ])
  func usage(arguments: [String]) async throws {
    let folder = try Project.folder(of: "minimal")
    let result = try await Command.run(arguments, in: folder.path)
    #expect(result.status == 64)
    #expect(result.output.isEmpty && !result.errors.isEmpty)
    #expect(try Repository.files(below: "\(folder.path)/site").isEmpty)
  }

  // MARK: Statuses

  @Test("a site that was built is 0, with one line that says where it is")
  func success() async throws {
    let folder = try Project.folder(of: "minimal")
    let result = try await build(folder)
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(result.output.contains("1 项活动") && result.output.contains("site/index.html"))
    #expect(try Repository.files(below: "\(folder.path)/site")["index.html"] != nil)
  }

  @Test("without a subcommand it builds")
  func defaultSubcommand() async throws {
    let folder = try Project.folder(of: "minimal")
    let result = try await Command.run(Project.themes, in: folder.path)
    #expect(result.status == 0)
    #expect(try Repository.files(below: "\(folder.path)/site")["index.html"] != nil)
  }

  @Test("--quiet prints nothing on success, and problems all the same")
  func quiet() async throws {
    let folder = try Project.folder(of: "minimal")
    let result = try await build(folder, ["--quiet"])
    #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty)
    let invalid = try await build(try Project.folder(of: "broken-links"), ["--quiet"])
    #expect(invalid.status == 1 && invalid.output.isEmpty && !invalid.errors.isEmpty)
  }

  @Test("errors in the content are 1 and printed as expected, in either language")
  func contentErrors() async throws {
    let fixture = Fixture(name: "unknown-names")
    let expected = try fixture.expected()
    let folder = try Project.folder(of: fixture.name)
    let chinese = try await build(folder)
    #expect(chinese.status == 1 && chinese.output.isEmpty)
    let printed = try #require(expected["diagnostics.txt"])
    #expect(lines(chinese.errors).dropLast() == lines(printed)[...])
    #expect(chinese.errors.contains("没有发布任何东西"))
    let english = try await build(folder, ["--language", "en"])
    #expect(english.status == 1)
    let translated = try #require(expected["diagnostics.en.txt"])
    #expect(lines(english.errors).dropLast() == lines(translated)[...])
    #expect(english.errors.contains("nothing was published"))
    #expect(try Repository.files(below: "\(folder.path)/site").isEmpty)
  }

  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

  @Test("what the machine fails at is 74, with the path")
  func machineFailure() async throws {
    let empty = try TemporaryFolder()
    let noContent = try await build(empty)
    #expect(noContent.status == 74 && noContent.errors.contains("content"))
    let folder = try Project.folder(of: "minimal")
    try folder.put("site", "a file where the folder should be")
    let noFolder = try await build(folder)
    #expect(noFolder.status == 74 && noFolder.errors.contains("site"))
    #expect(
      try DiskFileSystem().read("\(folder.path)/site")
        == Array("a file where the folder should be".utf8))
  }

  @Test("a folder that holds other files is refused with 74 and left alone, but not with --force")
  func foreignFolder() async throws {
    let folder = try Project.folder(of: "minimal")
    try folder.put("site/thesis.txt", "mine")
    let refused = try await build(folder)
    #expect(refused.status == 74 && refused.output.isEmpty)
    #expect(refused.errors.contains("--force"))
    #expect(try Repository.files(below: "\(folder.path)/site").keys.sorted() == ["thesis.txt"])
    #expect(try await build(folder, ["--force"]).status == 0)
    let site = try Repository.files(below: "\(folder.path)/site")
    #expect(site["thesis.txt"] == Array("mine".utf8) && site["index.html"] != nil)
  }

  // MARK: What is published

  @Test("an error leaves every file of the site and its time as they were")
  func untouched() async throws {
    let folder = try Project.folder(of: "minimal")
    #expect(try await build(folder).status == 0)
    let files = try Repository.files(below: "\(folder.path)/site")
    let times = try folder.times(of: "site")
    try folder.put("content/activities/dali/new.md", "没有头。\n")
    try folder.put("content/pages/about.md", "---\ntitle: 关于\n---\n没有错的一页。\n")
    #expect(try await build(folder).status == 1)
    #expect(try Repository.files(below: "\(folder.path)/site") == files)
    #expect(try folder.times(of: "site") == times)
  }

  @Test("a second build of the same content changes no file's time")
  func unchanged() async throws {
    let folder = try Project.folder(of: "rich")
    #expect(try await build(folder).status == 0)
    let times = try folder.times(of: "site")
    let again = try await build(folder)
    #expect(again.status == 0 && again.output.contains("写入 0，删除 0"))
    #expect(try folder.times(of: "site") == times)
  }

  @Test(
    "the same content is the same bytes in every process, whatever its workers, language and zone",
    arguments: [
      ("1", "C", "UTC"), ("4", "zh_CN.UTF-8", "Asia/Shanghai"),
      ("3", "tr_TR.UTF-8", "America/Lima"),
    ])
  func sameBytes(jobs: String, language: String, zone: String) async throws {
    let folder = try Project.folder(of: "rich")
    #expect(try await build(folder, ["--output", "first"]).status == 0)
    let environment = ["LANG": language, "LC_ALL": language, "TZ": zone]
    let second = try await build(
      folder, ["--output", "second", "--jobs", jobs], environment: environment)
    #expect(second.status == 0)
    let files = try Repository.files(below: "\(folder.path)/first")
    #expect(!files.isEmpty)
    #expect(try Repository.files(below: "\(folder.path)/second") == files)
  }

  @Test("a build that is killed leaves a site that works, and the next one heals it")
  func killed() async throws {
    let folder = try Project.folder(of: "rich")
    for number in 0..<300 {
      let county = number % 2 == 0 ? "dali" : "heyang"
      try folder.put(
        "content/activities/\(county)/n\(number).md",
        """
        ---
        title: 第\(number)场
        host: 单位\(number % 40)
        date: 2023-09-\(17 + number % 7)
        venue: 广场
        topics: [health, ecology]
        ---
        不用预约。

        """)
    }
    #expect(try await build(folder, ["--output", "clean", "--quiet"]).status == 0)
    let clean = try Repository.files(below: "\(folder.path)/clean")
    for share in [0, 1, 3, 5] {
      let output = "site-\(share)"
      let command = try Command(
        ["build", "--quiet", "--output", output] + Project.themes, in: folder.path)
      // Each time it is killed later, while it is certain to have more to write.
      while command.isRunning,
        written(in: "\(folder.path)/\(output)") <= clean.count * share / 8
      {
        try await Task.sleep(for: .milliseconds(2))
      }
      command.kill()
      #expect(try await command.result().status == nil, "it was done before it could be killed")
      let half = try Repository.files(below: "\(folder.path)/\(output)")
      #expect(half != clean)
      #expect(brokenLinks(of: half).isEmpty)
      #expect(try await build(folder, ["--output", output, "--quiet"]).status == 0)
      #expect(try Repository.files(below: "\(folder.path)/\(output)") == clean)
    }
  }

  /// The number of files that a build has put in place so far.
  private func written(in folder: String) -> Int {
    (try? DiskFileSystem().entries(below: folder)?.count { $0.kind == .file }) ?? 0
  }

  /// The links of a site that lead to no file of it.
  private func brokenLinks(of site: [String: [UInt8]]) -> [String] {
    var broken: Set<String> = []
    for (address, bytes) in site where address.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      for attribute in ["href=\"", "src=\""] {
        for rest in page.components(separatedBy: attribute).dropFirst() {
          let path = rest.prefix { $0 != "\"" && $0 != "#" && $0 != "?" }
          guard !path.isEmpty, !path.contains(":") else { continue }
          var parts = address.split(separator: "/").dropLast()
          for part in path.split(separator: "/") {
            if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
          }
          let target = parts.joined(separator: "/")
          if site[target] == nil { broken.insert("\(address) → \(target)") }
        }
      }
    }
    return broken.sorted()
  }
}
