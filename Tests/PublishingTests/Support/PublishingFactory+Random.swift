import Activities
import TestSupport

extension PublishingFactory {
  /// An agenda of random days, times, counties, topics, changes and texts that link to each other.
  static func randomAgenda(seed: UInt64) -> Agenda {
    var random = SeededGenerator(seed: seed)
    let places = (0..<Int.random(in: 0...24, using: &random)).map { _ in
      vocabulary.places.randomElement(using: &random) ?? city
    }
    let activities = places.enumerated().map { number, county in
      let other = Int.random(in: 0..<places.count, using: &random)
      return activity(
        "x\(number)", title: "活动 \(number)", in: county, randomSessions(using: &random),
        online: Bool.random(using: &random) ? "https://example.cn/?a=1&b=2" : nil,
        topics: some(of: topics, using: &random),
        actions: Array(some(of: actions, using: &random).dropFirst()),
        hosts: some(of: hosts, using: &random),
        status: Status.allCases.randomElement(using: &random) ?? .scheduled, notice: "见说明",
        recap: Bool.random(using: &random)
          ? .init(summary: "办完了", attendance: nil, news: []) : nil,
        isSample: Bool.random(using: &random),
        body: """
          ## 带什么

          先看[这里](#带什么)，再看[那里](../\(places[other].slug)/x\(other).md#带什么)。

          ## Sessions

          ## Words
          """)
    }
    return agenda(
      of: activities.shuffled(using: &random),
      guide: [
        article("index", in: "guide"), article("download", step: 1, in: "guide"),
        article("register", step: 2, in: "guide", body: "看[上一步](download.md)。"),
      ], pages: [article("about", in: "pages", body: "看[指南](../guide/index.md)。\n\n## Main")])
  }

  private static func randomSessions(using random: inout SeededGenerator) -> [Session] {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      let first = Int.random(in: 12...27, using: &random)
      let last = Bool.random(using: &random) ? nil : Int.random(in: first...29, using: &random)
      let times: [SessionTime] = [
        .allDay, .undecided, .notGiven, from(9, 30), from(12), from(14, to: 16), from(19),
      ]
      return session(
        first, to: last, times.randomElement(using: &random) ?? .allDay,
        venue: Bool.random(using: &random) ? "广场" : nil,
        status: Status.allCases.randomElement(using: &random) ?? .scheduled)
    }.sorted { sortKey($0) < sortKey($1) }
  }

  /// What sessions of an activity are sorted by.
  private static func sortKey(_ session: Session) -> (CivilDate, Int) {
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
