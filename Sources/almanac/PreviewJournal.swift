import Diagnostics
import Foundation
import Workspace

/// What a preview tells on the terminal.
struct PreviewJournal: Sendable {
  /// The language it is written in.
  let language: Language

  /// Tells what came of an update.
  func tell(_ update: PreviewUpdate) {
    let state = update.state
    let milliseconds = Int(update.duration / .milliseconds(1))
    Terminal.print(update.news, language: language)
    if let failure = state.failure {
      Terminal.error(Message(zh: "读写失败：\(failure)", en: failure).text(in: language))
    }
    guard state.isFine else {
      let errors = state.diagnostics.count { $0.severity == .error }
      if errors > 0 {
        say(
          Message(
            zh: "有 \(errors) 处错误，页面还是原来的样子", en: "\(errors) errors; the pages stay as they were"))
      }
      return
    }
    say(
      update.wasFine
        ? Message(zh: "已更新，用时 \(milliseconds) 毫秒", en: "updated in \(milliseconds) ms")
        : Message(
          zh: "没有错误，页面是最新的，用时 \(milliseconds) 毫秒",
          en: "no errors; the pages are up to date, in \(milliseconds) ms"))
  }

  /// Prints a line.
  func say(_ message: Message) { Terminal.say(message.text(in: language)) }
}
