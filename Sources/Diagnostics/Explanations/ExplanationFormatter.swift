/// Explanations as text for a terminal, and as the page of the documentation.
///
/// Identity numbers are printed with `*` in their middle, in examples too.
public struct ExplanationFormatter: Sendable {
  /// The languages that explanations are printed in, in their order.
  public let languages: [Language]

  private static let repair = Message(zh: "怎么改：", en: "Repair: ")
  private static let wrong = Message(zh: "错误", en: "wrong")
  private static let right = Message(zh: "正确", en: "right")
  private static let nothing = Message(zh: "（没有这一行）", en: "(no such line)")

  /// A formatter for some languages.
  public init(languages: [Language]) {
    self.languages = languages
  }

  // MARK: For a terminal

  /// One explanation; ends with a line break.
  public func format(_ explanation: Explanation) -> String {
    let paragraphs = languages.map { language in
      explanation.meaning.text(in: language) + "\n" + Self.repair.text(in: language)
        + explanation.repair.text(in: language) + "\n"
    }
    let (wrong, right) = explanation.example.texts
    let example =
      "\(joined(Self.wrong)):\n\(indented(wrong))\(joined(Self.right)):\n\(indented(right))"
    let page = [explanation.code + "\n"] + paragraphs + [example]
    return IdentityNumber.masked(page.joined(separator: "\n"))
  }

  /// The codes by family, each with what it means; ends with a line break.
  public func list() -> String {
    let width = Explanations.all.map(\.code.count).max() ?? 0
    let families = Explanations.families.map { family in
      joined(family.title) + "\n"
        + family.explanations.map { explanation in
          let blanks = String(repeating: " ", count: width - explanation.code.count + 2)
          let language = languages.first ?? .chinese
          return "  \(explanation.code)\(blanks)\(explanation.meaning.text(in: language))\n"
        }.joined()
    }
    return families.joined(separator: "\n")
  }

  private func indented(_ text: String) -> String {
    let shown = text.isEmpty ? joined(Self.nothing) : text
    return shown.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined()
  }

  private func joined(_ message: Message) -> String {
    languages.map { message.text(in: $0) }.joined(separator: " · ")
  }

  // MARK: For the documentation

  /// All explanations as a page of Markdown, `docs/problems.md`.
  public func page() -> String {
    let heading = Message(zh: "检查出来的问题", en: "Problems that a check finds")
    let hint = Message(
      zh: "由 `almanac explain --markdown` 写成；一个问题也可以单独问：`almanac explain 代码`。",
      en: "Written by `almanac explain --markdown`; `almanac explain CODE` tells of one problem.")
    let families = Explanations.families.map { family in
      "\n## \(joined(family.title))\n" + family.explanations.map(section).joined()
    }
    let introduction = languages.map { hint.text(in: $0) + "\n" }.joined(separator: "\n")
    return IdentityNumber.masked(
      "# \(joined(heading))\n\n\(introduction)" + families.joined())
  }

  private func section(_ explanation: Explanation) -> String {
    let paragraphs = languages.map { language in
      "\(escaped(explanation.meaning.text(in: language)))\n"
        + "**\(Self.repair.text(in: language))** \(escaped(explanation.repair.text(in: language)))\n"
    }
    let (wrong, right) = explanation.example.texts
    let example =
      "\(joined(Self.wrong))\n\n\(block(wrong))\n\(joined(Self.right))\n\n\(block(right))"
    return "\n### \(explanation.code)\n\n" + (paragraphs + [example]).joined(separator: "\n")
  }

  /// A text in which no sign of Markdown or HTML has a meaning.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if "\\`*_[]<>{}#".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private func block(_ text: String) -> String {
    "```\n\(text.isEmpty ? joined(Self.nothing) : text)\n```\n"
  }
}
