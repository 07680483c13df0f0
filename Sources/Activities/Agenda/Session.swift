/// One time and place of an activity.
public struct Session: Sendable {
  /// Its name within the activity, of lowercase letters, digits and hyphens: the one its author gave
  /// it, else its place in the entry as written. It stays when days, times and places change.
  public let id: String
  /// The days it is on, the same hours on each.
  public let dates: ClosedRange<CivilDate>
  /// When on these days.
  public let time: SessionTime
  /// Where; nil for one that is online only.
  public let venue: String?
  /// The postal address of the venue.
  public let address: String?
  /// Whether it takes place as announced.
  public let status: Status
  /// What changed, in the organizer's words.
  public let notice: String?

  /// A session of the given time and place.
  public init(
    id: String = "1", dates: ClosedRange<CivilDate>, time: SessionTime, venue: String?,
    address: String?,
    status: Status, notice: String?
  ) {
    self.id = id
    self.dates = dates
    self.time = time
    self.venue = venue
    self.address = address
    self.status = status
    self.notice = notice
  }
}
