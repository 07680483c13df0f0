import Activities
import Diagnostics

/// An end must come after its start, of days and of times.
struct OrderOfTimesRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    ([draft.common] + draft.sessions).flatMap { session -> [Diagnostic] in
      var problems = session.dates.filter { $0.value.last < $0.value.first }.map {
        Diagnostic.endBeforeStart(Message(zh: "日期", en: "day"), at: $0.span)
      }
      if let times = session.times, times.value.contains(where: Self.isReversed) {
        problems.append(.endBeforeStart(Message(zh: "时间", en: "time"), at: times.span))
      }
      return problems
    }
  }

  private static func isReversed(_ time: SessionTime) -> Bool {
    if case .from(let start, .some(let end)) = time { return end <= start }
    return false
  }
}

extension Diagnostic {
  fileprivate static func endBeforeStart(_ what: Message, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "end-before-start",
      Message(
        zh: "结束\(what.chinese)不能早于开始\(what.chinese)",
        en: "the end \(what.english) is after the start"),
      at: span,
      notes: [
        Note(
          Message(
            zh: "下午的时间写 14:30，或者写“下午2:30”；跨过零点的活动只写开始时间",
            en: "write 14:30 for the afternoon; of an activity past midnight give the start only"))
      ])
  }
}
