import Markup

/// The form for an activity, made of the calendar's own lists.
struct SubmitView: TemplateView {
  /// A name that can be chosen.
  struct ChoiceView: TemplateView {
    let name: HTML
    /// The folder of a county, or that of a unit's county.
    var folder: HTML?
    /// The words that the title needs with an action.
    var titleWords: HTML?

    static let fields: [String: Field<ChoiceView>] = [
      "name": .text(\.name), "folder": .text(\.folder), "title-words": .text(\.titleWords),
    ]
  }

  /// What the content says above the form and below it.
  let summary: HTML?
  let body: HTML?
  /// The counties and the city.
  let counties: [ChoiceView]
  let units: [ChoiceView]
  /// The official week.
  let days: [DayTileView]
  /// The fields, and then the themes.
  let topics: [ChoiceView]
  let actions: [ChoiceView]
  let settings: [ChoiceView]
  let formats: [ChoiceView]
  /// The first and the last day that are accepted, as `2023-08-25`.
  let acceptedFirst: HTML
  let acceptedLast: HTML
  /// The folder of the content in its repository.
  let contentFolder: HTML
  /// What the example of a file shows: a folder, a day, a topic.
  let exampleFolder: HTML
  let exampleDay: HTML
  let exampleTopic: HTML
  /// Where the git host has new files written, with gaps to fill; nil where none is known.
  let newFile: HTML?
  /// The host's name.
  let newFileHost: HTML?

  static let fields: [String: Field<SubmitView>] = [
    "summary": .text(\.summary), "body": .text(\.body), "counties": .list(\.counties),
    "units": .list(\.units), "days": .list(\.days),
    "topics": .list(\.topics), "actions": .list(\.actions), "settings": .list(\.settings),
    "formats": .list(\.formats), "accepted-first": .text(\.acceptedFirst),
    "accepted-last": .text(\.acceptedLast), "content-folder": .text(\.contentFolder),
    "example-folder": .text(\.exampleFolder),
    "example-day": .text(\.exampleDay), "example-topic": .text(\.exampleTopic),
    "new-file": .text(\.newFile),
    "new-file-host": .text(\.newFileHost),
  ]
}
