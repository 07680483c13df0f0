/// Finds out who has done what a duty asks for.
struct DutyEvaluation {
  /// The vocabulary, which names units and counties.
  let vocabulary: Vocabulary
  /// The activities that are looked at, in the order of the agenda.
  let activities: [Activity]
  /// The places that are looked at.
  let facilities: [Facility]
  /// The day on which it is asked.
  let now: CivilDate

  /// What was found out about a duty.
  func outcome(of duty: Duty) -> DutyOutcome {
    DutyOutcome(
      duty: duty, findings: findings(of: duty.check),
      daysLeft: duty.deadline.map { $0.dayNumber - now.dayNumber })
  }

  private func findings(of check: Duty.Check) -> [DutyFinding] {
    switch check {
    case .unitActivities(let kinds, let criteria, let needed):
      vocabulary.units.filter { kinds.contains($0.kind) }.map { unit in
        finding(
          .init(kind: .unit, slug: unit.slug, name: unit.name), needed: needed,
          among: activities.filter { $0.isHeld(by: unit) }, by: criteria)
      }
    case .countyActivities(let criteria, let needed):
      vocabulary.counties.map { county in
        finding(
          .init(kind: .county, slug: county.slug, name: county.name), needed: needed,
          among: activities.filter { $0.county.slug == county.slug }, by: criteria)
      }
    case .countyFacilities(let kind, let needed):
      vocabulary.counties.map { county in
        let places = facilities.filter { $0.county == county.slug && $0.kind == kind }
        return DutyFinding(
          subject: .init(kind: .county, slug: county.slug, name: county.name), needed: needed,
          counted: places.map { .init($0) }, rejected: [], missing: [])
      }
    case .activityFields(let selection, let fields):
      activities.filter { selection.holds($0, on: now) }.map { activity in
        DutyFinding(
          subject: .init(
            kind: .activity, slug: activity.id.description, name: activity.title,
            owners: activity.hosts.map(\.name), isSample: activity.isSample),
          needed: 0, counted: [], rejected: [],
          missing: fields.filter { !$0.isFilled(in: activity) })
      }
    }
  }

  private func finding(
    _ subject: DutyFinding.Subject, needed: Int, among activities: [Activity],
    by criteria: ActivityCriteria
  ) -> DutyFinding {
    var counted: [DutyFinding.Item] = []
    var rejected: [DutyFinding.Rejected] = []
    for activity in activities where criteria.concerns(activity) {
      let objections = criteria.objections(to: activity)
      if objections.isEmpty {
        counted.append(.init(activity))
      } else {
        rejected.append(.init(activity: .init(activity), objections: objections))
      }
    }
    return DutyFinding(
      subject: subject, needed: needed, counted: counted, rejected: rejected, missing: [])
  }
}

extension Activity {
  /// Whether a unit hosts it or carries it out.
  func isHeld(by unit: Unit) -> Bool {
    hosts.contains { $0.slug == unit.slug } || organizers.contains(unit.name)
  }
}
