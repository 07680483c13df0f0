import Diagnostics

/// The registration on the national platform is its address, or the word that it was made.
struct RegistrationRule: Rule {
  /// What is written where only the fact of a registration is known.
  static let word = "已登记"

  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    guard let written = draft.registration, written.value != Self.word,
      !isWebAddress(written.value)
    else { return [] }
    let plain = String(
      String.UnicodeScalarView(written.value.unicodeScalars.map(\.halfwidth)))
    let near = Suggestion.nearest(to: written.value, among: [Self.word])
    let repair = isWebAddress(plain) ? plain : Self.saysNo(written.value) ? nil : near.first
    return [
      Diagnostic(
        .error, "bad-registration",
        Message(
          zh: "“科普日平台”（kepuri）只能写平台上的网址或“\(Self.word)”，不能写“\(written.value)”",
          en: "“kepuri” is an address on the platform or “\(Self.word)”"),
        at: written.span,
        notes: [
          Note(
            Message(
              zh: "登记过就写 kepuri: \(Self.word)；还没登记，就把这一行删掉",
              en: "once registered write kepuri: \(Self.word); before, delete the line"))
        ],
        fixIt: repair.map { FixIt(written.span, replacement: $0) })
    ]
  }

  /// 未登记 is near to 已登记 in letters only.
  private static func saysNo(_ text: String) -> Bool {
    text.unicodeScalars.contains { "未没不无".unicodeScalars.contains($0) }
  }
}
