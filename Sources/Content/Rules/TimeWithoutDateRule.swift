import Diagnostics

/// A time has a date.
struct TimeWithoutDateRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    let common = draft.common
    guard common.dates.isEmpty, !common.hasUnreadDate, draft.emptyKeys[.date] == nil else {
      return []
    }
    var reported: Set<Int> = []
    return draft.allSessions.compactMap { session in
      guard session.dates.isEmpty, !session.hasUnreadDate,
        let times = session.times ?? common.times,
        reported.insert(times.span.range.lowerBound).inserted
      else { return nil }
      return .timeWithoutDate(at: times.span)
    }
  }
}
