@testable import Activities

/// Makes duties, and a little world with units and settings that owe them.
enum DutyFactory {
  static let outdoor = Facility.Kind(slug: "outdoor", name: "户外")
  static let indoor = Facility.Kind(slug: "indoor", name: "室内")
  static let members = ["a", "b"].map(unit)

  static let vocabulary = Vocabulary(
    city: ActivityFactory.city, counties: ActivityFactory.counties, topics: ActivityFactory.topics,
    actions: ActivityFactory.actions,
    units: members + [
      Unit(slug: "c", name: "单位c", shortName: "c", aliases: [], kind: "school", county: nil)
    ], formats: [], settings: ["机关", "校园"])

  /// A member unit that hosts know by the same slug.
  private static func unit(_ slug: String) -> Unit {
    Unit(
      slug: slug, name: "单位\(slug)", shortName: slug, aliases: [], kind: "member", county: nil)
  }

  static func duty(_ check: Duty.Check, deadline: Int? = nil) -> Duty {
    Duty(
      slug: "duty", title: "任务", counts: "", source: "通知 一",
      deadline: deadline.map(ActivityFactory.day), check: check)
  }

  static func facility(
    _ slug: String, _ kind: Facility.Kind, in county: String, isSample: Bool = false
  ) -> Facility {
    Facility(
      slug: slug, name: slug, kind: kind, county: county, address: nil, source: nil,
      isSample: isSample)
  }

  static func report(
    _ duties: [Duty], of activities: [Activity], facilities: [Facility] = [], day: Int = 20,
    includesSamples: Bool = false
  ) -> DutyReport {
    let agenda = Agenda(
      edition: ActivityFactory.edition, vocabulary: vocabulary, activities: activities, guide: [],
      pages: [])
    return DutyReport(
      agenda, duties: DutyList(platform: .init(name: "平台", url: nil), duties: duties),
      facilities: facilities, on: ActivityFactory.day(day), includesSamples: includesSamples)
  }

  /// What was found out about one duty.
  static func outcome(
    _ duty: Duty, of activities: [Activity], facilities: [Facility] = [], day: Int = 20,
    includesSamples: Bool = false
  ) -> DutyOutcome? {
    report(
      [duty], of: activities, facilities: facilities, day: day, includesSamples: includesSamples
    ).outcomes.first
  }
}
