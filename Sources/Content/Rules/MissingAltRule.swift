import Diagnostics
import Markup

/// An image says what it shows, for those who cannot see it and while it has not loaded.
struct MissingAltRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    Self.check(draft.body)
  }

  /// The images of a text without a word.
  static func check(_ body: MarkdownDocument) -> [Diagnostic] {
    body.links.filter { image in
      image.isImage && AlternativeText(image.text).tellsNothing(of: image.span.text)
    }.map { image in
      let text = trimmed(image.text)
      return Diagnostic(
        .warning, "missing-alt",
        text.isEmpty
          ? Message(zh: "图片没有说明，看不见图的人不知道图里是什么", en: "an image says what it shows")
          : Message(
            zh: "“\(text)”没有说图上是什么", en: "“\(text)” does not say what the image shows"),
        at: image.span,
        notes: [
          Note(
            Message(
              zh: "在方括号里写一句图里有什么，例如：![医生在广场给老人量血压](\(image.span.text))",
              en: "write it between the brackets, as in ![a doctor at work](\(image.span.text))"))
        ])
    }
  }
}
