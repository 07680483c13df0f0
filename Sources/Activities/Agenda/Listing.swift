/// Occurrences that belong together: of a day, a county, a topic.
public struct Listing: Sendable {
  /// The occurrences, in the order of ``Agenda/occurrences``.
  public internal(set) var occurrences: [Occurrence] = []
  /// The number of different activities among them.
  public internal(set) var activityCount = 0

  /// Nothing.
  static let empty = Listing()

  /// Whether there is nothing.
  public var isEmpty: Bool { occurrences.isEmpty }
}
