import Activities
import Diagnostics

/// An action that asks for words in the title finds them there, together: 食品安全.
struct TitleWordsRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    guard let title = draft.title else { return [] }
    return draft.actions.compactMap { name in
      guard let action = context.names.actions[name.value], let words = action.requiredTitleWords,
        !title.value.contains(words)
      else { return nil }
      return Diagnostic(
        .error, "missing-title-words",
        Message(
          zh: "属于“\(action.name)”的活动，名称里必须连着出现“\(words)”",
          en: "the title of an activity of “\(action.name)” holds “\(words)”"),
        at: title.span,
        notes: [
          Note(
            Message(
              zh: "名称里没有这几个字，考核时不计数（\(action.source)）",
              en: "without these words it does not count (\(action.source))"))
        ])
    }
  }
}
