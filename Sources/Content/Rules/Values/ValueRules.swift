import Diagnostics
import Markup

/// Every rule on the texts of a head, and the walk over these.
enum ValueRules {
  /// The rules, in no particular order: what they find is sorted by place.
  static let all: [any ValueRule] = [CurlyQuotesRule(), FullwidthDigitsRule(), TextLengthRule()]

  /// What is wrong with the texts of an activity's head.
  static func problems(of head: YAMLValue) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for entry in head.entries {
      guard let key = ActivityKey.names.key(for: entry.key) else { continue }
      check(entry.value, of: key, &problems)
    }
    return problems
  }

  private static func check(
    _ value: YAMLValue, of key: ActivityKey, _ problems: inout [Diagnostic]
  ) {
    switch value.kind {
    case .scalar(let text):
      let located = Located(text, at: value.span)
      for rule in all {
        if let problem = rule.check(located, of: key) { problems.append(problem) }
      }
    case .list(let items):
      for item in items { check(item, of: key, &problems) }
    case .mapping(let entries):
      for entry in entries {
        // A session's venue is a venue; the name of a contact is none of an activity.
        let inner = key == .sessions ? ActivityKey.names.key(for: entry.key) : nil
        check(entry.value, of: inner ?? key, &problems)
      }
    case .refused: break
    }
  }
}
