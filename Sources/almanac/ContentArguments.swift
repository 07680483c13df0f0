import ArgumentParser
import Diagnostics

/// What every command is told that reads content: where it is, and how to speak of it.
struct ContentArguments: ParsableArguments {
  @Option(help: "内容文件夹 · the folder that organizers edit", completion: .directory)
  var content = "content"

  @Option(help: "提示所用的语言：zh-Hans 或 en · the language of messages")
  var language: Language?
}
