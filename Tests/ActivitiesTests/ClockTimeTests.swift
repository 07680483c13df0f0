import Testing

@testable import Activities

@Suite("Clock time")
struct ClockTimeTests {
  @Test("has the hours and minutes of a day, and 24:00")
  func allTimes() throws {
    var before: ClockTime?
    for minutes in 0...1_440 {
      let time = try #require(ClockTime(hour: minutes / 60, minute: minutes % 60))
      #expect(time.minutes == minutes)
      #expect((time.hour, time.minute) == (minutes / 60, minutes % 60))
      if let before { #expect(before < time) }
      before = time
    }
  }

  @Test(
    "what no clock shows is none",
    arguments: [(24, 1), (25, 0), (-1, 0), (9, 60), (9, -1), (23, 99)])
  func impossible(hour: Int, minute: Int) {
    #expect(ClockTime(hour: hour, minute: minute) == nil)
  }

  @Test(
    "is written with two digits each",
    arguments: [(0, 0, "00:00"), (9, 5, "09:05"), (14, 30, "14:30"), (24, 0, "24:00")])
  func isoForm(hour: Int, minute: Int, text: String) {
    #expect(ClockTime(hour: hour, minute: minute)?.description == text)
  }
}
