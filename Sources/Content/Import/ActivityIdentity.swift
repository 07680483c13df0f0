import Activities

/// What tells one activity from another when a table is imported again: title, hosts and days; and what
/// may have changed since.
struct ActivityIdentity {
  /// The path of the file it stands in.
  private(set) var path: String
  private let title: [Unicode.Scalar]
  private let hosts: Set<String>
  private let days: Set<Int>
  private let times: Set<SessionTime>
  private let places: Set<[Unicode.Scalar]>

  /// Of a range of more than a season only the start counts.
  private static let longestRange = 100

  /// The identity of an activity as it was read.
  init(_ draft: ActivityDraft, names: VocabularyIndex) {
    path = draft.file.path
    title = SameActivityRule.fold(draft.title?.value ?? "")
    hosts = Set(
      draft.hosts.map { host in
        let name = names.units[host.value]?.name ?? host.value
        return String(String.UnicodeScalarView(SameActivityRule.fold(name)))
      })
    var days: Set<Int> = []
    var times: Set<SessionTime> = []
    var places: Set<[Unicode.Scalar]> = []
    for session in [draft.common] + draft.sessions {
      for item in session.dates.map(\.value) where item.first <= item.last {
        let last = min(item.last.dayNumber, item.first.dayNumber + Self.longestRange)
        days.formUnion(item.first.dayNumber...last)
      }
      times.formUnion(session.times?.value ?? [])
      if let venue = session.venue ?? session.address {
        places.insert(SameActivityRule.fold(venue.value))
      }
    }
    if let online = draft.online { places.insert(SameActivityRule.fold(online.value)) }
    (self.days, self.times, self.places) = (days, times, places)
  }

  /// The same, of a file at another path.
  func at(_ path: String) -> ActivityIdentity {
    var moved = self
    moved.path = path
    return moved
  }

  /// Whether another has the same title and hosts.
  func sharesName(with other: ActivityIdentity) -> Bool {
    !title.isEmpty && title == other.title && hosts == other.hosts
  }

  /// Whether another is the same activity: a day that is not known in one of them tells nothing.
  func isSame(as other: ActivityIdentity) -> Bool {
    sharesName(with: other)
      && (days.isEmpty || other.days.isEmpty || !days.isDisjoint(with: other.days))
  }

  /// The keys of what a row tells otherwise than an activity that is there; what it does not tell is no
  /// difference.
  func differences(from present: ActivityIdentity) -> [ActivityKey] {
    var keys: [ActivityKey] = []
    if !days.isEmpty, !present.days.isEmpty, days != present.days { keys.append(.date) }
    if !times.isEmpty, times != present.times { keys.append(.time) }
    if !places.isEmpty, places != present.places { keys.append(.venue) }
    return keys
  }
}
