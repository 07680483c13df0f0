import Diagnostics

/// A text of the head is short enough to be shown where it belongs; what is longer goes below the head.
struct TextLengthRule: ValueRule {
  func check(_ text: Located<String>, of key: ActivityKey) -> Diagnostic? {
    let limit = key.longestText
    // No text has more characters than bytes, so that most are not counted.
    guard text.value.utf8.count > limit else { return nil }
    let count = trimmed(text.value).unicodeScalars.count
    guard count > limit else { return nil }
    return Self.tooLong(key, count: count, limit: limit, at: text.span)
  }

  private static func tooLong(
    _ key: ActivityKey, count: Int, limit: Int, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .warning, "text-too-long",
      Message(
        zh: "“\(key.chineseNames[0])”太长了：写了 \(count) 个字，最好不超过 \(limit) 个",
        en: "“\(key.rawValue)” has \(count) characters; the most that fits is \(limit)"),
      at: span,
      notes: [
        Note(
          Message(
            zh: "这里只写要点，详细的写到第二行 --- 下面的正文里；几个单位、几个地点请分行写成列表",
            en:
              "keep the gist; the rest goes into the text below the second ---, several names into "
              + "a list"))
      ])
  }
}

extension ActivityKey {
  /// The most characters of one text under the key. Twice and more of what real entries need.
  fileprivate var longestText: Int {
    switch self {
    case .title: 80
    case .host, .organizer, .supporter: 300
    case .date, .time, .sessions: 100
    case .venue: 100
    case .address: 150
    case .county, .zone: 40
    case .online, .kepuri, .source, .cover, .images: 1_000
    case .topics, .actions, .settings, .format: 300
    case .audience, .fee, .access, .contact: 200
    case .summary: 300
    case .signup: 500
    case .status, .sample, .draft: 40
    case .notice: 300
    case .recap: 3_000
    case .recommend: 1_000
    }
  }
}
