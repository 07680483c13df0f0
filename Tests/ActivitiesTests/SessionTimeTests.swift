import Testing

@testable import Activities

@Suite("Session time")
struct SessionTimeTests {
  @Test(
    "belongs to the part of the day it starts in",
    arguments: [
      (0, 0, DayPart.morning), (9, 0, .morning), (11, 59, .morning), (12, 0, .afternoon),
      (17, 59, .afternoon), (18, 0, .evening), (24, 0, .evening),
    ])
  func parts(hour: Int, minute: Int, part: DayPart) throws {
    let start = try #require(ClockTime(hour: hour, minute: minute))
    #expect(SessionTime.from(start, to: nil).part == part)
    #expect(SessionTime.from(start, to: .evening).part == part)
    #expect(SessionTime.from(start, to: nil).start == start)
  }

  @Test("all day is a part of its own, and no time is the last one")
  func withoutStart() {
    #expect(SessionTime.allDay.part == .allDay)
    #expect(SessionTime.undecided.part == .notGiven)
    #expect(SessionTime.notGiven.part == .notGiven)
    #expect(SessionTime.allDay.start == nil)
  }

  @Test("parts stand on a page as the day goes")
  func orderOfParts() {
    #expect(
      DayPart.allCases.shuffled().sorted()
        == [.morning, .afternoon, .evening, .allDay, .notGiven])
  }
}
