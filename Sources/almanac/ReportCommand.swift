import ArgumentParser
import Diagnostics
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

  @OptionGroup var office: OfficeArguments

  @Option(help: "格式：text、csv、json、html · the form")
  var format = ReportFormat.text

  @Flag(help: "示例也算，只供演示 · count samples too, for demonstration")
  var samples = false

  @Flag(help: "有任务没完成就以状态 1 退出 · exit with 1 where a duty is not met")
  var strict = false

  @Option(name: [.short, .long], help: "写进文件，不显示 · write to a file", completion: .file())
  var output: String?

  func run() async throws {
    let outcome: ReportOutcome
    do {
      outcome = try await Reporting(options).run()
    } catch {
      throw Terminal.fail(error, language: office.language(of: nil))
    }
    let language = office.language(of: outcome.language)
    let text = try office.result(outcome.text, after: outcome.diagnostics, in: language) { count in
      Message(
        zh: "有 \(count) 处错误，没有生成报告；改好以后再试一次", en: "\(count) errors; there is no report")
    }
    for remark in outcome.remarks { Terminal.error(remark.text(in: language)) }
    if output == nil { Terminal.write(text) }
    if strict, !outcome.isMet { throw ExitCode(1) }
  }

  private var options: ReportOptions {
    var options = ReportOptions(
      content: office.project.content, day: office.day, jobs: office.jobs)
    options.format = format
    options.includesSamples = samples
    options.language = office.project.language
    options.output = output
    return options
  }
}

extension ReportFormat: ExpressibleByArgument {}
