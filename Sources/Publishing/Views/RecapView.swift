import Markup

/// The page of how the week was, as its organizers tell it.
struct RecapView: TemplateView {
  /// A county or topic with its numbers.
  struct TallyView: TemplateView {
    let name: HTML
    let href: HTML
    /// How many activities there were.
    let count: HTML
    /// How many of them tell how it was.
    let told: HTML
    /// Whether there was none.
    let isEmpty: Bool
    /// Whether none tells.
    let isUntold: Bool

    static let fields: [String: Field<TallyView>] = [
      "name": .text(\.name), "href": .text(\.href), "count": .text(\.count), "told": .text(\.told),
      "empty": .flag(\.isEmpty), "untold": .flag(\.isUntold),
    ]
  }

  /// What one activity tells.
  struct EntryView: TemplateView {
    let title: HTML
    let href: HTML
    /// Where and when.
    let place: HTML
    let summary: HTML?
    let attendance: HTML?
    let isSample: Bool

    static let fields: [String: Field<EntryView>] = [
      "title": .text(\.title), "href": .text(\.href), "place": .text(\.place),
      "summary": .text(\.summary), "attendance": .text(\.attendance), "sample": .flag(\.isSample),
    ]
  }

  /// A picture taken at an activity.
  struct PhotoView: TemplateView {
    let picture: PictureView
    let title: HTML
    let href: HTML
    let isSample: Bool

    static let fields: [String: Field<PhotoView>] = [
      "picture": .view(\.picture), "title": .text(\.title), "href": .text(\.href),
      "sample": .flag(\.isSample),
    ]
  }

  /// A report in the news.
  struct NewsView: TemplateView {
    let title: HTML
    let url: HTML?
    /// The activity it is about.
    let activity: LinkView
    let isSample: Bool

    static let fields: [String: Field<NewsView>] = [
      "title": .text(\.title), "url": .text(\.url), "activity": .view(\.activity),
      "sample": .flag(\.isSample),
    ]
  }

  /// How many activities there were, and how many of them tell of it.
  let count: HTML
  let days: [DayTileView]
  let photos: [PhotoView]
  var hasPhotos: Bool { !photos.isEmpty }
  /// Whether there are more photos than are shown.
  let hasMorePhotos: Bool
  let entries: [EntryView]
  var hasEntries: Bool { !entries.isEmpty }
  /// Whether there are more than are shown.
  let hasMoreEntries: Bool
  let news: [NewsView]
  var hasNews: Bool { !news.isEmpty }
  let counties: [TallyView]
  let topics: [TallyView]

  static let fields: [String: Field<RecapView>] = [
    "count": .text(\.count), "days": .list(\.days), "photos": .list(\.photos),
    "has-photos": .flag(\.hasPhotos),
    "more-photos": .flag(\.hasMorePhotos), "entries": .list(\.entries),
    "has-entries": .flag(\.hasEntries),
    "more-entries": .flag(\.hasMoreEntries), "news": .list(\.news), "has-news": .flag(\.hasNews),
    "counties": .list(\.counties), "topics": .list(\.topics),
  ]
}
