import Testing

@testable import Activities

@Suite("Duty report")
struct DutyReportTests {
  private let registered = Activity.Registration(url: nil)

  /// A real activity of one day.
  private func activity(
    _ slug: String, in county: Int = 0, day: Int = 18, title: String? = nil,
    topic: Int = 0, host: Int = 3, organizers: [String] = [], status: Status = .scheduled,
    time: SessionTime = .allDay, venue: String? = "广场", contact: Activity.Contact? = nil,
    recap: Activity.Recap? = nil, isSample: Bool = false,
    registration: Activity.Registration? = nil, recommendation: Activity.Recommendation? = nil
  ) -> Activity {
    let day = ActivityFactory.day(day)
    return ActivityFactory.activity(
      slug, in: ActivityFactory.counties[county],
      [
        Session(
          dates: day...day, time: time, venue: venue, address: nil, status: .scheduled,
          notice: nil)
      ], title: title, topics: [ActivityFactory.topics[topic]],
      hosts: [ActivityFactory.hosts[host]], organizers: organizers, contact: contact,
      status: status, recap: recap, isSample: isSample, registration: registration,
      recommendation: recommendation)
  }

  // MARK: Units

  private let eachMember = DutyFactory.duty(
    .unitActivities(kinds: ["member"], ActivityCriteria(isRegistered: true), atLeast: 1))

