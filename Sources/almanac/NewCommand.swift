import ArgumentParser
import Diagnostics
import Foundation
import Workspace

/// `almanac new`: writes the file of one more activity.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "添一项活动 · Writes the file of one more activity.",
    discussion: """
      不带名称，就在终端里一问一答；带名称，就按选项写好文件，没给的项目都写成注释，注明可以填什么。
      已有的文件从不改动。
      Without a title it asks; with one it writes the file, with every key that was not given as a
      comment that says what belongs there. A file that is there is never changed.

      退出状态 exit status: 0 成功 fine · 1 没写 nothing written · 64 用法 usage · 74 读写 input/output

      例 examples:
        almanac new
        almanac new "食品安全进社区" --county 临渭 --date 9月18日 --time 上午9点-11点
        almanac new "湿地观鸟" --host 大荔县林业局 --date 9月20日 --venue 湿地公园 --topics 生态文明
      """)

  @Argument(help: "活动名称 · the title")
  var title: String?

  @Option(help: "举办单位，可以写几次 · a host; can be given several times")
  var host: [String] = []

  @Option(help: "县区；举办单位说得清的可以不写 · the county, where the host does not tell it")
  var county: String?

  @Option(help: "活动日期 · the day")
  var date: String?

  @Option(help: "活动时间 · the time")
  var time: String?

  @Option(help: "活动地点 · the venue")
  var venue: String?

  @Option(help: "地址 · the venue's address")
  var address: String?

  @Option(help: "网络地址 · the address of an activity on the web")
  var online: String?

  @Option(help: "领域，可以写几次 · a topic; can be given several times")
  var topics: [String] = []

  @Option(help: "行动，可以写几次 · an action; can be given several times")
  var actions: [String] = []

  @Option(help: "形式，可以写几次 · a format; can be given several times")
  var format: [String] = []

  @Option(help: "对象 · whom it is for")
  var audience: String?

  @Option(help: "简介 · what there is, in a sentence")
  var summary: String?

  @Flag(help: "只显示会写什么，不写 · show the file, write nothing")
  var dryRun = false

  @OptionGroup var project: ContentArguments

  func validate() throws {
    guard title == nil else { return }
    if given.contains(where: { !$0.texts.isEmpty }) {
      throw ValidationError("还要写活动名称：almanac new \"名称\" … · the title is missing")
    }
    if !Terminal.isInteractive {
      throw ValidationError(
        "这里不是终端，没法一问一答；请写上名称：almanac new \"名称\" --county 县区 --date 日期 · "
          + "this is no terminal to ask on; give the title and the options")
    }
  }

  private var given: [(field: EntryForm.Field, texts: [String])] {
    func one(_ text: String?) -> [String] { text.map { [$0] } ?? [] }
    return [
      (.host, host), (.county, one(county)), (.date, one(date)), (.time, one(time)),
      (.venue, one(venue)), (.address, one(address)), (.online, one(online)), (.topics, topics),
      (.actions, actions), (.format, format), (.audience, one(audience)), (.summary, one(summary)),
    ]
  }

  func run() async throws {
    let opened: Diagnosed<EntryForm?>
    do {
      opened = try await EntryForm.open(
        content: project.content, jobs: ProcessInfo.processInfo.activeProcessorCount)
    } catch {
      throw Terminal.fail(error, language: project.language ?? .chinese)
    }
    guard var form = opened.value else {
      Terminal.print(opened.diagnostics, language: project.language ?? .chinese)
      throw ExitCode(1)
    }
    let language = project.language ?? form.language ?? .chinese
    if let title {
      try enter(title, into: &form, language)
    } else {
      guard EntryInterview(language).run(&form), !dryRun else {
        Terminal.say(Message(zh: "没有写任何文件", en: "no file was written").text(in: language))
        throw ExitCode(dryRun ? 0 : 1)
      }
    }
    guard let file = form.activity.file else {
      throw ValidationError(
        "看不出属于哪个县区，请加上 --county 县区 · the county is not known; give --county")
    }
    if dryRun { return Terminal.say("\(file.path)\n\n\(file.text)") }
    do { try form.write(file) } catch { throw Terminal.fail(error, language: language) }
    Terminal.say(Self.result(file).text(in: language))
  }

  /// Enters what the command line gives.
  private func enter(_ title: String, into form: inout EntryForm, _ language: Language) throws {
    var problems: [String] = []
    for (field, texts) in [(EntryForm.Field.title, [title])] + given {
      for message in form.activity.enter(texts, as: field) {
        let option = field == .title ? field.name : "--\(field.rawValue)"
        problems.append("\(option): \(message.text(in: language))")
      }
    }
    guard problems.isEmpty else { throw ValidationError(problems.joined(separator: "\n")) }
  }

  private static func result(_ file: EntryForm.File) -> Message {
    let lacks = file.missing.joined(separator: "、")
    return lacks.isEmpty
      ? Message(
        zh: "写好了：\(file.path)\n下一步：打开文件，在第二行 --- 下面写正文，再运行 almanac build",
        en:
          "written: \(file.path)\nnext, write its text below the second ---, then run almanac build"
      )
      : Message(
        zh: "写好了（草稿）：\(file.path)\n还缺：\(lacks)。打开文件补上，删掉 draft 那一行，再运行 almanac build",
        en: "written, as a draft: \(file.path)\nit lacks \(lacks): give them, delete the line of"
          + " draft, then run almanac build")
  }
}
