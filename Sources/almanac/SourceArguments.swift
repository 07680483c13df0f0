import ArgumentParser
import Diagnostics
import Foundation
import Workspace

/// What every command is told that looks at a whole site: its content, its theme, its drafts.
struct SourceArguments: ParsableArguments {
  @OptionGroup var project: ContentArguments

  @Option(help: "主题所在的文件夹 · the folder that holds the themes", completion: .directory)
  var themes = "themes"

  @Option(help: "主题名称，默认按 calendar.yml · the theme (default: calendar.yml's)")
  var theme: String?

  @Flag(help: "连草稿一起 · entries marked as drafts too")
  var drafts = false

  @Option(help: "同时干活的数目 · the number of workers")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs 至少是 1 · --jobs is at least 1") }
  }

  /// The language of messages, where one was asked for.
  var language: Language? { project.language }

  /// The options of a build with these arguments.
  func options(output: String = "site") -> BuildOptions {
    var options = BuildOptions(
      content: project.content, themes: themes, output: output, jobs: jobs)
    options.theme = theme
    options.includesDrafts = drafts
    return options
  }
}
