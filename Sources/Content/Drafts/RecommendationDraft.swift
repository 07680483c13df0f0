import Diagnostics
import Markup

/// A recommendation as its author wrote it.
struct RecommendationDraft: Sendable {
  /// The reason; nil where none is given.
  let reason: Located<String>?
  /// Where it is written.
  let span: SourceSpan
}

extension MappingReader where Key == ActivityKey {
  /// Reads `recommend`: a reason, `true` with one behind a comma, or a mapping with `reason`. A no is
  /// no recommendation, and a yes alone is one without its reason.
  mutating func recommendation() -> RecommendationDraft? {
    guard let entry = entry(.recommend) else { return nil }
    if entry.value.scalar != nil {
      guard let text = text(.recommend) else { return nil }
      let parts = splitList(text.value)
      switch parts.first?.lowercased() {
      case "false", "no", "否", "0", "n":
        return nil
      case "true", "yes", "是", "1", "y":
        let rest = text.value.dropFirst(parts[0].count).drop { "，,；;、 ".contains($0) }
        let reason = trimmed(String(rest))
        return RecommendationDraft(
          reason: reason.isEmpty ? nil : Located(reason, at: text.span), span: text.span)
      default:
        return RecommendationDraft(reason: text, span: text.span)
      }
    }
    guard var inner = mapping(.recommend, names: RecommendationDraft.keys) else { return nil }
    let reason = inner.text("reason")
    inner.reportEmptyKeys(except: ["reason"])
    report(inner.diagnostics)
    return inner.isBroken ? nil : RecommendationDraft(reason: reason, span: entry.keySpan)
  }
}

extension RecommendationDraft {
  /// The keys of a recommendation that is a mapping.
  static let keys = KeyNames<String>([("reason", ["reason", "理由", "推荐理由"])])
}
