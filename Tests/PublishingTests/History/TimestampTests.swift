import Activities
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("Timestamps")
struct TimestampTests {
  @Test("moments are written as Foundation writes them", arguments: 0..<200)
  func twin(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let seconds = Int.random(in: -2_000_000_000...4_000_000_000, using: &random)
    let formatter = ISO8601DateFormatter()
    let web = formatter.string(from: Date(timeIntervalSince1970: TimeInterval(seconds)))
    #expect(Timestamp(seconds: seconds).web == web)
    let plain = web.filter { $0 != "-" && $0 != ":" }
    #expect(Timestamp(seconds: seconds).iCalendar == plain)
  }

  @Test("a day in China begins eight hours before it does in UTC")
  func startOfDay() throws {
    let date = try #require(CivilDate(iso: "2023-09-20"))
    #expect(Timestamp(startOf: date).web == "2023-09-19T16:00:00Z")
  }
}
