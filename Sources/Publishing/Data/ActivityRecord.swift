import Activities

/// An activity as data for other programs; ``DataSchema`` says what each member means.
struct ActivityRecord {
  let activity: Activity
  let plan: SitePlan

  /// The record. What is not known is left out, and so are empty lists.
  var json: JSONText {
    let history = plan.history[activity.path]
    let page = Route.activity(activity.id).address
    return [
      "id": .text("\(activity.id)"), "title": .text(activity.title),
      "page": .text(plan.dataAddress(of: page)),
      "calendar": .text(plan.dataAddress(of: FileRoute.activityCalendar(activity.id).address)),
      "status": .text(activity.status.rawValue), "notice": text(activity.notice),
      "sample": activity.isSample ? .flag(true) : nil,
      "county": name(activity.county.slug, activity.county.name), "zone": text(activity.zone),
      "sessions": .list(activity.sessions.map(session)), "online": text(activity.online),
      "hosts": .list(activity.hosts.map { name($0.slug, $0.name) }),
      "organizers": texts(activity.organizers), "supporters": texts(activity.supporters),
      "topics": .list(activity.topics.map { name($0.slug, $0.name) }),
      "actions": list(activity.actions.map { name($0.slug, $0.name) }),
      "settings": texts(activity.settings), "formats": texts(activity.formats),
      "audience": texts(activity.audience),
      "summary": text(activity.summary.isEmpty ? nil : activity.summary),
      "contact": activity.contact.map { ["name": text($0.name), "phone": text($0.phone)] },
      "signup": activity.signUp.map(signUp), "free": .flag(activity.fee == nil),
      "fee": text(activity.fee), "access": texts(activity.access),
      "pictures": list(activity.pictures.map(picture)), "recap": activity.recap.map(recap),
      "source": activity.source.map(reference),
      "added": text(history?.added.web), "changed": text(history?.changed.web),
      "revision": history.map { .number($0.commits) },
    ]
  }

  // MARK: Parts

  private func session(_ session: Session) -> JSONText {
    let uid = CalendarEvent.uid(session, of: activity.id, in: plan.agenda.edition)
    var end: ClockTime?
    if case .from(_, let last) = session.time { end = last }
    return [
      "id": .text(session.id), "uid": .text(uid),
      "first": .text("\(session.dates.lowerBound)"), "last": .text("\(session.dates.upperBound)"),
      "time": .text(session.time.kind), "start": text(session.time.start?.description),
      "end": text(end?.description), "venue": text(session.venue),
      "address": text(session.address), "status": .text(session.status.rawValue),
      "notice": text(session.notice),
    ]
  }

  private func signUp(_ signUp: Activity.SignUp) -> JSONText {
    [
      "how": text(signUp.how), "url": text(signUp.url), "phone": text(signUp.phone),
      "capacity": text(signUp.capacity), "deadline": text(signUp.deadline),
    ]
  }

  private func recap(_ recap: Activity.Recap) -> JSONText {
    [
      "summary": text(recap.summary), "attendance": text(recap.attendance),
      "news": list(recap.news.map(reference)), "photos": list(recap.photos.map(picture)),
    ]
  }

  private func picture(_ picture: Activity.Picture) -> JSONText {
    [
      "file": .text(plan.dataAddress(of: plan.address(ofFile: picture.path))),
      "alt": .text(picture.alt),
    ]
  }

  private func reference(_ reference: Activity.Reference) -> JSONText {
    ["title": .text(reference.title), "url": text(reference.url)]
  }

  private func name(_ slug: String, _ name: String) -> JSONText {
    ["slug": .text(slug), "name": .text(name)]
  }

  private func text(_ text: String?) -> JSONText? { text.map(JSONText.text) }

  private func texts(_ texts: [String]) -> JSONText? { texts.isEmpty ? nil : .texts(texts) }

  private func list(_ items: [JSONText]) -> JSONText? { items.isEmpty ? nil : .list(items) }
}

extension SessionTime {
  /// What is known of the time, as data says it.
  var kind: String {
    switch self {
    case .from: "hours"
    case .allDay: "all-day"
    case .undecided: "undecided"
    case .notGiven: "not-given"
    }
  }

  /// Every value that ``kind`` can have.
  static let kinds = ["hours", "all-day", "undecided", "not-given"]
}
