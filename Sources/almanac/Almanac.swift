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
      almanac check                        只检查 · check, build nothing
      almanac annex 1                      填通知的附件 1 · the notice's annex 1, filled
      almanac explain unknown-county       说明一个问题 · what a problem means
      almanac import 附件1.xlsx             导入各单位报来的活动表 · activities from a table
      almanac new                          添一项活动，一问一答 · one more activity
      almanac report                       谁还缺什么 · who still owes what
      almanac serve                        边改边看 · a preview that follows every edit
      """,
    version: "0.1.0",
    subcommands: [
      AnnexCommand.self, BuildCommand.self, CheckCommand.self, ExplainCommand.self,
      ImportCommand.self,
      NewCommand.self, ReportCommand.self, ServeCommand.self,
    ],
    defaultSubcommand: BuildCommand.self)
}
