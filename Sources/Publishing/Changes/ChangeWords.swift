import Activities

/// Changes in sentences, in the wording of a theme.
struct ChangeWords: Sendable {
  let strings: Strings
  let words: TimeWords

  /// A sentence for each difference.
  func sentences(_ change: ActivityChange) -> [String] {
    change.kinds.map { sentence($0, of: change.activity) }
  }

  /// What one difference is.
  func sentence(_ kind: ActivityChange.Kind, of activity: Activity) -> String {
    let mark = activity.isSample ? strings.text(.titleMark, ["mark": strings[.sample]]) : ""
    let title = mark + activity.title
    let first = when(activity.sessions[0])
    switch kind {
    case .added:
      guard let phrase = activity.announced.phrase else {
        return strings.text(.changeAdded, ["title": title, "when": first])
      }
      return strings.text(
        .changeAddedStatus, ["status": strings[phrase], "title": title, "when": first])
    case .removed: return strings.text(.changeRemoved, ["title": title, "when": first])
    case .status(let status): return told(status, title, first)
    case .sessionStatus(let session): return told(session.status, title, when(session))
    case .time(let from, let to):
      return strings.text(
        .changeTime,
        ["from": when(from, besides: to), "title": title, "to": when(to, besides: from)])
    case .place(let from, let to):
      return strings.text(
        .changePlace,
        ["title": title, "from": place(from, besides: to), "to": place(to, besides: from)])
    case .sessionAdded(let session):
      return strings.text(.changeSessionAdded, ["title": title, "when": when(session)])
    case .sessionRemoved(let session):
      return strings.text(.changeSessionRemoved, ["title": title, "when": when(session)])
    case .online: return strings.text(.changeOnline, ["title": title])
    case .title(let from): return strings.text(.changeTitle, ["from": from, "title": title])
    }
  }

  private func told(_ status: Status, _ title: String, _ when: String) -> String {
    guard let phrase = status.phrase else {
      return strings.text(.changeRestored, ["title": title, "when": when])
    }
    return strings.text(
      .changeStatus, ["status": strings[phrase], "title": title, "when": when])
  }

  /// The days of a session and its hours; these only where they are known.
  private func when(_ session: Session) -> String {
    let day = words.days(session.dates)
    guard session.time != .notGiven else { return day }
    return "\(day) \(words.time(session.time))"
  }

  /// The same beside another time: hours that both have are left out.
  private func when(_ session: Session, besides other: Session) -> String {
    session.time == other.time ? words.days(session.dates) : when(session)
  }

  /// A session's place beside another one: with its address where only that is different.
  private func place(_ session: Session, besides other: Session) -> String {
    let venue = session.venue ?? strings[.online]
    guard session.venue == other.venue, let address = session.address else { return venue }
    return strings.text(.placeWithAddress, ["place": venue, "address": address])
  }
}
