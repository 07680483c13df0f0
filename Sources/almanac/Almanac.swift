import ArgumentParser

/// The command and its subcommands.
@main
struct Almanac: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "almanac",
    abstract: "活动日历网站生成器 · Builds the site of a public event calendar from Markdown files.",
    discussion: """
      almanac build                        content/ → site/
      almanac build --output /tmp/预览      放到别的文件夹 · into another folder
      almanac build --theme red            换一个外观 · with another look
      almanac build --drafts               连草稿一起生成 · drafts included
      almanac build --language en          提示用英文 · messages in English
      almanac report                       谁还缺什么 · who still owes what
      """,
    version: "0.1.0",
    subcommands: [BuildCommand.self, ReportCommand.self],
    defaultSubcommand: BuildCommand.self)
}
