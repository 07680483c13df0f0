import TestSupport
import Testing

@testable import Publishing

@Suite("Change history")
struct ChangeHistoryTests {
  @Test("commits come in any order and give one history")
  func order() {
    var random = SeededGenerator(seed: 7)
    let moments = [40, 10, 30, 20].map(Timestamp.init(seconds:))
    var histories: [ChangeHistory] = []
    for _ in 0..<5 {
      var history = ChangeHistory()
      for moment in moments.shuffled(using: &random) { history.note(moment, at: "a.md") }
      histories.append(history)
    }
    let record = ChangeHistory.Record(added: moments[1], changed: moments[0], commits: 4)
    #expect(histories.allSatisfy { $0["a.md"] == record })
    #expect(histories[0]["b.md"] == nil && !histories[0].isEmpty && ChangeHistory().isEmpty)
  }
}
