/// What makes an activity count towards a duty.
public struct ActivityCriteria: Sendable, Hashable {
  /// Words that the title holds, together.
  public let titleWords: String?
  /// The slugs of topics that show that an activity is meant for the duty.
  public let topics: [String]
  /// The slugs of actions that show so.
  public let actions: [String]
  /// Whether it is registered on the national platform.
  public let isRegistered: Bool
  /// The fields it has.
  public let fields: [ActivityField]

  /// Criteria of the given parts; without any, every activity counts.
  public init(
    titleWords: String? = nil, topics: [String] = [], actions: [String] = [],
    isRegistered: Bool = false, fields: [ActivityField] = []
  ) {
    self.titleWords = titleWords
    self.topics = topics
    self.actions = actions
    self.isRegistered = isRegistered
    self.fields = fields
  }

  /// Whether an activity is meant for the duty: by its title, its topics or its actions. One that is
  /// and does not count is worth a word.
  func concerns(_ activity: Activity) -> Bool {
    if topics.isEmpty, actions.isEmpty, titleWords == nil { return true }
    return hasTitleWords(activity) && titleWords != nil
      || activity.topics.contains { topics.contains($0.slug) }
      || activity.actions.contains { actions.contains($0.slug) }
  }

  /// Why an activity that is meant for the duty does not count; empty where it does.
  func objections(to activity: Activity) -> [Objection] {
    var objections: [Objection] = []
    if !activity.takesPlace { objections.append(.doesNotTakePlace) }
    if let titleWords, !hasTitleWords(activity) { objections.append(.titleLacks(titleWords)) }
    if isRegistered, activity.registration == nil { objections.append(.isNotRegistered) }
    let missing = fields.filter { !$0.isFilled(in: activity) }
    if !missing.isEmpty { objections.append(.lacks(missing)) }
    return objections
  }

  private func hasTitleWords(_ activity: Activity) -> Bool {
    guard let titleWords else { return true }
    return activity.title.contains(titleWords)
  }
}
