import Diagnostics

/// Checks that every name in a theme's templates is one that its page has.
///
/// It walks a page's template as rendering would, through partials and inherited blocks, with the
/// names in reach at every tag; so a wrong name is found although no page would show it today.
struct TemplateChecker {
  private let templates: [String: [TemplateNode]]
  /// What was found, by place: a partial is walked from many pages but reported once.
  private var found: [Place: Diagnostic] = [:]

  private struct Place: Hashable {
    let path: String
    let offset: Int
  }

  /// The templates that are being walked, outermost first, with the tag that opened each.
  private typealias Path = [(name: String, tag: TemplateTag?)]
  private typealias Blocks = [String: (nodes: [TemplateNode], scope: [Scope])]

  /// What a tag can see.
  private enum Scope {
    case view(Schema)
    /// Inside a section over text: only `{{.}}` is new.
    case text
  }

  /// - Parameter templates: the nodes of every template by name.
  init(templates: [String: [TemplateNode]]) {
    self.templates = templates
  }

  /// Checks a page's template against the names the page has.
  mutating func check(page name: String, schema: Schema) {
    walk(template: name, path: [(name, nil)], scope: [.view(schema)], blocks: [:])
  }

  /// What is wrong, in no particular order.
  var diagnostics: [Diagnostic] { Array(found.values) }

  private mutating func walk(template: String, path: Path, scope: [Scope], blocks: Blocks) {
    walk(templates[template] ?? [], path: path, scope: scope, blocks: blocks)
  }

  private mutating func walk(
    _ nodes: [TemplateNode], path: Path, scope: [Scope], blocks: Blocks
  ) {
    for node in nodes {
      switch node.tag.kind {
      case .variable: resolve(node.tag, in: scope)
      case .section, .inverted:
        if node.tag.name == "t" || node.tag.name.hasPrefix("t.") {
          report(.sectionOverWording(node.tag))
          continue
        }
        guard let shape = resolve(node.tag, in: scope) else { continue }
        let added = node.tag.kind == .section ? inner(of: shape) : []
        walk(node.children, path: path, scope: scope + added, blocks: blocks)
      case .partial: enter(node, path: path, scope: scope, blocks: blocks)
      case .parent:
        var overrides = blocks
        for child in node.children where child.tag.kind == .block {
          // A block of a page wins over one of a template that the page inherits through.
          if overrides[child.tag.name] == nil {
            overrides[child.tag.name] = (child.children, scope)
          }
        }
        enter(node, path: path, scope: scope, blocks: overrides)
      case .block:
        let block = blocks[node.tag.name]
        walk(block?.nodes ?? node.children, path: path, scope: scope, blocks: blocks)
      case .close, .comment, .unsupported: continue
      }
    }
  }

  private mutating func enter(
    _ node: TemplateNode, path: Path, scope: [Scope], blocks: Blocks
  ) {
    let name = node.tag.name
    if path.contains(where: { $0.name == name }) {
      report(.recursivePartial(node.tag, path: path.map(\.name) + [name]))
    } else if templates[name] == nil {
      report(.unknownPartial(node.tag, known: templates.keys.sorted()))
    } else {
      walk(template: name, path: path + [(name, node.tag)], scope: scope, blocks: blocks)
    }
  }

  private func inner(of shape: Shape) -> [Scope] {
    switch shape {
    case .text, .texts: [.text]
    case .flag: []
    case .view(let schema), .list(let schema): [.view(schema())]
    }
  }

  /// Finds what a name stands for, from the innermost view outwards, then part by part.
  @discardableResult
  private mutating func resolve(_ tag: TemplateTag, in scope: [Scope]) -> Shape? {
    if tag.name == "." {
      if case .text = scope.last { return .text }
      report(.unknownName(tag, known: Self.names(in: scope)))
      return nil
    }
    let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var shape: Shape?
    for case .view(let schema) in scope.reversed() {
      shape = schema.shapes[parts[0]]
      if shape != nil { break }
    }
    // The view that the last part is looked for in, where it is not the scope itself.
    var holder: Schema?
    for part in parts.dropFirst() {
      guard case .view(let schema) = shape else {
        shape = nil
        break
      }
      let view = schema()
      holder = view
      shape = view.shapes[part]
    }
    if shape == nil {
      report(.unknownName(tag, known: holder?.shapes.keys.sorted() ?? Self.names(in: scope)))
    }
    return shape
  }

  private static func names(in scope: [Scope]) -> [String] {
    var names: Set<String> = []
    for case .view(let schema) in scope { names.formUnion(schema.shapes.keys) }
    return names.sorted()
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    guard case .span(let span) = diagnostic.place else { return }
    found[Place(path: span.file.path, offset: span.range.lowerBound)] = diagnostic
  }
}

extension Diagnostic {
  fileprivate static func unknownName(_ tag: TemplateTag, known: [String]) -> Diagnostic {
    let last = tag.name.split(separator: ".").last.map(String.init) ?? tag.name
    let near = Suggestion.nearest(to: last, among: known)
    let list = (near.isEmpty ? known : near).joined(separator: " ")
    return Diagnostic(
      .error, "template-name",
      Message(zh: "这个页面没有“\(tag.name)”", en: "the page has no “\(tag.name)”"), at: tag.span,
      notes: [
        Note(
          near.isEmpty
            ? Message(zh: "这里可以用：\(list)", en: "in reach are: \(list)")
            : Message(zh: "您要写的是不是 \(list)", en: "did you mean \(list)"))
      ])
  }

  fileprivate static func sectionOverWording(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      .error, "template-syntax",
      Message(
        zh: "主题的文字只能写成 {{t.名称}}，不能用 \(tag.span.text)",
        en: "the theme's strings are written {{t.name}}; \(tag.span.text) is no use"),
      at: tag.span)
  }

  fileprivate static func recursivePartial(_ tag: TemplateTag, path: [String]) -> Diagnostic {
    let chain = path.joined(separator: " → ")
    return Diagnostic(
      .error, "template-recursion",
      Message(zh: "模板不能包含自己：\(chain)", en: "a template cannot include itself: \(chain)"),
      at: tag.span)
  }

  fileprivate static func unknownPartial(_ tag: TemplateTag, known: [String]) -> Diagnostic {
    let near = Suggestion.nearest(to: tag.name, among: known)
    let list = (near.isEmpty ? known : near).joined(separator: " ")
    return Diagnostic(
      .error, "template-partial",
      Message(zh: "没有模板 \(tag.name).mustache", en: "there is no template \(tag.name).mustache"),
      at: tag.span,
      notes: [Note(Message(zh: "有的模板：\(list)", en: "the templates are: \(list)"))])
  }
}
