import TestSupport

@testable import Activities

extension ActivityFactory {
  /// Activities of random days, times, counties, topics, actions and hosts, in random order.
  static func randomActivities(using random: inout SeededGenerator) -> [Activity] {
    (0..<Int.random(in: 0...30, using: &random)).map { number in
      let sessions = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        randomSession(using: &random)
      }
      return activity(
        "x\(number)", in: vocabulary.places.randomElement(using: &random) ?? city,
        sessions.sorted { sortKey($0) < sortKey($1) }, topics: some(of: topics, using: &random),
        actions: Array(some(of: actions, using: &random).dropFirst()),
        hosts: some(of: hosts, using: &random))
    }.shuffled(using: &random)
  }

  private static func randomSession(using random: inout SeededGenerator) -> Session {
    let first = Int.random(in: 10...28, using: &random)
    let last = Bool.random(using: &random) ? first : Int.random(in: first...30, using: &random)
    return session(day(first)...day(last), randomTime(using: &random))
  }

  private static func randomTime(using random: inout SeededGenerator) -> SessionTime {
    let hour = Int.random(in: 0...23, using: &random)
    let forms: [SessionTime] = [
      .allDay, .undecided, .notGiven, .from(.noon, to: nil), .from(.evening, to: nil),
    ]
    guard Bool.random(using: &random), let start = ClockTime(hour: hour, minute: 0) else {
      return forms.randomElement(using: &random) ?? .allDay
    }
    return .from(start, to: nil)
  }

  /// What sessions of an activity are sorted by.
  static func sortKey(_ session: Session) -> (CivilDate, Int) {
    (session.dates.lowerBound, session.time.start?.minutes ?? Int.max)
  }

  /// One or more of some values, each once.
  private static func some<Value>(
    of values: [Value], using random: inout SeededGenerator
  ) -> [Value] {
    Array(
      values.shuffled(using: &random).prefix(Int.random(in: 1...values.count, using: &random)))
  }
}
