import Markup

/// An activity as a sheet of A4 for a notice board. Every `…-step` is the length of a text as
/// ``TextStep`` has it.
struct PosterView: TemplateView {
  /// A day of the week, as an ornament.
  struct DayView: TemplateView {
    let number: HTML
    let weekday: HTML
    /// Whether the activity is on that day.
    let isOn: Bool

    static let fields: [String: Field<DayView>] = [
      "number": .text(\.number), "weekday": .text(\.weekday), "on": .flag(\.isOn),
    ]
  }

  /// One time and place.
  struct SessionView: TemplateView {
    /// The days in words; without the weekday where that stands by itself.
    let day: HTML
    /// The step of the day with the weekday beside it.
    let dayStep: HTML
    /// The step of the day, the weekday and the time in one line: of the longest of all sessions, which
    /// are lines of one list.
    let slotStep: HTML
    /// The weekday of a single day.
    let weekday: HTML?
    /// The hours; nil where they are not known.
    let time: HTML?
    let timeStep: HTML
    /// For `<time datetime>`.
    let datetime: HTML
    let place: HTML
    /// The step of the longest place of all sessions.
    let placeStep: HTML
    let address: HTML?
    /// Its own change.
    let status: StatusView?

    static let fields: [String: Field<SessionView>] = [
      "day": .text(\.day), "day-step": .text(\.dayStep), "weekday": .text(\.weekday),
      "slot-step": .text(\.slotStep), "time": .text(\.time), "time-step": .text(\.timeStep),
      "datetime": .text(\.datetime),
      "place": .text(\.place), "place-step": .text(\.placeStep), "address": .text(\.address),
      "status": .view(\.status),
    ]
  }

  let id: HTML
  /// The room there is on the sheet, 0 to 4.
  let room: HTML
  /// The title in the lines it falls into.
  let title: [HTML]
  /// The step of its longest line where there are several, else its own.
  let titleStep: HTML
  /// Whether the title has several lines.
  let hasTitleLines: Bool
  let county: HTML
  let host: HTML
  let hostStep: HTML
  let status: StatusView?
  let noticeStep: HTML
  let isSample: Bool
  /// The days of the week; none where the activity is on none of them.
  let week: [DayView]
  /// The session of an activity that has one.
  let only: SessionView?
  /// Those of one that has several, as far as they are listed.
  let sessions: [SessionView]
  /// How many are listed.
  let sessionCount: HTML
  /// Whether they are so many that they are listed in two columns.
  let isCrowded: Bool
  /// How many sessions there are, where not all are listed.
  let moreSessions: HTML?
  let audience: HTML?
  let fee: HTML
  /// How to sign up, by when and how many can: facts that stay together, each with its sign.
  let signUp: [HTML]
  /// The number to sign up.
  let signUpPhone: HTML?
  /// The number to ask, where it is another one.
  let contactPhone: HTML?
  let summary: HTML?
  let summaryStep: HTML
  /// The code of the activity's page; nil where its address is not known.
  let code: CodeView?

  static let fields: [String: Field<PosterView>] = [
    "id": .text(\.id), "room": .text(\.room), "title": .texts(\.title),
    "title-step": .text(\.titleStep), "title-lines": .flag(\.hasTitleLines),
    "county": .text(\.county), "host": .text(\.host),
    "host-step": .text(\.hostStep), "status": .view(\.status), "notice-step": .text(\.noticeStep),
    "sample": .flag(\.isSample), "week": .list(\.week), "only": .view(\.only),
    "sessions": .list(\.sessions), "session-count": .text(\.sessionCount),
    "crowded": .flag(\.isCrowded),
    "more-sessions": .text(\.moreSessions), "audience": .text(\.audience), "fee": .text(\.fee),
    "has-signup": .flag { !$0.signUp.isEmpty }, "signup": .texts(\.signUp),
    "signup-phone": .text(\.signUpPhone),
    "contact-phone": .text(\.contactPhone), "summary": .text(\.summary),
    "summary-step": .text(\.summaryStep), "code": .view(\.code),
  ]
}
