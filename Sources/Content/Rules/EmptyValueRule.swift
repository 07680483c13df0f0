import Diagnostics

/// A key that can be left out stands there with a value, or not at all.
struct EmptyValueRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    guard !draft.emptyKeys.isEmpty else { return [] }
    // A required one is an error, which the rule on required keys reports at the same place.
    let required = Set(draft.lacks.filter(\.isOfEntry).map(\.key))
    return draft.emptyKeys.filter { !required.contains($0.key) }.map {
      .emptyValue($0.value.value, at: $0.value.span)
    }
  }
}
