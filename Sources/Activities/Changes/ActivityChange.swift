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
    /// A session is at another place, or its place has another address.
    case place(from: Session, to: Session)
    /// A session more.
    case sessionAdded(Session)
    /// A session less.
    case sessionRemoved(Session)
    /// It has another title.
    case title(from: String)
    /// Its online part is at another address, or there is one now, or none any more.
    case online

    /// A name for what the activity came to by this difference, whatever it was before: so it stays as
    /// long as that does.
    public func key(of activity: Activity) -> String {
      switch self {
      case .added: "added"
      case .removed: "removed"
      case .status(let status): "status \(status.rawValue)"
      case .sessionStatus(let session): "session \(session.id) \(session.status.rawValue)"
      case .time(_, let to):
        "time \(to.id) \(to.dates.lowerBound) \(to.dates.upperBound) \(to.time.key)"
      case .place(_, let to): "place \(to.id) \(to.venue ?? "") \(to.address ?? "")"
      case .sessionAdded(let session): "more \(session.id)"
      case .sessionRemoved(let session): "less \(session.id)"
      case .title: "title \(activity.title)"
      case .online: "online \(activity.online ?? "")"
      }
    }

    /// What the organizer says of what the difference is about.
    public func notice(of activity: Activity) -> String? {
      switch self {
      case .sessionStatus(let session), .time(_, let session), .place(_, let session),
        .sessionAdded(let session):
        session.notice ?? activity.notice
      case .added, .removed, .status, .sessionRemoved, .title, .online: activity.notice
      }
    }
  }

  /// The activity as it is now; one that is not there any more as it was.
  public let activity: Activity
  /// The differences, at least one.
  public let kinds: [Kind]

  /// A change of an activity.
  public init(activity: Activity, kinds: [Kind]) {
    self.activity = activity
    self.kinds = kinds
  }

  /// What the organizer says of it, in the order of the differences, each once.
  public var notices: [String] {
    var seen: Set<String> = []
    return kinds.compactMap { $0.notice(of: activity) }.filter { seen.insert($0).inserted }
  }

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
    if old.online != new.online { kinds.append(.online) }
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
      if earlier.venue != session.venue || earlier.address != session.address {
        kinds.append(.place(from: earlier, to: session))
      }
    }
    let kept = Set(new.sessions.map(\.id))
    kinds += old.sessions.filter { !kept.contains($0.id) }.map(Kind.sessionRemoved)
    return kinds
  }
}

extension SessionTime {
  /// A name for it.
  fileprivate var key: String {
    switch self {
    case .from(let start, let end): "\(start)-\(end.map { "\($0)" } ?? "")"
    case .allDay: "all-day"
    case .undecided: "undecided"
    case .notGiven: "not-given"
    }
  }
}
