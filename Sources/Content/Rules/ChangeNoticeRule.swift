import Activities
import Diagnostics

/// A change must say what changed.
struct ChangeNoticeRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    ([draft.common] + draft.sessions).compactMap { session in
      guard let status = session.status, session.notice == nil, draft.common.notice == nil,
        status.value != .scheduled, status.value != .full
      else { return nil }
      let name = status.value.chineseName
      return Diagnostic(
        .error, "missing-notice",
        Message(
          zh: "状态是“\(name)”，要用“变动说明”（notice）告诉大家改成了什么",
          en: "a change of status needs a “notice”"), at: status.span,
        notes: [
          Note(
            Message(
              zh: "例如：notice: 因下雨取消，下次时间另行通知", en: "for example: notice: 因下雨取消，下次时间另行通知"))
        ])
    }
  }
}
