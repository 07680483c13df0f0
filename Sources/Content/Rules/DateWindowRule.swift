import Activities
import Diagnostics

/// A day outside the official week is pointed out; one outside the accepted window is an error.
///
/// Real activities do fall outside the week: counties hold their main event before it.
struct DateWindowRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    let (week, accepted) = (context.edition.week, context.edition.accepted)
    return ([draft.common] + draft.sessions).flatMap(\.dates).compactMap { dates in
      let item = dates.value
      if !accepted.contains(item.first) || !accepted.contains(item.last) {
        return Self.outsideWindow(item, accepted, at: dates.span)
      }
      let isInside = week.contains(item.first) && week.contains(item.last)
      return isInside ? nil : Self.outsideWeek(week, at: dates.span)
    }
  }

  private static func outsideWeek(_ week: ClosedRange<CivilDate>, at span: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      .warning, "outside-week",
      Message(
        zh: "日期不在活动周（\(week.lowerBound) 到 \(week.upperBound)）之内，会照常显示",
        en: "the day is outside the week of \(week.lowerBound) to \(week.upperBound); it is shown"),
      at: span)
  }

  private static func outsideWindow(
    _ item: DateForms.Item, _ accepted: ClosedRange<CivilDate>, at span: SourceSpan
  ) -> Diagnostic {
    let day = accepted.contains(item.first) ? item.last : item.first
    return Diagnostic(
      .error, "outside-window",
      Message(
        zh: "\(day) 不在可以登记的日期内", en: "\(day) is outside the accepted days"), at: span,
      notes: [
        Note(
          Message(
            zh: "可以登记 \(accepted.lowerBound) 到 \(accepted.upperBound) 的活动，请核对年份和月份",
            en: "accepted are \(accepted.lowerBound) to \(accepted.upperBound)"))
      ])
  }
}
