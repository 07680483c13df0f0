import Diagnostics
import Markup

/// Every rule on the texts of a head, and the walk over these.
enum ValueRules {
  /// The rules, in no particular order: what they find is sorted by place.
  static let all: [any ValueRule] = [CurlyQuotesRule(), FullwidthDigitsRule(), TextLengthRule()]

  /// What is wrong with the texts of an activity's head.
  static func problems(of head: YAMLValue) -> [Diagnostic] {
    texts(of: head).flatMap { text, key in all.compactMap { $0.check(text, of: key) } }
  }

  /// The texts of an activity's head, each with the key it belongs to, in their order.
  static func texts(of head: YAMLValue) -> [(text: Located<String>, key: ActivityKey)] {
    var texts: [(text: Located<String>, key: ActivityKey)] = []
    for entry in head.entries {
      guard let key = ActivityKey.names.key(for: entry.key) else { continue }
      collect(entry.value, of: key, &texts)
    }
    return texts
  }

  private static func collect(
    _ value: YAMLValue, of key: ActivityKey,
    _ texts: inout [(text: Located<String>, key: ActivityKey)]
  ) {
    switch value.kind {
    case .scalar(let text): texts.append((Located(text, at: value.span), key))
    case .list(let items):
      for item in items { collect(item, of: key, &texts) }
    case .mapping(let entries):
      for entry in entries {
        // A session's venue is a venue; the name of a contact is none of an activity.
        let inner = key == .sessions ? ActivityKey.names.key(for: entry.key) : nil
        collect(entry.value, of: inner ?? key, &texts)
      }
    case .refused: break
    }
  }
}
