import Diagnostics

/// Title, host, topics, a date and a place must be given.
struct RequiredKeysRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if draft.title == nil { problems.append(.missing(.title, in: draft)) }
    if draft.hosts.isEmpty { problems.append(.missing(.host, in: draft)) }
    if draft.topics.isEmpty { problems.append(.missing(.topics, in: draft)) }
    let hasCommonDate = !draft.common.dates.isEmpty || draft.common.hasUnreadDate
    for session in draft.allSessions
    where session.dates.isEmpty && !session.hasUnreadDate && !hasCommonDate {
      problems.append(.missing(.date, in: draft, at: session.span))
    }
    if draft.online == nil {
      for session in draft.allSessions where session.venue == nil && draft.common.venue == nil {
        problems.append(.missing(.venue, in: draft, at: session.span))
      }
    }
    return problems
  }
}

extension Diagnostic {
  fileprivate static func missing(
    _ key: ActivityKey, in draft: ActivityDraft, at span: SourceSpan? = nil
  ) -> Diagnostic {
    let chinese = key.chineseNames[0]
    // A span inside the head stands for a session; the head itself is shown by its first line.
    let place = span.flatMap { $0.range == draft.common.span.range ? nil : $0 } ?? draft.head
    return Diagnostic(
      .error, "missing-key",
      Message(
        zh: "缺少“\(chinese)”（\(key.rawValue)），这一项必须填写", en: "“\(key.rawValue)” is required"),
      at: place, notes: [Note(key.example)])
  }
}

extension ActivityKey {
  /// What a line with a required key looks like.
  fileprivate var example: Message {
    let line =
      switch self {
      case .title: "title: 食品安全进社区"
      case .host: "host: 大荔县科学技术协会"
      case .topics: "topics: 食品安全"
      case .date: "date: 9月20日"
      case .venue: "venue: 同州广场"
      default: "\(rawValue): …"
      }
    if self == .venue {
      return Message(
        zh: "在两行 --- 之间加一行，例如：\(line)；只在网上举办的写 online: 网址",
        en: "add a line between the lines of ---, such as: \(line); or online: with an address")
    }
    return Message(
      zh: "在两行 --- 之间加一行，例如：\(line)",
      en: "add a line between the lines of ---, such as: \(line)")
  }
}
