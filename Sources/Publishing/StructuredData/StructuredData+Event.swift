import Activities

extension StructuredData {
  /// An activity; its sessions are events of their own within it where there are several.
  func event(_ activity: Activity) -> JSONText {
    let strings = plan.theme.strings
    let sessions = activity.sessions
    let only = sessions.count == 1 ? sessions.first : nil
    let status = activity.announced
    let last = sessions.max { $0.dates.upperBound < $1.dates.upperBound } ?? sessions[0]
    let summary = [activity.isSample ? strings[.sampleEntry] : "", activity.summary]
      .filter { !$0.isEmpty }.joined(separator: "\n")
    return Self.item(
      "Event",
      [
        "name": .text(name(of: activity)), "url": address(of: Route.activity(activity.id).address),
        "description": summary.isEmpty ? nil : .text(summary),
        "startDate": .text(only.map(start) ?? "\(sessions[0].dates.lowerBound)"),
        "endDate": only.map { end(of: $0).map(JSONText.text) }
          ?? .text("\(last.dates.upperBound)"),
        "eventSchedule": only.flatMap(schedule), "eventStatus": .text(Self.status(status)),
        "eventAttendanceMode": .text(Self.mode(of: activity)),
        "location": location(of: activity, sessions),
        "subEvent": only == nil ? .list(sessions.map { subEvent($0, of: activity) }) : nil,
        "organizer": .list(
          activity.hosts.map { host in
            [
              "@type": "Organization", "name": .text(host.name),
              "url": address(of: Route.host(host.slug).address),
            ]
          }),
        "audience": activity.audience.isEmpty
          ? nil
          : ["@type": "Audience", "audienceType": .text(strings.list(activity.audience))],
        "keywords": .texts(activity.topics.map(\.name) + activity.formats),
        "isAccessibleForFree": .flag(activity.fee == nil), "offers": offer(of: activity, status),
        "image": activity.pictures.isEmpty
          ? nil : .list(activity.pictures.map { address(of: plan.address(ofFile: $0.path)) }),
      ])
  }

  // MARK: Sessions

  private func subEvent(_ session: Session, of activity: Activity) -> JSONText {
    let status = activity.status == .scheduled ? session.status : activity.status
    return [
      "@type": "Event", "name": .text(name(of: activity)), "startDate": .text(start(of: session)),
      "endDate": end(of: session).map(JSONText.text), "eventSchedule": schedule(of: session),
      "eventStatus": .text(Self.status(status)),
      "eventAttendanceMode": .text(Self.mode(of: activity)),
      "location": location(of: activity, [session]),
    ]
  }

  /// The day, with the hour of a session of one day; ISO 8601.
  private func start(of session: Session) -> String {
    let date = session.dates.lowerBound
    guard session.dates.upperBound == date else { return "\(date)" }
    return TimeWords.datetime(date, session.time)
  }

  /// The last day or the end that was told; an end is not invented.
  private func end(of session: Session) -> String? {
    let date = session.dates.upperBound
    guard session.dates.lowerBound == date else { return "\(date)" }
    switch session.time {
    case .from(_, .some(let end)): return TimeWords.moment(date, end)
    case .from(_, nil): return nil
    case .allDay, .undecided, .notGiven: return "\(date)"
    }
  }

  /// The hours of each of several days.
  private func schedule(of session: Session) -> JSONText? {
    guard session.dates.lowerBound != session.dates.upperBound,
      case .from(let start, let end) = session.time
    else { return nil }
    return [
      "@type": "Schedule", "repeatFrequency": "P1D",
      "startDate": .text("\(session.dates.lowerBound)"),
      "endDate": .text("\(session.dates.upperBound)"), "startTime": .text("\(start):00"),
      "endTime": end.map { .text("\($0.hour == 24 ? "00:00" : "\($0)"):00") },
      "scheduleTimezone": .text(CalendarFile.zone),
    ]
  }

  // MARK: Parts

  private func name(of activity: Activity) -> String {
    let strings = plan.theme.strings
    let mark =
      activity.isSample ? strings.text(.titleMark, ["mark": strings[.sample]]) : ""
    return mark + activity.title
  }

  /// The places of sessions, each once, and the online part.
  private func location(of activity: Activity, _ sessions: [Session]) -> JSONText? {
    var places: [JSONText] = []
    for session in sessions {
      guard let venue = session.venue else { continue }
      let place: JSONText = [
        "@type": "Place", "name": .text(venue),
        "address": [
          "@type": "PostalAddress", "streetAddress": session.address.map(JSONText.text),
          "addressLocality": activity.county == plan.agenda.vocabulary.city
            ? nil : .text(activity.county.name), "addressCountry": "CN",
        ],
      ]
      if !places.contains(place) { places.append(place) }
    }
    if let online = activity.online {
      places.append(["@type": "VirtualLocation", "url": .text(online)])
    }
    return places.isEmpty ? nil : places.count == 1 ? places[0] : .list(places)
  }

  private func offer(of activity: Activity, _ status: Status) -> JSONText? {
    guard activity.fee == nil, activity.takesPlace else { return nil }
    let isFull = status == .full
    return [
      "@type": "Offer", "price": .number(0), "priceCurrency": "CNY",
      "availability": .text("https://schema.org/\(isFull ? "SoldOut" : "InStock")"),
      "url": activity.signUp?.url.map(JSONText.text),
    ]
  }

  /// A change of place alone has no word of its own.
  private static func status(_ status: Status) -> String {
    let name =
      switch status {
      case .cancelled: "EventCancelled"
      case .postponed: "EventPostponed"
      case .rescheduled: "EventRescheduled"
      case .scheduled, .moved, .full: "EventScheduled"
      }
    return "https://schema.org/\(name)"
  }

  private static func mode(of activity: Activity) -> String {
    let isOnSite = activity.sessions.contains { $0.venue != nil }
    let name = activity.online == nil ? "Offline" : isOnSite ? "Mixed" : "Online"
    return "https://schema.org/\(name)EventAttendanceMode"
  }
}
