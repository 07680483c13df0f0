import Testing

@testable import Workspace

@Suite("Report day")
struct ReportDayTests {
  @Test(
    "the day in Beijing begins at 16:00 UTC of the day before",
    arguments: [
      (0.0, "1970-01-01"), (-28_800, "1970-01-01"), (-28_801, "1969-12-31"),
      // 2023-09-12 at 15:59:59.9 and 16:00 UTC.
      (1_694_534_399.9, "2023-09-12"), (1_694_534_400, "2023-09-13"),
    ])
  func beijing(seconds: Double, day: String) {
    #expect("\(ReportDay(beijing: seconds))" == day)
  }

  @Test("a text is a day in one form only")
  func texts() {
    #expect(ReportDay("2023-09-12").map { "\($0)" } == "2023-09-12")
    for text in ["2023-9-12", "9月12日", "2023-09-31", "2023-09-12T10:00", ""] {
      #expect(ReportDay(text) == nil, "\(text)")
    }
  }
}
