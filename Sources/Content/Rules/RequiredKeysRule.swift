import Diagnostics

/// Title, host, topics, a date and a place must be given.
struct RequiredKeysRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    draft.lacks.map { lack in
      if let empty = lack.isOfEntry ? draft.emptyKeys[lack.key] : nil {
        return .emptyRequiredValue(
          empty.value, at: empty.span, notes: [lack.key.exampleOfLine(as: empty.value)])
      }
      return Self.missing(lack.key, at: lack.isOfEntry ? draft.head : lack.span)
    }
  }

  private static func missing(_ key: ActivityKey, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "missing-key",
      Message(
        zh: "缺少“\(key.chineseNames[0])”（\(key.rawValue)），这一项必须填写",
        en: "“\(key.rawValue)” is required"),
      at: span, notes: [key.exampleOfAddition])
  }
}

extension ActivityDraft {
  /// A required key that has no value.
  struct Lack {
    /// The key.
    let key: ActivityKey
    /// The session that lacks it, or the head.
    let span: SourceSpan
    /// Whether the entry itself lacks it, and not one of its sessions.
    let isOfEntry: Bool
  }

  /// The required keys that are missing or empty; none whose value was reported already.
  var lacks: [Lack] {
    var lacks: [Lack] = []
    func isLacking(_ key: ActivityKey) {
      if !refusedKeys.contains(key) { lacks.append(Lack(key: key, span: head, isOfEntry: true)) }
    }
    if title == nil { isLacking(.title) }
    if hosts.isEmpty { isLacking(.host) }
    if topics.isEmpty { isLacking(.topics) }
    // A list of sessions that could not be read may hold all that is missed.
    guard !refusedKeys.contains(.sessions) else { return lacks }
    let hasCommonDate = !common.dates.isEmpty || common.hasUnreadDate
    let hasCommonVenue = common.venue != nil || common.hasUnreadVenue || online != nil
    for session in allSessions {
      let isOfEntry = sessions.isEmpty
      // A time without its date has a rule of its own.
      let hasTime = session.times != nil || common.times != nil
      if !hasCommonDate, session.dates.isEmpty, !session.hasUnreadDate,
        !hasTime || emptyKeys[.date] != nil
      {
        lacks.append(Lack(key: .date, span: session.span, isOfEntry: isOfEntry))
      }
      if !hasCommonVenue, session.venue == nil, !session.hasUnreadVenue {
        lacks.append(Lack(key: .venue, span: session.span, isOfEntry: isOfEntry))
      }
    }
    return lacks
  }
}

extension ActivityKey {
  /// A value of a required key.
  private var exampleOfValue: String {
    switch self {
    case .title: "食品安全进社区"
    case .host: "大荔县科学技术协会"
    case .topics: "食品安全"
    case .date: "9月20日"
    case .venue: "同州广场"
    default: "…"
    }
  }

  /// What a line with a required key looks like.
  private var example: String { "\(rawValue): \(exampleOfValue)" }

  /// How to complete an empty line, with the key as its author wrote it.
  fileprivate func exampleOfLine(as name: String) -> Note {
    Note(
      Message(
        zh: "例如：\(name): \(exampleOfValue)", en: "for example: \(name): \(exampleOfValue)"))
  }

  /// How to add the line that is missing.
  fileprivate var exampleOfAddition: Note {
    if self == .venue {
      return Note(
        Message(
          zh: "在两行 --- 之间加一行，例如：\(example)；只在网上举办的写 online: 网址",
          en: "add a line between the lines of ---, such as: \(example); or online: with an address"
        ))
    }
    return Note(
      Message(
        zh: "在两行 --- 之间加一行，例如：\(example)",
        en: "add a line between the lines of ---, such as: \(example)"))
  }
}
