import Activities
import Diagnostics
import Markup

/// A guide step or page as its author wrote it.
public struct ArticleDraft: Sendable {
  /// Where an article belongs.
  enum Kind: String, Sendable {
    case guide, pages
  }

  /// The file it was written in.
  let file: SourceFile
  /// Where it belongs.
  let kind: Kind
  /// The number it is sorted by, then by slug.
  let order: Int
  /// The article; its links are not checked yet.
  let article: Article

  private static let keys = KeyNames<String>([
    ("title", ["title", "标题"]), ("summary", ["summary", "简介"]), ("order", ["order", "顺序"]),
    ("step", ["step", "步骤"]), ("fields", ["fields", "填写项"]),
  ])
  private static let fieldKeys = KeyNames<String>([
    ("name", ["name", "名称"]), ("required", ["required", "必填"]), ("who", ["who", "谁填"]),
    ("how", ["how", "怎么填"]),
  ])

  private static let yamlKeys = YAMLKeys(
    topLevel: Set(keys.all), nested: ["fields": Set(fieldKeys.all), "填写项": Set(fieldKeys.all)])

  /// Reads a file; nil where its head cannot be read at all.
  static func read(_ file: SourceFile, kind: Kind, name: String) -> Diagnosed<ArticleDraft?> {
    let head = FrontMatter.read(file, keys: yamlKeys)
    guard let frontMatter = head.value else { return Diagnosed(nil, head.diagnostics) }
    var reader = MappingReader(frontMatter.value, names: keys)
    let title = reader.requiredText("title", named: "title")
    let step = reader.number("step")
    let order = reader.number("order")
    var fields: [Article.FormField] = []
    for var inner in reader.mappings("fields", names: fieldKeys) {
      let name = inner.requiredText("name", named: "name")
      let required = inner.flag("required")
      fields.append(
        Article.FormField(
          name: name?.value ?? "", isRequired: required, who: inner.text("who")?.value,
          how: inner.text("how")?.value))
      inner.reportEmptyKeys(except: ["name"])
      reader.report(inner.diagnostics)
    }
    reader.reportEmptyKeys(except: ["title"])
    let summary = reader.text("summary")?.value ?? ""
    let body = MarkdownDocument(parsing: file, from: frontMatter.bodyStart)
    let article = Article(
      slug: asciiSlug(name), title: title?.value ?? name, summary: summary, step: step,
      fields: fields, path: file.path, body: body)
    let draft = ArticleDraft(file: file, kind: kind, order: order ?? step ?? 0, article: article)
    return Diagnosed(draft, head.diagnostics + reader.diagnostics)
  }
}

extension MappingReader {
  /// The whole number of a key.
  mutating func number(_ key: Key) -> Int? {
    guard let text = text(key) else { return nil }
    if let number = Int(text.value) { return number }
    report([
      Diagnostic(
        .error, "wrong-form",
        Message(zh: "“\(text.value)”不是一个整数", en: "“\(text.value)” is not a whole number"),
        at: text.span)
    ])
    return nil
  }
}