  @Test("a unit has done its duty as host or as organizer, once it is registered")
  func units() throws {
    let met = try #require(
      DutyFactory.outcome(
        eachMember,
        of: [
          activity("x", host: 0, registration: registered),
          activity("y", organizers: ["单位b"], registration: registered),
        ]))
    #expect(met.isMet && met.findings.map(\.subject.slug) == ["a", "b"])
    #expect(met.findings.map { $0.counted.map(\.slug) } == [["dali/x"], ["dali/y"]])
    let missed = try #require(
      DutyFactory.outcome(
        eachMember, of: [activity("x", host: 0, registration: registered), activity("y", host: 1)]
      ))
    #expect(missed.unmet.map(\.subject.name) == ["单位b"])
    #expect(missed.unmet.first?.rejected.map(\.activity.slug) == ["dali/y"])
    #expect(missed.unmet.first?.rejected.map(\.objections) == [[.isNotRegistered]])
  }

  @Test("what is cancelled does not count, and is told")
  func cancelled() throws {
    let outcome = try #require(
      DutyFactory.outcome(
        eachMember, of: [activity("x", host: 0, status: .cancelled, registration: registered)]))
    #expect(outcome.unmet.map(\.subject.slug) == ["a", "b"])
    #expect(outcome.findings[0].rejected.map(\.objections) == [[.doesNotTakePlace]])
  }

  // MARK: Counties

  @Test("an activity counts for its county where the words stand together in its title")
  func titleWords() throws {
    let duty = DutyFactory.duty(
      .countyActivities(ActivityCriteria(titleWords: "食品安全", topics: ["health"]), atLeast: 1))
    let outcome = try #require(
      DutyFactory.outcome(
        duty,
        of: [
          activity("a", in: 0, title: "说说食品安全"), activity("b", in: 1, title: "食品 安全"),
          activity("c", in: 2, title: "食品安全", topic: 1), activity("d", in: 2, topic: 1),
        ]))
    #expect(outcome.unmet.map(\.subject.slug) == ["heyang"])
    #expect(outcome.findings[1].rejected.map(\.objections) == [[.titleLacks("食品安全")]])
    #expect(outcome.findings[2].counted.map(\.slug) == ["baishui/c"])
    #expect(outcome.findings[2].rejected.isEmpty, "it was never meant for the duty")
  }

  @Test("the city owes no county's duty, and its activities count for no county")
  func city() throws {
    let duty = DutyFactory.duty(.countyActivities(ActivityCriteria(), atLeast: 1))
    let day = ActivityFactory.day(18)
    let ofCity = ActivityFactory.activity(
      "x", in: ActivityFactory.city, [ActivityFactory.session(day...day, .allDay)],
      isSample: false)
    let outcome = try #require(DutyFactory.outcome(duty, of: [ofCity]))
    #expect(outcome.unmet.map(\.subject.slug) == ["dali", "heyang", "baishui"])
  }

  @Test("places count by county and kind, samples only when asked for")
  func facilities() throws {
    let duty = DutyFactory.duty(.countyFacilities(DutyFactory.indoor, atLeast: 2))
    let places = [
      DutyFactory.facility("1", DutyFactory.indoor, in: "dali"),
      DutyFactory.facility("2", DutyFactory.indoor, in: "dali"),
      DutyFactory.facility("3", DutyFactory.outdoor, in: "heyang"),
      DutyFactory.facility("4", DutyFactory.indoor, in: "heyang"),
      DutyFactory.facility("5", DutyFactory.indoor, in: "heyang", isSample: true),
    ]
    let real = try #require(DutyFactory.outcome(duty, of: [], facilities: places))
    #expect(real.findings.map(\.counted.count) == [2, 1, 0])
    #expect(real.unmet.map(\.subject.slug) == ["heyang", "baishui"])
    let all = try #require(
      DutyFactory.outcome(duty, of: [], facilities: places, includesSamples: true))
    #expect(all.unmet.map(\.subject.slug) == ["baishui"])
  }

  // MARK: Fields and deadlines

  @Test("a plan names time and place")
  func plans() throws {
    let duty = DutyFactory.duty(
      .countyActivities(ActivityCriteria(fields: [.time, .place]), atLeast: 1), deadline: 10)
    let outcome = try #require(
      DutyFactory.outcome(
        duty,
        of: [
          activity("a", in: 0), activity("b", in: 1, time: .undecided),
          activity("c", in: 2, time: .notGiven, venue: nil),
        ], day: 8))
    #expect(outcome.findings.map(\.isMet) == [true, false, false])
    #expect(outcome.findings[1].rejected.map(\.objections) == [[.lacks([.time])]])
    #expect(outcome.findings[2].rejected.map(\.objections) == [[.lacks([.time, .place])]])
  }

  @Test(
    "the day of the deadline is in time, the next one is not",
    arguments: [(8, 2, false), (10, 0, false), (11, -1, true)])
  func deadline(day: Int, left: Int, isOverdue: Bool) throws {
    let duty = DutyFactory.duty(.countyActivities(ActivityCriteria(), atLeast: 1), deadline: 10)
    let outcome = try #require(DutyFactory.outcome(duty, of: [], day: day))
    #expect(outcome.daysLeft == left && outcome.isOverdue == isOverdue)
    let done = try #require(
      DutyFactory.outcome(
        duty, of: (0..<3).map { activity("x", in: $0) }, day: day))
    #expect(done.isMet && !done.isOverdue)
  }

  @Test("a summary with photos is owed once an activity is over, the day after its last")
  func summaries() throws {
    let duty = DutyFactory.duty(.activityFields(of: .held, [.recap, .photos]), deadline: 25)
    let photo = Activity.Picture(path: "a.jpg", alt: "广场")
    let activities = [
      activity("bare", day: 18),
      activity(
        "told", day: 18, recap: .init(summary: "很好", attendance: nil, news: [], photos: [])),
      activity(
        "whole", day: 18,
        recap: .init(summary: "很好", attendance: nil, news: [], photos: [photo])),
      activity("today", day: 20), activity("cancelled", day: 18, status: .cancelled),
    ]
    let outcome = try #require(DutyFactory.outcome(duty, of: activities))
    #expect(outcome.findings.map(\.subject.slug) == ["dali/bare", "dali/told", "dali/whole"])
    #expect(outcome.findings.map(\.missing) == [[.recap, .photos], [.photos], []])
    let nextDay = try #require(DutyFactory.outcome(duty, of: activities, day: 21))
    #expect(nextDay.findings.map(\.subject.slug).contains("dali/today"))
  }

  @Test("what is recommended is registered and complete; nobody has to recommend")
  func recommendations() throws {
    let duty = DutyFactory.duty(.activityFields(of: .recommended, [.kepuri, .contact, .phone]))
    let reason = Activity.Recommendation(reason: "好")
    let outcome = try #require(
      DutyFactory.outcome(
        duty,
        of: [
          activity("a"), activity("b", registration: registered, recommendation: reason),
          activity(
            "c", contact: .init(name: "科普部", phone: "1"), registration: registered,
            recommendation: reason),
        ]))
    #expect(outcome.findings.map(\.missing) == [[.contact, .phone], []])
    #expect(try #require(DutyFactory.outcome(duty, of: [activity("a")])).isMet)
  }

  // MARK: Totals

  @Test("samples and what does not take place are told apart in the totals")
  func totals() {
    let activities = [
      activity("a", registration: registered), activity("b", status: .postponed),
      activity("c", in: 1, isSample: true),
    ]
    let real = DutyFactory.report([], of: activities)
    #expect(real.totals.activities == 1 && real.totals.registered == 1)
    #expect(real.totals.notTakingPlace == 1 && real.totals.counties == 1)
    #expect(real.totals.entries == 3 && real.totals.sampleEntries == 1)
    #expect(real.idleUnits.map(\.slug) == ["a", "b", "c"])
    let all = DutyFactory.report([], of: activities, includesSamples: true)
    #expect(all.totals.activities == 2 && all.totals.counties == 2)
    #expect(all.totals.entries == 3 && all.totals.sampleEntries == 1)
  }

  @Test("a unit with an activity is not idle; one whose only activity is cancelled is")
  func idleUnits() {
    let report = DutyFactory.report(
      [], of: [activity("x", host: 0), activity("y", host: 1, status: .cancelled)])
    #expect(report.idleUnits.map(\.slug) == ["b", "c"])
  }
}
