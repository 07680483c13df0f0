/// A piece of information that the notice can ask of an activity.
public enum ActivityField: String, Sendable, Hashable, CaseIterable {
  /// When each session is, on the clock.
  case time
  /// Where each session is.
  case place
  /// An office to ask.
  case contact
  /// The office's telephone number.
  case phone
  /// What awaits visitors.
  case summary
  /// The registration on the national platform.
  case kepuri
  /// The report afterwards.
  case recap
  /// How many came.
  case attendance
  /// Pictures taken there.
  case photos
  /// News reports or videos.
  case news

  /// Whether an activity has it.
  public func isFilled(in activity: Activity) -> Bool {
    switch self {
    case .time:
      activity.sessions.allSatisfy { $0.time != .notGiven && $0.time != .undecided }
    case .place:
      activity.online != nil || activity.sessions.allSatisfy { $0.venue != nil }
    case .contact: activity.contact?.name != nil
    case .phone: activity.contact?.phone != nil
    case .summary: !activity.summary.isEmpty
    case .kepuri: activity.registration != nil
    case .recap: activity.recap?.summary != nil
    case .attendance: activity.recap?.attendance != nil
    case .photos: activity.recap?.photos.isEmpty == false
    case .news: activity.recap?.news.isEmpty == false
    }
  }
}
