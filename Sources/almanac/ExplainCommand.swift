import ArgumentParser
import Diagnostics

/// `almanac explain`: what a code means, with an example and its repair.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "说明一个问题代码 · Explains the code of a problem.",
    discussion: """
      代码是每条提示末尾方括号里的词。不写代码，就列出全部。
      A code is the word in brackets at the end of a message. Without one all are listed.

      例 examples:
        almanac explain
        almanac explain unknown-county
      """)

  @Argument(
    help: "问题代码，如 unknown-county · the code of a problem",
    completion: .list(Explanations.all.map(\.code)))
  var code: String?

  @Option(help: "只用一种语言：zh-Hans 或 en · in one language only")
  var language: Language?

  @Flag(help: "全部说明，Markdown 格式 · all explanations as a page of Markdown")
  var markdown = false

  func run() throws {
    let formatter = ExplanationFormatter(languages: language.map { [$0] } ?? [.chinese, .english])
    if markdown {
      Terminal.write(formatter.page())
    } else if let code {
      guard let explanation = Explanations.explanation(of: Self.plain(code)) else {
        throw ValidationError(Self.unknown(code))
      }
      Terminal.write(formatter.format(explanation))
    } else {
      Terminal.write(formatter.list())
    }
  }

  /// A code as it is copied from a message, its brackets taken away.
  private static func plain(_ code: String) -> String {
    String(code.lowercased().drop { $0 == "[" }.prefix { $0 != "]" })
  }

  private static func unknown(_ code: String) -> String {
    let near = Explanations.suggestions(for: code)
    let hint =
      near.isEmpty
      ? "almanac explain 列出全部 · lists them all"
      : "是不是 did you mean: \(near.joined(separator: " "))"
    return "没有“\(code)”这个代码 · there is no code “\(code)”; \(hint)"
  }
}
