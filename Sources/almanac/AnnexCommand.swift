import ArgumentParser
import Diagnostics
import Workspace

/// `almanac annex`: the forms of the notice, filled from the content.
struct AnnexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annex",
    abstract: "填通知的附件表格 · Fills a form of the notice from the content.",
    discussion: """
      表格的标题和栏目写在 content/forms.yml，换一年的通知改那里。附件 1 写成 Excel、CSV 和能打印的网页，
      附件 2 写成能打印的网页，盖章和意见的格子空着；条目缺什么，会在这里逐条说出来。取消、延期的活动不列。
      The forms are described in content/forms.yml. Annex 1 becomes a workbook, a CSV and a page for the
      printer, annex 2 a page with a sheet for each recommended activity; what entries lack is told here.

      退出状态 exit status: 0 已写好 written · 1 内容有误，或没有这样的附件、
      县区、单位、活动 the content has errors, or there is no such annex, county, host or activity · 64 用法
      usage · 74 读写 input/output

      例 examples:
        almanac annex
        almanac annex 1 --county 大荔 --unit 大荔县科学技术协会
        almanac annex 1 --host 市气象局
        almanac annex 2 --activity dali/food-safety-winter-jujube
      """)

  @Argument(help: "附件几，如 1、附件1、附件一；不写就全填 · the number of the annex; all of them without it")
  var number: String?

  @OptionGroup var office: OfficeArguments

  @Option(help: "只列这个县区的 · only this county's")
  var county: String?

  @Option(help: "只列这个单位举办的 · only this host's")
  var host: String?

  @Option(help: "只列这项活动，可以写几次，如 dali/market · only this one; can be given several times")
  var activity: [String] = []

  @Option(help: "填报单位；不写，就是 --host 的单位，或者空着 · the unit that reports")
  var unit: String?

  @Flag(help: "示例也列，每项注明 · samples too, each marked")
  var samples = false

  @Option(
    name: [.short, .long], help: "放到哪个文件夹 · the folder for the files",
    completion: .directory)
  var output = "annexes"

  func validate() throws {
    if let number, AnnexNumber(number) == nil {
      throw ValidationError("附件写成 1、附件1 或者 附件一 · the number of an annex, as 1")
    }
  }

  func run() async throws {
    let outcome: FormOutcome
    do {
      outcome = try await FormFilling(options).run()
    } catch {
      throw Terminal.fail(error, language: office.language(of: nil))
    }
    let language = office.language(of: outcome.language)
    let forms = try office.result(outcome.forms, after: outcome.diagnostics, in: language) {
      count in
      Message(
        zh: "有 \(count) 处错误，没有填表；改好以后再试一次", en: "\(count) errors; no form was filled")
    }
    for form in forms {
      for message in form.messages { Terminal.error(message.text(in: language)) }
      for file in form.files { Terminal.say(file) }
    }
    for remark in outcome.remarks { Terminal.error(remark.text(in: language)) }
  }

  private var options: FormOptions {
    var options = FormOptions(
      annex: number.flatMap(AnnexNumber.init)?.value, day: office.day,
      content: office.project.content, output: output, jobs: office.jobs)
    options.county = county
    options.host = host
    options.activities = activity
    options.unit = unit
    options.includesSamples = samples
    options.language = office.project.language
    return options
  }
}

extension FormOutcome.Filled {
  /// What is told beside the names of the files.
  fileprivate var messages: [Message] {
    var messages = gaps.flatMap(\.messages) + remarks
    if leftOut > 0 {
      messages.append(
        Message(
          zh: "示例 \(leftOut) 项没有列进去；演示时可以加 --samples",
          en: "\(leftOut) samples were left out; --samples takes them in, for demonstration"))
    }
    messages.append(total)
    return messages
  }

  private var total: Message {
    if let nothing { return nothing }
    let (chinese, english) =
      sampleCount > 0
      ? ("，其中示例 \(sampleCount) 项，不能报送", ", \(sampleCount) of them samples: not to be handed in")
      : ("", "")
    return Message(
      zh: "\(label)：共 \(count) 项活动\(chinese)", en: "\(label): \(count) activities\(english)")
  }
}
