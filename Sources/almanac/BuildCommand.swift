import ArgumentParser
import Diagnostics
import Foundation
import Workspace

/// `almanac build`: reads content and theme, checks them, publishes the site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "检查内容并生成网站 · Checks the content and builds the site.",
    discussion: """
      有任何一处错误，就什么也不发布，原来的网站原样保留。
      With any error nothing is published and the old site stays as it was.

      退出状态 exit status: 0 成功 fine · 1 内容有误 content has errors · 64 用法 usage · 74 读写 input/output

      例 examples:
        almanac build
        almanac build --content content --output site --base-url https://example.org/kepu
        almanac build --theme red --output /tmp/red
      """)

  @OptionGroup var sources: SourceArguments

  @Option(help: "网站放在哪里 · the folder the site is published in", completion: .directory)
  var output = "site"

  @Option(help: "网站正式网址 · where the site will be published")
  var baseUrl: String?

  @Option(
    help: "“最近变动”从哪个提交算起，默认是最后十四天 · the commit since which changes are told of (default: 14 days)")
  var changesSince: String?

  @Flag(help: "只报告问题 · print nothing but problems")
  var quiet = false

  @Flag(help: "允许放进已有别的文件的文件夹 · publish in a folder that holds other files, beside them")
  var force = false

  @Option(
    help: "把各阶段用时写进文件（JSON）· write the time of each stage to a file",
    completion: .file(extensions: ["json"]))
  var timings: String?

  func validate() throws {
    if let baseUrl, !baseUrl.hasPrefix("https://"), !baseUrl.hasPrefix("http://") {
      throw ValidationError("--base-url 以 https:// 或 http:// 开头 · starts with https:// or http://")
    }
  }

  func run() async throws {
    let start = ContinuousClock.now
    let line = ProgressLine(isShown: !quiet)
    let report: BuildReport
    do {
      report = try await Build(options, progress: { line.show($0) }).run()
    } catch {
      line.clear()
      throw Terminal.fail(error, language: sources.language ?? .chinese)
    }
    line.clear()
    let language = sources.language ?? report.language ?? .chinese
    Terminal.print(report.diagnostics, language: language)
    if let timings { try TimingsFile(report).write(to: timings) }
    guard let publication = report.publication else {
      let count = report.diagnostics.count { $0.severity == .error }
      Terminal.error(
        Message(
          zh: "有 \(count) 处错误，没有发布任何东西；改好以后再试一次",
          en: "\(count) errors; nothing was published"
        ).text(in: language))
      throw ExitCode(1)
    }
    if !quiet {
      Terminal.say(summary(publication, report, ContinuousClock.now - start).text(in: language))
    }
  }

  private var options: BuildOptions {
    var options = sources.options(output: output)
    options.baseURL = baseUrl.map { url in
      var trimmed = url[...]
      while trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
      return String(trimmed)
    }
    options.force = force
    options.changesSince = changesSince
    return options
  }

  private func summary(
    _ publication: BuildReport.Publication, _ report: BuildReport, _ duration: Duration
  ) -> Message {
    let (warnings, silenced) = (report.diagnostics.count, Message.silenced(report.silenced))
    let seconds = duration.formatted(
      .units(allowed: [.seconds, .milliseconds], width: .narrow))
    return Message(
      zh: "\(publication.activities) 项活动，\(publication.files) 个文件"
        + "（写入 \(publication.written)，删除 \(publication.removed)），"
        + "\(warnings) 条提醒\(silenced.chinese)，用时 \(seconds) → \(output)/index.html",
      en: "\(publication.activities) activities, \(publication.files) files"
        + " (\(publication.written) written, \(publication.removed) removed),"
        + " \(warnings) warnings\(silenced.english), \(seconds) → \(output)/index.html")
  }
}
