/// What an entry says of an activity that is not over: that it was, and how, or that it was excellent.
public struct EarlyClaim: Sendable, Hashable {
  /// The name of the activity in addresses.
  public let activity: Activity.ID
  /// Its title.
  public let title: String
  /// Its last day.
  public let lastDay: CivilDate
  /// Whether it is told how it was.
  public let hasRecap: Bool
  /// Whether it is recommended.
  public let isRecommended: Bool

  /// The claims among activities that take place, in their order.
  ///
  /// - Parameter day: the day it is.
  public static func found(
    in activities: some Sequence<Activity>, on day: CivilDate
  ) -> [EarlyClaim] {
    activities.compactMap { activity in
      guard activity.takesPlace, let last = activity.days.last, last > day,
        activity.recap != nil || activity.recommendation != nil
      else { return nil }
      return EarlyClaim(
        activity: activity.id, title: activity.title, lastDay: last,
        hasRecap: activity.recap != nil, isRecommended: activity.recommendation != nil)
    }
  }
}
