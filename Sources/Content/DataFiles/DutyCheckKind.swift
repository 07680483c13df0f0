/// The kinds of check that `duties.yml` can ask for, by the names it calls them.
enum DutyCheckKind: String, CaseIterable, Sendable {
  case unitActivities = "unit-activities"
  case countyActivities = "county-activities"
  case countyFacilities = "county-facilities"
  case activityFields = "activity-fields"

  /// The keys that a duty of this kind can have.
  var keys: KeyNames<String> {
    let more: [String] =
      switch self {
      case .unitActivities: ["kinds", "at-least", "registered", "fields"]
      case .countyActivities:
        ["title-contains", "topics", "actions", "at-least", "registered", "fields"]
      case .countyFacilities: ["facility", "at-least"]
      case .activityFields: ["of", "fields"]
      }
    let all = ["slug", "title", "counts", "source", "deadline", "check"] + more
    return KeyNames(all.map { (key: $0, names: [$0]) })
  }
}
