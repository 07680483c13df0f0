/// An activity on one day and in one part of it: what a card in a list stands for.
public struct Occurrence: Sendable, Hashable {
  /// Its own index in ``Agenda/occurrences``.
  public let index: Int
  /// The index of the activity in ``Agenda/activities``.
  public let activity: Int
  /// The day.
  public let date: CivilDate
  /// The part of the day.
  public let part: DayPart
  /// The indexes of the activity's sessions that fall in it, by time; at least one.
  public let sessions: [Int]
}
