/// Whether a session takes place as announced.
public enum Status: String, Sendable, CaseIterable {
  /// As announced.
  case scheduled
  /// It does not take place.
  case cancelled
  /// It will take place later; the day is not known yet.
  case postponed
  /// It takes place at another time than first announced; the entry holds the new one.
  case rescheduled
  /// It takes place at another place than first announced; the entry holds the new one.
  case moved
  /// It takes place, and no place is free.
  case full
}
