import Testing

@testable import Content

@Suite("Order of times rule")
struct OrderOfTimesRuleTests {
  @Test(
    "an end that is not after its start is an error",
    arguments: [
      "11:00-9:00", "9:00-9:00", "下午2:30-上午9:00", "9:00-10:00、15:00-14:00",
    ])
  func times(time: String) throws {
    try expect(
      .error("end-before-start", at: "1️⃣"), by: OrderOfTimesRule(), in: "---\ntime: 1️⃣\(time)\n---\n")
  }

  @Test("a last day before the first one is an error")
  func days() throws {
    try expect(
      .error("end-before-start", at: "1️⃣"), .error("end-before-start", at: "2️⃣"),
      by: OrderOfTimesRule(),
      in: "---\ndate: 1️⃣9月20日-9月17日\nsessions:\n  - {date: 9月20日, time: \"2️⃣10:00-9:00\"}\n---\n"
        .replacing("\"2️⃣", with: "2️⃣\""))
  }

  @Test(
    "what ends later, or has no end, is fine",
    arguments: [
      "time: 9:00-11:00", "time: 22:00-24:00", "time: 9点", "time: 全天", "time: 下午2:00-3:00",
      "date: 9月17日-9月17日", "date: 9月17日-23日",
    ])
  func fine(line: String) throws {
    try expect(by: OrderOfTimesRule(), in: "---\n\(line)\n---\n")
  }
}
