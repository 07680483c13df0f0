import Activities
import Diagnostics

/// What a form of the notice says of activities, in the words of offices; the form's own titles and
/// labels stay as the data file has them.
struct FormWords: Sendable {
  /// The language.
  let language: Language

  /// The most sessions that are told one by one.
  static let mostSessions = 6

  /// A sentence in the language.
  func text(_ chinese: String, _ english: String) -> String {
    Message(zh: chinese, en: english).text(in: language)
  }

  /// What a cell tells of an activity; lines are apart, and nothing is empty.
  ///
  /// - Parameter number: the number of the row, from 1.
  func value(_ value: FormValue, of activity: Activity, number: Int) -> String {
    switch value {
    case .number: String(number)
    case .title: title(of: activity)
    case .hosts: list(activity.hosts.map(\.name))
    case .organizers: list(activity.organizers)
    case .supporters: list(activity.supporters)
    case .when: when(activity)
    case .place: place(activity)
    case .county: activity.county.name
    case .topics: list(activity.topics.map(\.name))
    case .audience: list(activity.audience)
    case .contact: activity.contact?.name ?? ""
    case .phone: activity.contact?.phone ?? ""
    case .summary: activity.summary
    case .content: content(activity)
    case .registration: registration(activity)
    }
  }

  /// The title, with what is invented marked: such a form must not be taken for a real one.
  private func title(of activity: Activity) -> String {
    activity.isSample ? text("（示例）", "(sample) ") + activity.title : activity.title
  }

  private func list(_ items: [String]) -> String { items.joined(separator: text("、", ", ")) }

  // MARK: When and where

  private func when(_ activity: Activity) -> String {
    let sessions = activity.sessions.filter { $0.status.takesPlace }
    guard sessions.count > Self.mostSessions, let first = sessions.first else {
      return sessions.map { session in
        let time = time(session.time)
        return days(session.dates) + (time.isEmpty ? "" : text("", " ") + time)
      }.joined(separator: "\n")
    }
    let last = sessions.map(\.dates.upperBound).max() ?? first.dates.upperBound
    return days(first.dates.lowerBound...last)
      + text("，共 \(sessions.count) 场", ", \(sessions.count) sessions")
  }

  /// 9月20日（星期三）, 9月17日—23日
  private func days(_ dates: ClosedRange<CivilDate>) -> String {
    let (first, last) = (dates.lowerBound.components, dates.upperBound.components)
    if dates.lowerBound == dates.upperBound {
      let weekday = ["日", "一", "二", "三", "四", "五", "六"][dates.lowerBound.weekday]
      return text("\(first.month)月\(first.day)日（星期\(weekday)）", "\(dates.lowerBound)")
    }
    let end =
      first.month == last.month && first.year == last.year
      ? "\(last.day)日" : "\(last.month)月\(last.day)日"
    return text(
      "\(first.month)月\(first.day)日—\(end)", "\(dates.lowerBound)–\(dates.upperBound)")
  }

  private func time(_ time: SessionTime) -> String {
    switch time {
    case .allDay: text("全天", "all day")
    case .undecided: text("时间待定", "time to be announced")
    case .notGiven: ""
    case .from(let start, nil): text("\(start)开始", "from \(start)")
    case .from(let start, .some(let end)): "\(start)—\(end)"
    }
  }

  /// The venues, each once, and the address of what is online.
  private func place(_ activity: Activity) -> String {
    var places: [String] = []
    for session in activity.sessions where session.status.takesPlace {
      guard let venue = session.venue else { continue }
      let place = [venue, session.address].compactMap { $0 }.joined(separator: " ")
      if !places.contains(place) { places.append(place) }
    }
    if let online = activity.online { places.append(text("线上：", "online: ") + online) }
    return places.joined(separator: "\n")
  }

  // MARK: What

  private func content(_ activity: Activity) -> String {
    let recap = activity.recap
    let parts = [
      activity.summary, recap?.summary ?? "",
      recap?.attendance.map { text("参加人数：", "Attendance: ") + $0 } ?? "",
      activity.recommendation.map { text("推荐理由：", "Recommended because: ") + $0.reason } ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func registration(_ activity: Activity) -> String {
    activity.registration.map { $0.url ?? text("已登记", "registered") } ?? ""
  }

  /// What a field of the notice is called, as missing from an entry.
  func missing(_ field: ActivityField) -> String { ReportWords(language: language).field(field) }
}
