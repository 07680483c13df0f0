import Activities
import Markup

extension ActivityDraft {
  /// The activity that a draft without errors describes.
  func activity(names: VocabularyIndex, hosts: HostDirectory) -> Activity {
    guard let title = title?.value, let county = names.county(of: self) else {
      preconditionFailure("a draft without title or county is an error, and errors stop the build")
    }
    let description = summary?.value ?? body.firstParagraph
    return Activity(
      id: .init(county: county.slug, slug: slug), title: title,
      hosts: unique(self.hosts.compactMap { hosts[$0.value] }),
      organizers: unique(organizers.map { names.unitName($0.value) }),
      supporters: unique(supporters.map { names.unitName($0.value) }), county: county,
      zone: zone?.value,
      sessions: modelSessions(), online: online?.value,
      topics: unique(topics.compactMap { names.topics[$0.value] }),
      actions: unique(actions.compactMap { names.actions[$0.value] }),
      settings: unique(settings.compactMap { names.settings[$0.value] }),
      formats: unique(formats.compactMap { names.formats[$0.value] }),
      audience: audience.map(\.value), summary: description, contact: contact, signUp: signUp,
      fee: fee?.value, access: access.map(\.value), status: common.status?.value ?? .scheduled,
      notice: common.notice?.value, pictures: pictures.map(\.value), recap: recap, source: source,
      isSample: isSample, path: file.path, body: body,
      registration: registration.map { .init(url: isWebAddress($0.value) ? $0.value : nil) },
      recommendation: recommendation?.reason.map { .init(reason: $0.value) })
  }

  /// The sessions by time: each range of days of each listed session, with each of its times.
  private func modelSessions() -> [Session] {
    var result: [Session] = []
    for (position, session) in allSessions.enumerated() {
      let dates = (session.dates.isEmpty ? common.dates : session.dates).map(\.value)
      let times = session.times?.value ?? common.times?.value ?? [.notGiven]
      for (day, item) in dates.enumerated() {
        for (hour, time) in times.enumerated() {
          // A day or time that is added at the end of its list leaves all other names as they are.
          var id = session.id?.value ?? "\(position + 1)"
          if day > 0 || hour > 0 { id += "-\(day + 1)" }
          if hour > 0 { id += "-\(hour + 1)" }
          result.append(
            Session(
              id: id, dates: item.first...item.last, time: time,
              venue: session.venue?.value ?? common.venue?.value,
              address: session.address?.value
                ?? (session.venue == nil ? common.address?.value : nil),
              status: session.status?.value ?? .scheduled,
              notice: sessions.isEmpty ? nil : session.notice?.value))
        }
      }
    }
    return result.enumerated().sorted { a, b in
      let (left, right) = (a.element, b.element)
      return (left.dates.lowerBound, left.time.start?.minutes ?? Int.max, a.offset)
        < (right.dates.lowerBound, right.time.start?.minutes ?? Int.max, b.offset)
    }.map(\.element)
  }
}

extension VocabularyIndex {
  /// The full name of a unit; a name that is not known stays as it was written.
  fileprivate func unitName(_ written: String) -> String { units[written]?.name ?? written }
}

/// The values without those that stood earlier.
private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
  var seen: Set<Value> = []
  return values.filter { seen.insert($0).inserted }
}
