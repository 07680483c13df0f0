import Activities
import Diagnostics

/// A day of the week written behind a date must be that date's.
struct WeekdayRule: Rule {
  private static let names = ["日", "一", "二", "三", "四", "五", "六"]
  private static let english = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    ([draft.common] + draft.sessions).flatMap(\.dates).flatMap { dates in
      dates.value.weekdays.filter { $0.weekday != $0.date.weekday }.map {
        Self.mismatch($0, at: dates.span)
      }
    }
  }

  private static func mismatch(
    _ written: DateForms.WrittenWeekday, at span: SourceSpan
  ) -> Diagnostic {
    let (_, month, day) = written.date.components
    let right = written.date.weekday
    return Diagnostic(
      .error, "wrong-weekday",
      Message(
        zh: "\(month)月\(day)日是星期\(names[right])，不是星期\(names[written.weekday])",
        en: "\(written.date) is a \(english[right]), not a \(english[written.weekday])"), at: span,
      notes: [Note(Message(zh: "请核对是日期错了还是星期错了", en: "either the date or the weekday is wrong"))])
  }
}
