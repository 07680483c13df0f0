import Testing

@testable import Activities

@Suite("Standing of an activity")
struct ActivityStandingTests {
  private func session(_ days: ClosedRange<Int>, _ status: Status = .scheduled) -> Session {
    Session(
      dates: ActivityFactory.day(days.lowerBound)...ActivityFactory.day(days.upperBound),
      time: .allDay, venue: nil, address: nil, status: status, notice: nil)
  }

  @Test(
    "what is cancelled or postponed does not take place; any other change does",
    arguments: Status.allCases)
  func statuses(status: Status) {
    let takesPlace = status != .cancelled && status != .postponed
    let whole = ActivityFactory.activity("x", [session(18...19)], status: status)
    #expect(whole.takesPlace == takesPlace)
    #expect(whole.days.isEmpty == !takesPlace)
    let session = ActivityFactory.activity("x", [session(18...19, status)])
    #expect(session.takesPlace == takesPlace)
  }

  @Test("its days are those of the sessions that take place, each once")
  func days() {
    let activity = ActivityFactory.activity(
      "x", [session(18...19), session(19...20), session(22...22, .cancelled)])
    #expect(activity.takesPlace)
    #expect(activity.days == (18...20).map(ActivityFactory.day))
  }
}
