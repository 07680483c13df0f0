/// What a cell of a form can tell of an activity, by the names that data files use.
public enum FormValue: String, Sendable, Hashable, CaseIterable {
  /// The number of the row.
  case number
  /// The title.
  case title
  /// Who holds it.
  case hosts
  /// Who carries it out.
  case organizers
  /// Who helps.
  case supporters
  /// Its days and times.
  case when
  /// Its places.
  case place
  /// Where it belongs.
  case county
  /// What it is about.
  case topics
  /// Whom it is for.
  case audience
  /// An office to ask.
  case contact
  /// The office's telephone number.
  case phone
  /// What awaits visitors.
  case summary
  /// What awaits visitors, how it was and why it is recommended.
  case content
  /// Its registration on the national platform.
  case registration

  /// What the notice asks for in its place; nil for what every activity has or none needs.
  public var field: ActivityField? {
    switch self {
    case .when: .time
    case .place: .place
    case .contact: .contact
    case .phone: .phone
    case .summary, .content: .summary
    case .registration: .kepuri
    case .number, .title, .hosts, .organizers, .supporters, .county, .topics, .audience: nil
    }
  }
}
