import ArgumentParser
import Diagnostics
import Foundation
import Workspace

/// `almanac report`: who still owes what the notice asks for.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "核对通知里的任务：谁还缺什么 · Who still owes what the notice asks for.",
    discussion: """
      任务写在 content/duties.yml，场所写在 content/facilities.yml。这是自查，正式计数以国家平台为准。
      The duties are in content/duties.yml. This is a local count; the official one is the national platform's.

      退出状态 exit status: 0 报告已生成 reported · 1 内容有误，或用了 --strict 而有任务没完成 content has
      errors, or with --strict a duty is not met · 64 用法 usage · 74 读写 input/output

      例 examples:
        almanac report
        almanac report --now 2023-09-12
        almanac report --format html --output 核对表.html
        almanac report --format csv --output 核对表.csv
      """)

  @OptionGroup var project: ContentArguments

  @Option(help: "按哪一天算，如 2023-09-12，默认今天（北京时间）· the day (default: today in Beijing)")
  var now: String?

  @Option(help: "格式：text、csv、json、html · the form")
  var format = ReportFormat.text

  @Flag(help: "示例也算，只供演示 · count samples too, for demonstration")
  var samples = false

  @Flag(help: "有任务没完成就以状态 1 退出 · exit with 1 where a duty is not met")
  var strict = false

  @Option(name: [.short, .long], help: "写进文件，不显示 · write to a file", completion: .file())
  var output: String?

  @Option(help: "同时干活的数目 · the number of workers")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs 至少是 1 · --jobs is at least 1") }
    if let now, ReportDay(now) == nil {
      throw ValidationError("--now 写成 2023-09-12 这样的日期 · is a day of the form 2023-09-12")
    }
  }

  func run() async throws {
    let outcome: ReportOutcome
    do {
      outcome = try await Reporting(options).run()
    } catch {
      throw Terminal.fail(error, language: project.language ?? .chinese)
    }
    let language = project.language ?? outcome.language ?? .chinese
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    // Warnings are the business of build and check; here they would hide the report.
    Terminal.print(errors, language: language)
    guard let text = outcome.text else {
      Terminal.error(
        Message(
          zh: "有 \(errors.count) 处错误，没有生成报告；改好以后再试一次",
          en: "\(errors.count) errors; there is no report"
        ).text(in: language))
      throw ExitCode(1)
    }
    if output == nil { Terminal.write(text) }
    if strict, !outcome.isMet { throw ExitCode(1) }
  }

  private var options: ReportOptions {
    let today = ReportDay(beijing: Date().timeIntervalSince1970)
    var options = ReportOptions(
      content: project.content, day: now.flatMap(ReportDay.init) ?? today, jobs: jobs)
    options.format = format
    options.includesSamples = samples
    options.language = project.language
    options.output = output
    return options
  }
}

extension ReportFormat: ExpressibleByArgument {}
