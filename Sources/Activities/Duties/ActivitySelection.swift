/// The activities that a duty on fields or a form looks at.
public enum ActivitySelection: String, Sendable, CaseIterable {
  /// All that take place.
  case all
  /// Those whose last day is over.
  case held
  /// Those recommended as excellent.
  case recommended

  /// Whether an activity is one of them on a day; none is that does not take place.
  public func holds(_ activity: Activity, on day: CivilDate) -> Bool {
    guard activity.takesPlace else { return false }
    return switch self {
    case .all: true
    case .held: activity.days.last.map { $0 < day } ?? false
    case .recommended: activity.recommendation != nil
    }
  }
}
