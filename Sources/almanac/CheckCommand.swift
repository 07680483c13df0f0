import ArgumentParser
import Diagnostics
import Foundation
import Workspace

/// `almanac check`: everything a build would find wrong, without building.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "只检查，不生成网站 · Checks the content and builds nothing.",
    discussion: """
      可以只问几个文件或文件夹：整个内容照样都读，只说和它们有关的问题。
      With files or folders everything is still read, but only their problems are told.

      退出状态 exit status: 0 没有错误 no errors · 1 有错误 errors · 64 用法 usage · 74 读写 input/output

      例 examples:
        almanac check
        almanac check content/activities/dali
        almanac check --strict --language en
        almanac check --format sarif > almanac.sarif
        almanac check --fix --dry-run
        almanac check --fix content/activities/dali
        almanac check --links               网址也一个个试 · tries the web addresses too
      """)

  @Argument(
    help: "只看这些文件或文件夹的问题 · files or folders whose problems are told", completion: .file())
  var paths: [String] = []

  @OptionGroup var sources: SourceArguments

  @Option(
    help: ArgumentHelp(
      "结果的格式 · the form of what is printed: text, json, github, sarif", valueName: "format"))
  var format = CheckFormat.text

  @Flag(help: "有提醒也算没通过 · warnings fail the check too")
  var strict = false

  @Flag(help: "改正能放心改的写法 · make the corrections that cannot be wrong")
  var fix = false

  @Flag(help: "和 --fix 一起用：只显示会怎么改 · with --fix: show the changes and write nothing")
  var dryRun = false

  @Flag(help: "把写到的网址也试一遍，要联网 · try the web addresses too; needs a network")
  var links = false

  @Option(
    help: ArgumentHelp(
      "和 --links 一起用：近期打得开的网址记在这里，一周内不再试 · with --links: keeps which were reached,"
        + " for a week", valueName: "file"), completion: .file(extensions: ["json"]))
  var linkCache: String?

  func validate() throws {
    if linkCache != nil, !links {
      throw ValidationError("--link-cache 要和 --links 一起用 · --link-cache belongs to --links")
    }
    guard dryRun else { return }
    if !fix {
      throw ValidationError("--dry-run 要和 --fix 一起用 · --dry-run belongs to --fix")
    }
    if format != .text {
      throw ValidationError("--dry-run 只有文字格式 · --dry-run is shown as text only")
    }
  }

  func run() async throws {
    let report: CheckReport
    let line = ProgressLine(isShown: links)
    defer { line.clear() }
    do {
      let check = try Check(
        sources.options(), of: paths, fixing: !fix ? .none : dryRun ? .rehearsed : .written,
        links: links ? linkChecking { line.show($0) } : nil,
        workingFolder: FileManager.default.currentDirectoryPath)
      report = try await check.run()
      line.clear()
    } catch let refusal as PathSelection.Refusal {
      throw ValidationError(Self.message(for: refusal))
    } catch {
      throw Terminal.fail(error, language: sources.language ?? .chinese)
    }
    let language = sources.language ?? report.language ?? .chinese
    if fix { tell(of: report.corrections, in: language) }
    Terminal.say(try format.output(of: report, language: language))
    if report.errors > 0 || strict && report.warnings > 0 { throw ExitCode(1) }
  }

  private func linkChecking(
    _ progress: @escaping @Sendable (BuildProgress) -> Void
  ) -> LinkChecking {
    LinkChecking(
      LinkCheck(HTTPClient()), cache: linkCache ?? Self.usualLinkCache,
      now: Int(Date.now.timeIntervalSince1970), progress: progress)
  }

  /// Where programs keep such things (XDG Base Directory Specification).
  private static var usualLinkCache: String {
    let environment = ProcessInfo.processInfo.environment
    let folder =
      environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? FileManager.default.homeDirectoryForCurrentUser.path + "/.cache"
    return folder + "/almanac/links.json"
  }

  private func tell(of corrections: [Correction], in language: Language) {
    let summary = CorrectionsSummary(corrections, isRehearsal: dryRun)
    if dryRun { Terminal.write(summary.diff) }
    for message in summary.messages {
      let line = message.text(in: language)
      // What programs read is theirs alone.
      if format == .text { Terminal.say(line) } else { Terminal.error(line) }
    }
    if format == .text { Terminal.say("") }
  }

  private static func message(for refusal: PathSelection.Refusal) -> String {
    switch refusal {
    case .outside(let path, let content):
      "\(path) 不在内容文件夹 \(content) 里 · is not in the content folder \(content)"
    case .nothingThere(let path):
      "\(path) 不存在，或者里面没有可检查的文件 · does not exist, or holds no file to check"
    }
  }
}
