import Diagnostics
import Markup

/// Raw HTML in a text is left out, and said so.
struct DroppedHTMLRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    Self.check(draft.body)
  }

  /// The places where a text holds raw HTML.
  static func check(_ body: MarkdownDocument) -> [Diagnostic] {
    var lines: Set<Int> = []
    return body.droppedHTML.filter { lines.insert($0.range.lowerBound).inserted }.map { span in
      Diagnostic(
        .warning, "raw-html",
        Message(
          zh: "这里的 HTML 代码不会显示，正文只用 Markdown 写", en: "raw HTML is left out; write Markdown"),
        at: span,
        notes: [
          Note(Message(zh: "要显示 < 号，请写成 \\<", en: "write \\< for the sign itself"))
        ])
    }
  }
}
