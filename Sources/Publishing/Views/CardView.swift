import Markup

/// An activity in a list: what, when, where, for whom, by whom.
struct CardView: TemplateView {
  /// `dali/food-safety-market`
  let id: HTML
  /// The address from the site's root, behind the root's mark.
  let href: HTML
  let title: HTML
  let status: StatusView?
  /// `2023-09-20`
  let date: HTML
  /// The date in words.
  let day: HTML
  /// The hours for scripts: `09:00-11:30 14:30-`, `all-day`, or nothing.
  let slots: HTML
  /// The start on a 24-hour clock; nil where none is known.
  let start: HTML?
  let end: HTML?
  /// What stands in the place of a start that is not known: 全天, 时间待定.
  let timeWords: HTML?
  /// The times in words.
  let when: HTML
  /// How many more sessions there are on other days or at other times.
  let moreSessions: HTML?
  let venue: HTML?
  let isOnline: Bool
  let county: HTML
  let host: HTML
  let audience: HTML?
  let topics: [TopicView]
  let isSample: Bool

  static let fields: [String: Field<CardView>] = [
    "id": .text(\.id), "href": .text(\.href), "title": .text(\.title), "status": .view(\.status),
    "date": .text(\.date), "day": .text(\.day), "slots": .text(\.slots), "start": .text(\.start),
    "end": .text(\.end), "time-words": .text(\.timeWords), "when": .text(\.when),
    "more-sessions": .text(\.moreSessions), "venue": .text(\.venue), "online": .flag(\.isOnline),
    "county": .text(\.county), "host": .text(\.host), "audience": .text(\.audience),
    "topics": .list(\.topics), "sample": .flag(\.isSample),
  ]
}
