import Testing

@testable import Content

@Suite("Time without date rule")
struct TimeWithoutDateRuleTests {
  private let head = "title: 甲\nhost: 乙\ntopics: 健康\nvenue: 广场"

  @Test("a time without any date is one error, at the time")
  func time() throws {
    let text = "---\n\(head)\ntime: 1️⃣9:00-11:00\n---\n"
    try expect(.error("time-without-date", at: "1️⃣"), by: TimeWithoutDateRule(), in: text)
    try expect(by: RequiredKeysRule(), in: text)
  }

  @Test("a date that only holds a time is that error too", arguments: ["上午9点", "9:00-11:00", "全天"])
  func dateOfTime(value: String) throws {
    let text = "---\n\(head)\ndate: 1️⃣\(value)\n---\n"
    try expect(.error("time-without-date", at: "1️⃣"), by: TimeWithoutDateRule(), in: text)
    try expect(.error("time-without-date", at: "1️⃣"), by: RequiredKeysRule(), in: text)
  }

  @Test("a session's time, and the entry's for its sessions, once")
  func sessions() throws {
    try expect(
      .error("time-without-date", at: "1️⃣"), by: TimeWithoutDateRule(),
      in: "---\n\(head)\nsessions:\n  - time: 1️⃣9:00\n  - date: 9月20日\n    time: 10:00\n---\n")
    try expect(
      .error("time-without-date", at: "1️⃣"), by: TimeWithoutDateRule(),
      in: "---\n\(head)\ntime: 1️⃣9:00\nsessions:\n  - venue: 甲\n  - venue: 乙\n---\n")
  }

  @Test("a time with a date, a date in the time, an empty or unread date are fine here")
  func fine() throws {
    for lines in ["date: 9月20日\ntime: 9:00", "time: 9月20日9:00", "date:\ntime: 9:00"] {
      try expect(by: TimeWithoutDateRule(), in: "---\n\(head)\n\(lines)\n---\n")
    }
    try expect(
      .error("bad-date", at: "1️⃣"), by: TimeWithoutDateRule(),
      in: "---\n\(head)\ndate: 1️⃣下周\ntime: 9:00\n---\n")
    try expect(
      by: TimeWithoutDateRule(),
      in: "---\n\(head)\ndate: 9月20日\nsessions:\n  - time: 9:00\n  - time: 10:00\n---\n")
  }
}
