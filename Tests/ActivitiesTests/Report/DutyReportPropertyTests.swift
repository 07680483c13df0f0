import TestSupport
import Testing

@testable import Activities

@Suite("Duty report on random agendas")
struct DutyReportPropertyTests {
  private static let duties = [
    DutyFactory.duty(
      .unitActivities(kinds: ["member"], ActivityCriteria(isRegistered: true), atLeast: 2)),
    DutyFactory.duty(.countyActivities(ActivityCriteria(titleWords: "x1"), atLeast: 1)),
    DutyFactory.duty(
      .countyActivities(ActivityCriteria(topics: ["water"], fields: [.time]), atLeast: 2)),
    DutyFactory.duty(.countyFacilities(DutyFactory.outdoor, atLeast: 1)),
    DutyFactory.duty(.activityFields(of: .held, [.recap])),
    DutyFactory.duty(.activityFields(of: .recommended, [.kepuri])),
  ]

  /// Random activities, of which some are samples, registered, recommended or cancelled.
  private func activities(using random: inout SeededGenerator) -> [Activity] {
    ActivityFactory.randomActivities(using: &random).map { plain in
      ActivityFactory.activity(
        plain.id.slug, in: plain.county, plain.sessions, topics: plain.topics,
        actions: plain.actions,
        settings: DutyFactory.vocabulary.settings.filter { _ in Bool.random(using: &random) },
        hosts: plain.hosts,
        status: Int.random(in: 0..<5, using: &random) == 0 ? .cancelled : .scheduled,
        isSample: Bool.random(using: &random),
        registration: Bool.random(using: &random) ? .init(url: nil) : nil,
        recommendation: Bool.random(using: &random) ? .init(reason: "好") : nil)
    }
  }

  private func facilities(using random: inout SeededGenerator) -> [Facility] {
    ActivityFactory.counties.enumerated().map { index, county in
      DutyFactory.facility(
        "\(index)", Bool.random(using: &random) ? DutyFactory.outdoor : DutyFactory.indoor,
        in: county.slug, isSample: Bool.random(using: &random))
    }
  }

  @Test("totals are the sums of the matrix, and those are what counting one by one gives")
  func sums() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let activities = activities(using: &random)
      let report = DutyFactory.report([], of: activities, day: 20)
      let counted = activities.filter { !$0.isSample && $0.status != .cancelled }
      #expect(report.totals.activities == counted.count)
      for matrix in report.matrices {
        #expect(matrix.rowTotals.reduce(0, +) == matrix.total)
        #expect(matrix.columnTotals.reduce(0, +) == matrix.total)
      }
      // Days one by one, without the sorted ranges that the matrix is made from.
      let days = counted.map { activity in
        (1...30).count { day in
          activity.sessions.contains { $0.dates.contains(ActivityFactory.day(day)) }
        }
      }
      #expect(report.matrices[0].total == days.reduce(0, +))
      #expect(report.matrices[1].total == counted.map(\.topics.count).reduce(0, +))
      #expect(report.matrices[2].total == counted.map(\.actions.count).reduce(0, +))
      #expect(report.matrices[3].total == counted.map(\.settings.count).reduce(0, +))
    }
  }

  @Test("no sample counts unless it is asked for: without them the report is the same")
  func samples() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<200 {
      let activities = activities(using: &random)
      let places = facilities(using: &random)
      let report = DutyFactory.report(Self.duties, of: activities, facilities: places)
      let real = DutyFactory.report(
        Self.duties, of: activities.filter { !$0.isSample },
        facilities: places.filter { !$0.isSample })
      #expect(report.outcomes == real.outcomes && report.matrices == real.matrices)
      #expect(report.idleUnits == real.idleUnits)
      let items = report.outcomes.flatMap(\.findings).flatMap { finding in
        finding.counted + finding.rejected.map(\.activity)
      }
      #expect(items.filter(\.isSample).isEmpty)
    }
  }

  @Test("adding an activity never makes a duty of anyone unmet that was met")
  func growth() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let activities = activities(using: &random)
      guard let last = activities.last else { continue }
      let before = DutyFactory.report(
        Self.duties, of: activities.dropLast(), includesSamples: true)
      let after = DutyFactory.report(Self.duties, of: activities, includesSamples: true)
      for (old, new) in zip(before.outcomes, after.outcomes) {
        let owing = Set(new.unmet.map(\.subject))
        let stillMet = old.findings.filter(\.isMet).allSatisfy { !owing.contains($0.subject) }
        #expect(stillMet)
        // A duty of units or counties stays done as a whole; one on fields is owed by the new
        // activity, and by nobody else.
        let added = new.unmet.filter { !old.unmet.map(\.subject).contains($0.subject) }
        #expect(added.allSatisfy { $0.subject.slug == last.id.description })
      }
    }
  }
}
