import Diagnostics

/// A recommendation gives its reason.
struct RecommendationRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    guard let recommendation = draft.recommendation, recommendation.reason == nil else {
      return []
    }
    return [
      Diagnostic(
        .error, "missing-reason",
        Message(
          zh: "推荐优秀活动要写明理由", en: "a recommendation needs its reason"),
        at: recommendation.span,
        notes: [
          Note(
            Message(
              zh: "例如：recommend: 三百多名村民参加，现场解答了六十多个问题",
              en: "for example: recommend: 三百多名村民参加，现场解答了六十多个问题"))
        ])
    ]
  }
}
