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

  @Test("an empty head lacks all five")
  func empty() throws {
    let missing = Finding.error("missing-key", at: "1️⃣")
    try expect(
      missing, missing, missing, missing, missing, by: RequiredKeysRule(), in: "1️⃣---\n---\n")
  }

  @Test("a key without a value is told at the key, and blanks are no value")
  func emptyValues() throws {
    let found = try expect(
      .error("empty-value", at: "1️⃣"), .error("empty-value", at: "2️⃣"),
      .error("missing-key", at: "3️⃣"), .error("empty-value", at: "4️⃣"),
      .error("empty-value", at: "5️⃣"), by: RequiredKeysRule(),
      in: "3️⃣---\n1️⃣活动名称:\n2️⃣host: \"　\"\ntopics: []\n4️⃣date:\n5️⃣venue: ''\n---\n")
    #expect(found.contains { $0.message.chinese == "“活动名称”后面没有写内容，这一项必须填写" })
  }

  @Test("a date or venue is not empty where each session has its own")
  func emptyBesideSessions() throws {
    let head = lines.prefix(3).joined(separator: "\n")
    try expect(
      by: RequiredKeysRule(),
      in: "---\n\(head)\ndate:\nvenue:\nsessions:\n  - {date: 9月20日, venue: 广场}\n---\n")
  }

  @Test(
    "a value of the wrong form is one problem, and the key is not missing too",
    arguments: [
      ("title", "{a: b}", "wrong-form"), ("host", "&a 乙", "yaml-anchor"),
      ("host", "[{a: b}]", "wrong-form"), ("venue", "{name: 广场}", "wrong-form"),
      ("venue", "[广场]", "wrong-form"), ("date", "[[9月20日]]", "wrong-form"),
      ("topics", "&a [健康]", "yaml-anchor"), ("date", "{day: 20}", "wrong-form"),
    ])
  func wrongForm(key: String, value: String, code: String) throws {
    let head = lines.filter { !$0.hasPrefix(key) }.joined(separator: "\n")
    let inner =
      value.hasPrefix("[[") || value.hasPrefix("[{") ? "[1️⃣\(value.dropFirst())" : "1️⃣\(value)"
    try expect(
      .error(code, at: "1️⃣"), by: RequiredKeysRule(), in: "---\n\(head)\n\(key): \(inner)\n---\n")
  }

  @Test(
    "a key that is mistyped is one problem, and what was meant is not missing too",
    arguments: [
      ("title", "titel"), ("host", "举办单为"), ("venue", "venu"), ("date", "活动日其"),
      ("topics", "topic"),
    ])
  func mistyped(key: String, written: String) throws {
    let head = lines.filter { !$0.hasPrefix(key) }.joined(separator: "\n")
    let value = lines.first { $0.hasPrefix(key) }?.drop { $0 != ":" } ?? ""
    try expect(
      .error("unknown-key", at: "1️⃣"), by: RequiredKeysRule(),
      in: "---\n\(head)\n1️⃣\(written)\(value)\n---\n")
  }

  @Test("sessions that cannot be read are one problem")
  func wrongSessions() throws {
    let head = lines.prefix(3).joined(separator: "\n")
    try expect(
      .error("wrong-form", at: "1️⃣"), by: RequiredKeysRule(),
      in: "---\n\(head)\nsessions: 1️⃣两场\n---\n")
    try expect(
      .error("yaml-anchor", at: "1️⃣"), by: RequiredKeysRule(),
      in: "---\n\(head)\nsessions: 1️⃣&a [甲]\n---\n")
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
