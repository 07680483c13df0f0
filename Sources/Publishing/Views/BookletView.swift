import Markup

/// Activities as a booklet to be printed: cover, contents, the days, the indexes.
struct BookletView: TemplateView {
  /// An activity in it.
  struct EntryView: TemplateView {
    /// One time and place.
    struct SessionView: TemplateView {
      /// The days, where it is not the day it stands under.
      let day: HTML?
      let time: HTML
      let place: HTML
      let status: StatusView?

      static let fields: [String: Field<SessionView>] = [
        "day": .text(\.day), "time": .text(\.time), "place": .text(\.place),
        "status": .view(\.status),
      ]
    }

    let id: HTML
    /// Its number in the booklet.
    let number: HTML
    let title: HTML
    let isSample: Bool
    let status: StatusView?
    let sessions: [SessionView]
    let host: HTML
    let audience: HTML?
    /// What it costs, where it is not free.
    let fee: HTML?
    /// How to sign up, with the number to call: facts that stay together, each with its sign.
    let signUp: [HTML]
    /// The number to ask, where nobody needs to sign up by telephone.
    let phone: HTML?
    /// Whether it stands below the heading of its county.
    let isGrouped: Bool

    static let fields: [String: Field<EntryView>] = [
      "id": .text(\.id), "number": .text(\.number), "title": .text(\.title),
      "sample": .flag(\.isSample), "status": .view(\.status), "sessions": .list(\.sessions),
      "host": .text(\.host), "audience": .text(\.audience), "fee": .text(\.fee),
      "has-signup": .flag { !$0.signUp.isEmpty }, "signup": .texts(\.signUp),
      "phone": .text(\.phone), "grouped": .flag(\.isGrouped),
    ]
  }

  /// Activities of a county on a day.
  struct GroupView: TemplateView {
    /// The county's name; nil in its own booklet.
    let name: HTML?
    /// The first entry, rendered: it stays with the name.
    let first: HTML
    /// The others.
    let entries: HTML

    static let fields: [String: Field<GroupView>] = [
      "name": .text(\.name), "first": .text(\.first), "entries": .text(\.entries),
    ]
  }

  /// A day.
  struct DayView: TemplateView {
    /// The day in ISO form, unique in the booklet.
    let date: HTML
    let name: HTML
    /// How many activities are on it, in words.
    let count: HTML
    /// The numbers of those that begin on it.
    let numbers: HTML?
    let groups: [GroupView]
    /// The numbers of those that began earlier.
    let others: HTML?

    static let fields: [String: Field<DayView>] = [
      "date": .text(\.date), "name": .text(\.name), "count": .text(\.count),
      "numbers": .text(\.numbers), "groups": .list(\.groups), "others": .text(\.others),
    ]
  }

  /// A line of an index.
  struct IndexView: TemplateView {
    let name: HTML
    let numbers: HTML

    static let fields: [String: Field<IndexView>] = [
      "name": .text(\.name), "numbers": .text(\.numbers),
    ]
  }

  /// The county's name; nil for the booklet of all.
  let county: HTML?
  /// The week, each day with its count.
  let week: [DayTileView]
  /// The number of activities, in words.
  let count: HTML
  /// How many of them are invented, in words.
  let samples: HTML?
  let days: [DayView]
  let topics: [IndexView]
  let hosts: [IndexView]
  /// The code of the page that says the same on a screen.
  let code: CodeView?

  static let fields: [String: Field<BookletView>] = [
    "county": .text(\.county), "week": .list(\.week), "count": .text(\.count),
    "samples": .text(\.samples), "days": .list(\.days), "topics": .list(\.topics),
    "hosts": .list(\.hosts), "code": .view(\.code),
  ]
}
