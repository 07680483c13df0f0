import Testing

@testable import Content

@Suite("Required keys rule")
struct RequiredKeysRuleTests {
  private let lines = ["title: 甲", "host: 乙", "topics: 健康", "date: 9月20日", "venue: 广场"]

  @Test("each key that is missing is an error at the head", arguments: 0..<5)
  func missing(index: Int) throws {
    var lines = lines
    let key = lines.remove(at: index).prefix { $0 != ":" }
    let found = try expect(
      .error("missing-key", at: "1️⃣"), by: RequiredKeysRule(),
      in: "1️⃣---\n\(lines.joined(separator: "\n"))\n---\n")
    #expect(found[0].message.english == "“\(key)” is required")
  }

  @Test("an empty head lacks all five, and blanks are no value")
  func empty() throws {
    let missing = Finding.error("missing-key", at: "1️⃣")
    try expect(
      missing, missing, missing, missing, missing, by: RequiredKeysRule(), in: "1️⃣---\n---\n")
    try expect(
      missing, missing, missing, missing, missing, by: RequiredKeysRule(),
      in: "1️⃣---\ntitle:\nhost: \"　\"\ntopics: []\ndate:\nvenue: ''\n---\n")
  }

  @Test("what has an address online needs no place")
  func online() throws {
    let head = lines.dropLast().joined(separator: "\n")
    try expect(by: RequiredKeysRule(), in: "---\n\(head)\nonline: https://a.cn\n---\n")
  }

  @Test("a session without a date or place of its own or the entry's is an error at the session")
  func sessions() throws {
    let head = lines.prefix(3).joined(separator: "\n")
    try expect(
      .error("missing-key", at: "1️⃣"), .error("missing-key", at: "2️⃣"), by: RequiredKeysRule(),
      in: """
        ---
        \(head)
        sessions:
          - 1️⃣date: 9月20日
          - 2️⃣venue: 广场
          - {date: 9月21日, venue: 广场}
        ---
        """)
    try expect(
      by: RequiredKeysRule(),
      in: "---\n\(head)\nvenue: 广场\nsessions:\n  - date: 9月20日\n  - date: 9月21日\n---\n")
  }

  @Test("a date that cannot be read is not missing too")
  func unreadDate() throws {
    let head = lines.filter { !$0.hasPrefix("date") }.joined(separator: "\n")
    try expect(
      .error("bad-date", at: "1️⃣"), by: RequiredKeysRule(), in: "---\n\(head)\ndate: 1️⃣下周\n---\n")
  }

  @Test("a time that holds the date is enough")
  func dateInTime() throws {
    let head = lines.filter { !$0.hasPrefix("date") }.joined(separator: "\n")
    try expect(by: RequiredKeysRule(), in: "---\n\(head)\n活动时间: 9月20日上午9:00-11:00\n---\n")
  }
}
