import Activities

/// A change of an activity with the moment at which it was made.
struct DatedChange: Sendable {
  /// The change.
  let change: ActivityChange
  /// When the entry was last committed; nil where that is not known.
  let moment: Timestamp?

  /// Changes, the last one first, and those of one moment by the activities' names.
  static func sorted(_ changes: [ActivityChange], by history: ChangeHistory) -> [DatedChange] {
    changes.map { DatedChange(change: $0, moment: history[$0.activity.path]?.changed) }
      .sorted { a, b in
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
