import Diagnostics

/// A text is not wrapped in Chinese quotes as a whole: unlike plain ones, they are shown.
///
/// Quotes around a part (“云上科普日”启动) are the author's own. Names of counties, topics, actions and
/// the like are found with and without quotes, and show as the data files write them.
struct CurlyQuotesRule: ValueRule {
  func check(_ text: Located<String>, of key: ActivityKey) -> Diagnostic? {
    switch key {
    case .county, .topics, .actions, .settings, .format, .status, .date, .time, .online, .cover,
      .images, .sample, .draft:
      return nil
    default: break
    }
    let scalars = trimmed(text.value).unicodeScalars
    guard let first = scalars.first, let closing = Self.closing(first), scalars.count > 2,
      scalars.last == closing
    else { return nil }
    let inner = scalars.dropFirst().dropLast()
    guard !inner.contains(where: { $0 == first || $0 == closing }) else { return nil }
    return Self.wrapped(text, words: String(inner))
  }

  /// The sign that closes a quote: ” for “.
  private static func closing(_ sign: Unicode.Scalar) -> Unicode.Scalar? {
    switch sign {
    case "“": "”"
    case "‘": "’"
    case "＂": "＂"
    case "”": "”"
    default: nil
    }
  }

  private static func wrapped(_ text: Located<String>, words: String) -> Diagnostic {
    // Without its quotes a text with a sign that YAML knows would be read as something else.
    let isPlain = !words.utf8.contains { ":#[]{}&*!|>'\"%@`,-?".utf8.contains($0) }
    let stands = text.span.text == trimmed(text.value)
    return Diagnostic(
      .warning, "curly-quotes",
      Message(
        zh: "整个内容外面不用加引号，加了会照样显示在网页上",
        en: "the quotes around the whole text are shown; leave them out"),
      at: text.span,
      fixIt: isPlain && stands ? FixIt(text.span, replacement: words, isSafe: true) : nil)
  }
}
