import ArgumentParser
import Diagnostics
import Foundation
import Workspace

/// `almanac import`: makes activity files of the tables that units send.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "导入各单位报来的活动表 · Makes activity files of the tables that units send.",
    discussion: """
      读 .xlsx、.docx 里的表格和 .csv：通知的附件1（序号 项目名称 举办单位 活动时间 活动地点），或栏目更多的表，
      栏目的次序不限。一行写成一个文件，放在 content/activities/县区/ 下面。已有的文件从不改动；同一张表导入两遍，
      第二遍什么也不写。表里有任何一处错误，就一个文件也不写。
      Reads tables of .xlsx, .docx and .csv, one file for each row. A file that is there is never
      changed, a row that is there already is not written again, and with any error nothing is written.

      退出状态 exit status: 0 成功 fine · 1 表格有误 tables have errors · 64 用法 usage · 74 读写 input/output

      例 examples:
        almanac import 附件1.xlsx --dry-run          先看看，不写 · look first
        almanac import 附件1.xlsx --county 大荔       看不出县区的行都算大荔县 · rows that tell no county
        almanac import 大荔.docx 合阳.csv
      """)

  @Argument(help: "表格文件 · the files", completion: .file(extensions: ["xlsx", "docx", "csv"]))
  var files: [String]

  @Option(help: "看不出县区的行算哪个县区 · the county of rows that tell none")
  var county: String?

  @Flag(help: "只列出会写什么，不写 · list what would be written, write nothing")
  var dryRun = false

  @OptionGroup var project: ContentArguments

  func run() async throws {
    let report: ImportRun.Report
    do {
      report = try await ImportRun(
        content: project.content, jobs: ProcessInfo.processInfo.activeProcessorCount
      ).run(files, county: county, isDry: dryRun)
    } catch {
      throw Terminal.fail(error, language: project.language ?? .chinese)
    }
    let language = project.language ?? report.language ?? .chinese
    Terminal.print(report.diagnostics, language: language)
    let hasErrors = report.diagnostics.hasErrors
    if dryRun, !report.rows.isEmpty {
      for line in Self.table(report.rows, language) { Terminal.say(line) }
    } else if !hasErrors {
      for row in report.rows {
        Terminal.say("\(Self.outcome(row).text(in: language))  \(row.path)")
      }
    }
    if hasErrors {
      let count = report.diagnostics.count { $0.severity == .error }
      Terminal.error(
        Message(
          zh: "有 \(count) 处错误，一个文件也没写；改好以后再导入一次",
          en: "\(count) errors; no file was written"
        ).text(in: language))
      throw ExitCode(1)
    }
    Terminal.say(Self.summary(report, isDry: dryRun).text(in: language))
  }

  private static func table(_ rows: [ImportRun.Row], _ language: Language) -> [String] {
    let heads: [Message] = [
      Message(zh: "位置", en: "place"), Message(zh: "名称", en: "title"),
      Message(zh: "县区", en: "county"), Message(zh: "日期", en: "date"),
      Message(zh: "时间", en: "time"), Message(zh: "地点", en: "venue"),
      Message(zh: "领域", en: "topics"), Message(zh: "结果", en: "outcome"),
    ]
    let lines = rows.map { row in
      [
        row.place.split(separator: "/").last.map { String($0) } ?? row.place, row.title, row.county,
        row.date ?? "", row.time ?? "", row.venue ?? "", row.topics ?? "",
        outcome(row).text(in: language),
      ]
    }
    return TextTable(
      [heads.map { $0.text(in: language) }] + lines,
      columns: [28, 36, 8, 24, 13, 24, 16, 40].map { .left(atMost: $0) }
    ).lines()
  }

  private static func outcome(_ row: ImportRun.Row) -> Message {
    switch row.outcome {
    case .new(let missing) where missing.isEmpty: return Message(zh: "新增", en: "new")
    case .new(let missing):
      let lacks = missing.joined(separator: "、")
      return Message(zh: "新增（草稿，还缺\(lacks)）", en: "new (draft, lacks \(lacks))")
    case .present: return Message(zh: "已有", en: "present")
    case .different: return Message(zh: "已有，内容不同", en: "present, different")
    }
  }

  private static func summary(_ report: ImportRun.Report, isDry: Bool) -> Message {
    var (new, drafts, present, different) = (0, 0, 0, 0)
    for row in report.rows {
      switch row.outcome {
      case .new(let missing):
        new += 1
        if !missing.isEmpty { drafts += 1 }
      case .present: present += 1
      case .different: different += 1
      }
    }
    var chinese = "\(isDry ? "会写" : "写了") \(new) 个新文件，已有 \(present) 项，内容不同 \(different) 项"
    var english =
      "\(new) new files \(isDry ? "would be written" : "written"), \(present) present, "
      + "\(different) different"
    if isDry {
      chinese += "。现在什么也没写；去掉 --dry-run 再运行一次就写"
      english += "; nothing was written: run it again without --dry-run"
    } else if drafts > 0 {
      chinese += "。其中 \(drafts) 个还是草稿：打开文件，补上备注里说缺的内容，删掉 draft 那一行，再运行 almanac build"
      english +=
        "; \(drafts) are drafts: give what their comments say is missing, delete the line"
        + " of draft, then run almanac build"
    } else if new > 0 {
      chinese += "。下一步：看一遍新文件，再运行 almanac build"
      english += "; next, read the new files and run almanac build"
    }
    return Message(zh: chinese, en: english)
  }
}
