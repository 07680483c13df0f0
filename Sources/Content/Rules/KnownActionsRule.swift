import Diagnostics

/// Actions must be those of `actions.yml`.
struct KnownActionsRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    let kind = Message(zh: "行动", en: "action")
    return draft.actions.filter { context.names.actions[$0.value] == nil }.map {
      .unknownName("unknown-action", $0, kind: kind, in: context.names.actions)
    }
  }
}
