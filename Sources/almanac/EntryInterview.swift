import Diagnostics
import Workspace

/// Asks for an activity on a terminal, question by question. Nothing is written before the end: whoever
/// breaks it off leaves nothing behind.
struct EntryInterview {
  private let language: Language

  /// An interview in a language.
  init(_ language: Language) {
    self.language = language
  }

  private static let questions: [EntryForm.Field] = [
    .title, .host, .county, .date, .time, .venue, .topics, .summary,
  ]

  /// Asks, shows the file and asks whether it is to be written.
  ///
  /// - Returns: whether it is; not where the input ended or the answer was no.
  func run(_ form: inout EntryForm) -> Bool {
    say(
      Message(
        zh: "添一项活动。不知道的直接按回车，以后再补；Ctrl-C 随时退出，什么也不写。",
        en: "One more activity. Enter skips a question; Ctrl-C ends it, and nothing is written."))
    for field in Self.questions {
      guard ask(field, &form) else { return false }
    }
    guard let file = form.activity.file else { return false }
    Terminal.say("\n\(file.path)\n\n\(file.text)")
    return isConfirmed()
  }

  /// Asks until the answer can be used.
  ///
  /// - Returns: whether there was one; not where the input ended.
  private func ask(_ field: EntryForm.Field, _ form: inout EntryForm) -> Bool {
    Terminal.say("")
    let proposal = proposal(for: field, form)
    if let choices = form.activity.choices(for: field) {
      show(choices, of: field)
    } else {
      Terminal.say(form.activity.explanation(of: field))
    }
    while true {
      Terminal.write("\(field.name)\(proposal.map { "［\($0)］" } ?? "")> ")
      guard let answer = readLine() else {
        Terminal.say("")
        return false
      }
      let isEmpty = answer.allSatisfy(\.isWhitespace)
      if isEmpty, proposal == nil, field == .title || field == .county {
        say(Message(zh: "这一项不能空着", en: "this one is needed"))
        continue
      }
      let text = isEmpty ? proposal ?? "" : answer
      let problems = form.activity.enter([text], as: field, acceptsNumbers: true)
      if problems.isEmpty { return true }
      problems.forEach(say)
    }
  }

  /// What an empty answer stands for.
  private func proposal(for field: EntryForm.Field, _ form: EntryForm) -> String? {
    switch field {
    case .county: form.activity.county
    case .topics:
      form.activity.guessedTopics.isEmpty
        ? nil : form.activity.guessedTopics.joined(separator: "、")
    default: nil
    }
  }

  /// Shows a numbered list, four in a line.
  private func show(_ choices: [String], of field: EntryForm.Field) {
    say(
      field == .county
        ? Message(zh: "\(field.name)：写编号或名称", en: "\(field.name): a number or a name")
        : Message(
          zh: "\(field.name)：写编号或名称，几个之间空一格",
          en: "\(field.name): numbers or names, with blanks between them"))
    let cells = choices.enumerated().map { "\($0.offset + 1) \($0.element)" }
    let rows = stride(from: 0, to: cells.count, by: 4).map { start in
      (start..<start + 4).map { $0 < cells.count ? cells[$0] : "" }
    }
    for line in TextTable(rows, columns: Array(repeating: .left(atMost: 24), count: 4)).lines() {
      Terminal.say("  " + line)
    }
  }

  private func isConfirmed() -> Bool {
    Terminal.isConfirmed(
      Message(zh: "写入这个文件？［是/否］> ", en: "Write this file? [y/n]> ").text(in: language))
  }

  private func say(_ message: Message) {
    Terminal.say(message.text(in: language))
  }
}
