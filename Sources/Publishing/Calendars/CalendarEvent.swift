import Activities

/// A session of an activity as an event of a calendar (RFC 5545, 3.6.1).
struct CalendarEvent {
  let activity: Activity
  let session: Session
  let plan: SitePlan

  /// A name that no other event has and that stays with this one whatever becomes of its title, its
  /// time, its place or the order of files.
  ///
  /// A dot cannot be in any of its parts, so two events never share it.
  static func uid(_ session: Session, of activity: Activity.ID, in edition: Edition) -> String {
    "\(activity.county).\(activity.slug).\(session.id)@\(edition.id)"
  }

  /// The event's lines.
  func lines() -> [UInt8] {
    var lines = ContentLines()
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", Self.uid(session, of: activity.id, in: plan.agenda.edition))
    addHistory(to: &lines)
    addTime(to: &lines)
    lines.add("SUMMARY", text: title)
    lines.add("STATUS", status)
    if let description { lines.add("DESCRIPTION", text: description) }
    if let place { lines.add("LOCATION", text: place) }
    lines.add("CATEGORIES", texts: Self.categories(of: activity))
    if let page = plan.webAddress(of: Route.activity(activity.id).address) {
      lines.add("URL", page)
    }
    if let contact = Self.contact(of: activity) { lines.add("CONTACT", text: contact) }
    lines.add("END", "VEVENT")
    return lines.bytes
  }

  // MARK: History

  /// When the entry was last committed, and how often; without a history a moment of the calendar's
  /// own, so that two builds are alike.
  ///
  /// In a file without METHOD, DTSTAMP is when the event was last revised (RFC 5545, 3.8.7.2).
  private func addHistory(to lines: inout ContentLines) {
    let revision = plan.revision(of: activity)
    lines.add("DTSTAMP", revision.moment.iCalendar)
    if let record = plan.history[activity.path] { lines.add("CREATED", record.added.iCalendar) }
    lines.add("LAST-MODIFIED", revision.moment.iCalendar)
    lines.add("SEQUENCE", "\(revision.number)")
  }

  // MARK: Time

  /// A session of one day with a start is at that time; an end that was not told is not invented
  /// (RFC 5545, 3.6.1: it then ends as it starts). Everything else is days: all of them for a session
  /// of several, whose hours its description tells; the end is the day after the last.
  private func addTime(to lines: inout ContentLines) {
    let (first, last) = (session.dates.lowerBound, session.dates.upperBound)
    if first == last, case .from(let start, let end) = session.time {
      lines.add("DTSTART;TZID=\(CalendarFile.zone)", Self.moment(first, start))
      if let end { lines.add("DTEND;TZID=\(CalendarFile.zone)", Self.moment(first, end)) }
    } else {
      lines.add("DTSTART;VALUE=DATE", Self.compact(first))
      lines.add("DTEND;VALUE=DATE", Self.compact(last.advanced(by: 1)))
      // A day with something on it is not a day on which a visitor is busy.
      lines.add("TRANSP", "TRANSPARENT")
    }
  }

  /// `20230920T093000`; a day may end at 24:00, which is the next one's 00:00.
  private static func moment(_ date: CivilDate, _ time: ClockTime) -> String {
    let day = time.hour == 24 ? date.advanced(by: 1) : date
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(compact(day))T\(two(time.hour % 24))\(two(time.minute))00"
  }

  private static func compact(_ date: CivilDate) -> String {
    date.description.replacing("-", with: "")
  }

  // MARK: Words

  /// The status of the activity as a whole, else of the session.
  var change: Status {
    activity.status == .scheduled ? session.status : activity.status
  }

  private var status: String {
    switch change {
    case .cancelled: "CANCELLED"
    case .postponed: "TENTATIVE"
    case .scheduled, .rescheduled, .moved, .full: "CONFIRMED"
    }
  }

  /// What is said of that change.
  var notice: String? {
    activity.status == .scheduled
      ? session.notice ?? activity.notice : activity.notice ?? session.notice
  }

  /// The title, behind what a visitor must know before anything else: few programs show the status.
  var title: String {
    let strings = plan.theme.strings
    let marks =
      (activity.isSample ? [strings[.sample]] : [])
      + [change.phrase.map { strings[$0] }].compactMap { $0 }
    return marks.map { strings.text(.titleMark, ["mark": $0]) }.joined() + activity.title
  }

  /// The county comes first unless the place names it: a phone's map knows a town hall only so.
  var place: String? {
    let place = [session.venue, session.address].compactMap { $0 }.joined(separator: " ")
    if place.isEmpty { return activity.online }
    let county = activity.county
    let isNamed = county == plan.agenda.vocabulary.city || place.contains(county.shortName)
    return isNamed ? place : "\(county.name) \(place)"
  }

  /// What there is to know besides title, time and place, in lines; nil for nothing.
  var description: String? {
    let strings = plan.theme.strings
    func labelled(_ label: Phrase, _ text: String?) -> String? {
      text.map { strings.text(.labelled, ["label": strings[label], "text": $0]) }
    }
    let signUp = [activity.signUp?.how, activity.signUp?.phone, activity.signUp?.url]
    let lines: [String?] = [
      activity.isSample ? strings[.sampleEntry] : nil,
      change.phrase.flatMap { labelled($0, notice) }, hours,
      activity.summary.isEmpty ? nil : activity.summary,
      labelled(.who, strings.list(activity.hosts.map(\.name))),
      activity.audience.isEmpty ? nil : labelled(.audience, strings.list(activity.audience)),
      labelled(.signUp, signUp.contains { $0 != nil } ? words(signUp) : nil),
      labelled(.fee, activity.fee),
      session.venue == nil ? nil : labelled(.onlineAddress, activity.online),
    ]
    let known = lines.compactMap { $0 }
    return known.isEmpty ? nil : known.joined(separator: "\n")
  }

  /// By what calendars may sort an activity's events.
  static func categories(of activity: Activity) -> [String] {
    activity.topics.map(\.name) + activity.formats
  }

  /// Whom to ask; nil where nobody is named.
  static func contact(of activity: Activity) -> String? {
    let contact = [activity.contact?.name, activity.contact?.phone].compactMap { $0 }
    return contact.isEmpty ? nil : contact.joined(separator: " ")
  }

  private func words(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.joined(separator: " ")
  }

  /// The hours that the event's days do not tell.
  private var hours: String? {
    switch session.time {
    case .allDay: return nil
    case .undecided, .notGiven: return plan.words.time(session.time)
    case .from:
      guard session.dates.lowerBound != session.dates.upperBound else { return nil }
      return plan.theme.strings.text(.daily, ["time": plan.words.time(session.time)])
    }
  }
}
