import Activities
import Markup

/// Renders activities as cards, each once for all the lists it stands in.
public struct CardRenderer: Sendable {
  private let agenda: Agenda
  private let theme: Theme
  private let templates: TemplateRenderer
  private let words: TimeWords
  private let topics: [String: TopicView]

  /// A renderer for a plan's activities.
  public init(_ plan: SitePlan) {
    agenda = plan.agenda
    theme = plan.theme
    templates = TemplateRenderer(theme: plan.theme)
    words = plan.words
    topics = TopicView.all(of: plan.agenda.vocabulary)
  }

  /// The number of cards: one for each occurrence.
  public var cardCount: Int { agenda.occurrences.count }

  /// The number of lines in lists of related activities: one for each activity.
  public var briefCount: Int { agenda.activities.count }

  /// The card of the occurrence of an index.
  public func card(_ index: Int) -> Fragment {
    let occurrence = agenda.occurrences[index]
    return Fragment(templates.render(view(of: occurrence, root: Fragment.rootMark), with: .card))
  }

  /// The line of the activity of an index, on its first day.
  public func brief(_ index: Int) -> Fragment {
    let activity = agenda.activities[index]
    let view = view(
      of: activity, on: activity.sessions[0].dates.lowerBound, sessions: [0],
      root: Fragment.rootMark)
    return Fragment(templates.render(view, with: .brief))
  }

  /// An occurrence as templates see it.
  ///
  /// - Parameter root: the way to the site's root, or its mark.
  func view(of occurrence: Occurrence, root: String) -> CardView {
    view(
      of: agenda.activities[occurrence.activity], on: occurrence.date,
      sessions: occurrence.sessions, root: root)
  }

  private func view(
    of activity: Activity, on date: CivilDate, sessions: [Int], root: String
  ) -> CardView {
    let shown = sessions.map { activity.sessions[$0] }
    let first = shown[0]
    let others = activity.sessions.count - sessions.count
    var end: ClockTime?
    if case .from(_, let last) = first.time { end = last }
    let venues = shown.compactMap(\.venue)
    return CardView(
      id: HTML(escaping: "\(activity.id)"),
      href: HTML(markup: root + Route.activity(activity.id).address),
      title: HTML(escaping: activity.title),
      status: StatusView(of: activity, shown, strings: theme.strings),
      date: HTML(escaping: "\(date)"), day: HTML(escaping: words.shortDay(date)),
      slots: HTML(escaping: shown.map { TimeWords.slot($0.time) }.joined(separator: " ")),
      start: first.time.start.map { HTML(escaping: "\($0)") },
      end: end.map { HTML(escaping: "\($0)") },
      timeWords: first.time.start == nil ? HTML(escaping: words.time(first.time)) : nil,
      when: HTML(escaping: theme.strings.list(shown.map { words.time($0.time) })),
      moreSessions: others > 0
        ? HTML(escaping: theme.strings.text(.sessions, ["count": "\(activity.sessions.count)"]))
        : nil,
      venue: venues.first.map(HTML.init(escaping:)), isOnline: activity.online != nil,
      county: HTML(escaping: activity.county.shortName),
      host: HTML(escaping: theme.strings.list(activity.hosts.map(\.name))),
      audience: activity.audience.isEmpty
        ? nil : HTML(escaping: theme.strings.list(activity.audience)),
      topics: activity.topics.compactMap { topics[$0.slug] }, isSample: activity.isSample)
  }
}

extension StatusView {
  /// The change of an activity as a whole, else that of the first of some of its sessions that has
  /// one, each with its own notice before the other's.
  init?(of activity: Activity, _ sessions: [Session], strings: Strings) {
    let session = sessions.first { $0.status != .scheduled }
    if activity.status != .scheduled {
      self.init(activity.status, notice: activity.notice ?? session?.notice, strings: strings)
    } else if let session {
      self.init(session.status, notice: session.notice ?? activity.notice, strings: strings)
    } else {
      return nil
    }
  }

  /// A status as templates see it; nil for one that is as announced.
  init?(_ status: Status, notice: String?, strings: Strings) {
    guard let phrase = status.phrase else { return nil }
    kind = HTML(escaping: status.rawValue)
    label = HTML(escaping: strings[phrase])
    self.notice = notice.map(HTML.init(escaping:))
  }
}

extension Status {
  /// The words for it; nil for what is as announced.
  var phrase: Phrase? {
    switch self {
    case .scheduled: nil
    case .cancelled: .statusCancelled
    case .postponed: .statusPostponed
    case .rescheduled: .statusRescheduled
    case .moved: .statusMoved
    case .full: .statusFull
    }
  }
}

extension TopicView {
  /// The topics of a vocabulary by slug, each with the number of its hue.
  static func all(of vocabulary: Vocabulary) -> [String: TopicView] {
    Dictionary(
      vocabulary.topics.enumerated().map { index, topic in
        (
          topic.slug,
          TopicView(
            slug: HTML(escaping: topic.slug), name: HTML(escaping: topic.name),
            short: HTML(escaping: topic.shortName), hue: HTML(escaping: "\(index + 1)"))
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
