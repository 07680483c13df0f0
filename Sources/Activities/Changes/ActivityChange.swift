/// What visitors should know has become different of an activity since an earlier state of the
/// calendar.
public struct ActivityChange: Sendable {
  /// One difference.
  public enum Kind: Sendable {
    /// It is new.
    case added
    /// It is not in the calendar any more.
    case removed
    /// It takes place in another way than was announced: cancelled, full, or as announced again.
    case status(Status)
    /// One session has another status, while the activity as a whole has not.
    case sessionStatus(Session)
    /// A session is on other days or at another time.
    case time(from: Session, to: Session)
    /// A session is at another place.
    case place(from: Session, to: Session)
    /// A session more.
    case sessionAdded(Session)
    /// A session less.
    case sessionRemoved(Session)
    /// It has another title.
    case title(from: String)
  }

  /// The activity as it is now; one that is not there any more as it was.
  public let activity: Activity
  /// The differences, at least one.
  public let kinds: [Kind]

  /// What is different between two states of a calendar, by the names of activities.
  ///
  /// - Parameters:
  ///   - earlier: activities as they were; those that have not changed can be left out if ``now``
  ///     leaves them out as well.
  public static func between(_ earlier: [Activity], _ now: [Activity]) -> [ActivityChange] {
    let before = Dictionary(earlier.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(now.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var changes: [ActivityChange] = []
    for id in Set(before.keys).union(after.keys).sorted() {
      switch (before[id], after[id]) {
      case (nil, .some(let new)): changes.append(ActivityChange(activity: new, kinds: [.added]))
      case (.some(let old), nil): changes.append(ActivityChange(activity: old, kinds: [.removed]))
      case (.some(let old), .some(let new)):
        let kinds = differences(old, new)
        if !kinds.isEmpty { changes.append(ActivityChange(activity: new, kinds: kinds)) }
      case (nil, nil): break
      }
    }
    return changes
  }

  private static func differences(_ old: Activity, _ new: Activity) -> [Kind] {
    var kinds: [Kind] = []
    if old.title != new.title { kinds.append(.title(from: old.title)) }
    if old.status != new.status { kinds.append(.status(new.status)) }
    let before = Dictionary(
      old.sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for session in new.sessions {
      guard let earlier = before[session.id] else {
        kinds.append(.sessionAdded(session))
        continue
      }
      if earlier.status != session.status { kinds.append(.sessionStatus(session)) }
      if earlier.dates != session.dates || earlier.time != session.time {
        kinds.append(.time(from: earlier, to: session))
      }
      if earlier.venue != session.venue { kinds.append(.place(from: earlier, to: session)) }
    }
    let kept = Set(new.sessions.map(\.id))
    kinds += old.sessions.filter { !kept.contains($0.id) }.map(Kind.sessionRemoved)
    return kinds
  }
}
