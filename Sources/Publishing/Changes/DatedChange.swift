import Activities

/// A change of an activity with the moment since which it is so.
public struct DatedChange: Sendable {
  /// An activity as it was committed once; nil for a commit that removed it.
  public typealias State = (moment: Timestamp, activity: Activity?)

  /// The change.
  let change: ActivityChange
  /// When it was committed; nil where that is not known.
  let moment: Timestamp?

  /// A change in parts, one for each moment at which a part of it was made.
  ///
  /// What was changed first and stayed so is not new again because something else was changed later.
  ///
  /// - Parameters:
  ///   - earlier: the activity that the change starts from; nil for one that was not there.
  ///   - states: what was committed since, the first state first; none where it was committed once.
  ///   - record: the history of its file; nil where it has none.
  public static func parts(
    of change: ActivityChange, earlier: Activity?, states: [State],
    record: ChangeHistory.Record?
  ) -> [DatedChange] {
    var moments = change.kinds.map { kind -> Timestamp? in
      switch kind {
      case .added: record?.added
      default: record?.changed
      }
    }
    if let earlier, states.count > 1 {
      let keys = states.map { state in
        let now = state.activity.map { [$0] } ?? []
        let keys = ActivityChange.between([earlier], now).flatMap { change in
          change.kinds.map { $0.key(of: change.activity) }
        }
        return (state.moment, Set(keys))
      }
      for (index, kind) in change.kinds.enumerated() {
        let key = kind.key(of: change.activity)
        // The first of the last states that have it.
        let since = keys.reversed().prefix { $0.1.contains(key) }.last
        moments[index] = since?.0 ?? moments[index]
      }
    }
    var parts: [(moment: Timestamp?, kinds: [ActivityChange.Kind])] = []
    for (moment, kind) in zip(moments, change.kinds) {
      if let index = parts.firstIndex(where: { $0.moment == moment }) {
        parts[index].kinds.append(kind)
      } else {
        parts.append((moment, [kind]))
      }
    }
    return parts.map {
      DatedChange(
        change: ActivityChange(activity: change.activity, kinds: $0.kinds), moment: $0.moment)
    }
  }

  /// Changes, the last one first, and those of one moment by the activities' names.
  static func sorted(_ changes: [DatedChange]) -> [DatedChange] {
    changes.sorted { a, b in
      let (left, right) = (a.moment?.seconds ?? Int.max, b.moment?.seconds ?? Int.max)
      return (right, a.change.activity.id) < (left, b.change.activity.id)
    }
  }

  /// Whether the activity is in the calendar still.
  var isThere: Bool {
    !change.kinds.contains { if case .removed = $0 { true } else { false } }
  }

  /// The day of the moment in China.
  var day: CivilDate? {
    moment.map { CivilDate(dayNumber: ($0.seconds + 8 * 3600) / 86_400) }
  }
}
