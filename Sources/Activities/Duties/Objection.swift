/// A reason for which an activity does not count towards a duty.
public enum Objection: Sendable, Hashable {
  /// It is cancelled, or postponed to a day that is not known.
  case doesNotTakePlace
  /// The words are not together in its title.
  case titleLacks(String)
  /// It is not registered on the national platform.
  case isNotRegistered
  /// It lacks fields.
  case lacks([ActivityField])
}
