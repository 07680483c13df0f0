import Activities
import Markup

extension SearchDocument {
  /// An activity as the search finds it.
  ///
  /// - Parameter card: its card on its first day.
  init(_ activity: Activity, card: Fragment, in plan: SitePlan) {
    let words = plan.words
    let places = activity.sessions.flatMap { [$0.venue, $0.address] } + [activity.zone]
    let dates = activity.sessions.map {
      "\(words.days($0.dates)) \(words.time($0.time))"
    }
    var names = activity.hosts.map(\.name) + activity.organizers + activity.supporters
    names += places.compactMap { $0 }.uniqued() + [activity.county.name]
    names += activity.topics.map(\.name) + activity.actions.map(\.name)
    var sorted = [activity.summary]
    sorted += activity.formats + activity.settings + activity.audience + dates
    let notices = [activity.notice] + activity.sessions.map(\.notice)
    let signUp = activity.signUp.map { [$0.how, $0.phone, $0.capacity, $0.deadline] } ?? []
    let contact = [activity.contact?.name, activity.contact?.phone, activity.fee]
    let recap = [activity.recap?.summary, activity.recap?.attendance]
    let more = notices + signUp + contact + recap + activity.access.map { $0 }
    let lines =
      more.compactMap { $0 } + (activity.recap?.news.map(\.title) ?? [])
      + [activity.source?.title].compactMap { $0 }
    self.init(
      card: Self.units(of: card),
      fields: [
        Self.joined([activity.title]), Self.joined(names), Self.joined(sorted),
        Self.text(of: activity.body, lines),
      ],
      facts: Self.facts(of: activity, in: plan.agenda))
  }

  /// A page that is no activity, as the search finds it.
  init(_ article: Article, at route: Route) {
    let heading = """
      <h3><a href="\(Fragment.rootMark)\(HTML(escaping: route.address).text)">\
      \(HTML(escaping: article.title).text)</a></h3>
      """
    let form = article.fields.flatMap { [$0.name, $0.who, $0.how].compactMap { $0 } }
    self.init(
      card: UTF16Text.units(of: heading),
      fields: [
        Self.joined([article.title]), [], Self.joined([article.summary]),
        Self.text(of: article.body, form),
      ],
      facts: Facts())
  }

  private static func joined(_ parts: [String]) -> [UInt16] {
    var units = UTF16Text.units(of: parts.filter { !$0.isEmpty }.joined(separator: "\n"))
    // The marks between fields and documents are ours.
    units.removeAll { (0x1C...0x1F).contains($0) }
    return units
  }

  private static func text(of body: MarkdownDocument, _ more: [String]) -> [UInt16] {
    let html = body.fragment { _ in "" }
    var units = UTF16Text.units(of: PlainText.of(html.bytes(root: "")))
    units.removeAll { (0x1C...0x1F).contains($0) }
    let lines = joined(more)
    if !units.isEmpty, !lines.isEmpty { units.append(SearchFolding.blockEnd) }
    return units + lines
  }

  private static func units(of fragment: Fragment) -> [UInt16] {
    UTF16Text.units(of: fragment.bytes(root: Fragment.rootMark))
  }

  private static func facts(of activity: Activity, in agenda: Agenda) -> Facts {
    var days: [CivilDate: Int] = [:]
    for session in activity.sessions {
      let part = DayPart.allCases.firstIndex(of: session.time.part) ?? 0
      for date in session.dates.days { days[date, default: 0] |= 1 << part }
    }
    let statuses = [activity.status] + activity.sessions.map(\.status)
    let status = statuses.first { $0 != .scheduled } ?? .scheduled
    return Facts(
      county: agenda.vocabulary.places.firstIndex { $0.slug == activity.county.slug },
      topics: activity.topics.compactMap { topic in
        agenda.vocabulary.topics.firstIndex { $0.slug == topic.slug }
      },
      days: days.sorted { $0.key < $1.key }.map { Facts.Day(date: $0.key, parts: $0.value) },
      isOnSite: activity.sessions.contains { $0.venue != nil }, isOnline: activity.online != nil,
      status: Status.allCases.firstIndex(of: status) ?? 0, isSample: activity.isSample)
  }
}

extension Array where Element: Hashable {
  /// The elements without those that stood before.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
