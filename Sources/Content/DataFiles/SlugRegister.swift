import Diagnostics

/// The slugs of the items of a list in a data file, each of which stands there once.
struct SlugRegister: Sendable {
  /// The slugs seen so far, with their places.
  private var places: [String: SourceSpan] = [:]

  /// The slug and name that an item has; a slug that is no address or stands twice is reported.
  ///
  /// - Parameter key: the key of the name.
  mutating func named(
    _ item: inout MappingReader<String>, by key: String = "name"
  ) -> (slug: String, name: String)? {
    let slug = item.requiredText("slug", named: "slug")
    let name = item.requiredText(key, named: key)
    guard let slug, let name else { return nil }
    if asciiSlug(slug.value) != slug.value || slug.value.isEmpty {
      item.report([.badSlug(at: slug.span)])
    }
    if let first = places.updateValue(slug.span, forKey: slug.value) {
      item.report([.duplicateSlug(slug, first: first)])
    }
    return (slug.value, name.value)
  }
}

extension Diagnostic {
  /// A name for addresses that holds what addresses do not.
  static func badSlug(at span: SourceSpan, key: String = "slug") -> Diagnostic {
    Diagnostic(
      .error, "bad-slug",
      Message(
        zh: "\(key) 只用小写英文字母、数字和短横",
        en: "\(key == "slug" ? "a" : "the") \(key) is lowercase letters, digits and hyphens"),
      at: span)
  }

  fileprivate static func duplicateSlug(
    _ slug: Located<String>, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-slug",
      Message(
        zh: "“\(slug.value)”已经用过，每个 slug 只能用一次", en: "the slug “\(slug.value)” is used already"),
      at: slug.span,
      notes: [Note(Message(zh: "第一次用在这里", en: "first used here"), at: first)])
  }
}
