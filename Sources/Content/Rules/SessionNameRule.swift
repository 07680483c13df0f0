import Diagnostics

/// The name of a session is letters and digits, with a letter in front, and no other session of the
/// entry has it.
///
/// So it is never the name of a session that has none of its own: that one's is a number, and of
/// several days or times of one session each has a number behind a hyphen.
struct SessionNameRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    var places: [String: SourceSpan] = [:]
    return draft.sessions.compactMap(\.id).compactMap { id in
      guard Self.isName(id.value) else { return .badSessionName(at: id.span) }
      guard let first = places.updateValue(id.span, forKey: id.value) else { return nil }
      places[id.value] = first
      return .sessionNameTwice(id, first: first)
    }
  }

  private static func isName(_ text: String) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return text.utf8.first.map(letters.contains) == true && text.utf8.count <= 32
      && text.utf8.allSatisfy { letters.contains($0) || digits.contains($0) }
  }
}

extension Diagnostic {
  fileprivate static func badSessionName(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "bad-session-id",
      Message(
        zh: "场次的编号以小写英文字母开头，只用小写字母和数字，最多 32 个",
        en: "a session's id is a lowercase letter, then lowercase letters and digits, 32 at most"),
      at: span)
  }

  fileprivate static func sessionNameTwice(
    _ id: Located<String>, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .error, "bad-session-id",
      Message(
        zh: "编号“\(id.value)”已经用在另一场上，每场的编号不能相同",
        en: "the id “\(id.value)” is another session's; each has its own"),
      at: id.span, notes: [Note(Message(zh: "先用在这里", en: "first used here"), at: first)])
  }
}
