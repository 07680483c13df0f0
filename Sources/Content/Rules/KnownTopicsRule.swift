import Diagnostics

/// Topics must be those of `topics.yml`.
struct KnownTopicsRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    let kind = Message(zh: "领域", en: "topic")
    return draft.topics.filter { context.names.topics[$0.value] == nil }.map {
      .unknownName("unknown-topic", $0, kind: kind, in: context.names.topics)
    }
  }
}
