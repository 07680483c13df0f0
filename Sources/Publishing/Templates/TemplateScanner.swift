import Diagnostics

/// Finds the tags of a template, for checking; rendering is the library's.
enum TemplateScanner {
  /// A template's tags as a tree, and what is wrong with their order.
  static func nodes(of tags: [TemplateTag]) -> Diagnosed<[TemplateNode]> {
    var diagnostics: [Diagnostic] = []
    // Open sections, the outermost first; the bottom one stands for the template itself.
    var open: [(tag: TemplateTag?, children: [TemplateNode])] = [(nil, [])]
    for tag in tags {
      switch tag.kind {
      case .comment: continue
      case .unsupported: diagnostics.append(.unsupportedTag(tag))
      case .variable, .partial: open[open.count - 1].children.append(TemplateNode(tag: tag))
      case .section, .inverted, .parent, .block: open.append((tag, []))
      case .close:
        guard let start = open.last?.tag, start.name == tag.name else {
          diagnostics.append(.wrongClose(tag, open: open.last?.tag))
          continue
        }
        let children = open.removeLast().children
        open[open.count - 1].children.append(TemplateNode(tag: start, children: children))
      }
    }
    for case let (tag?, children) in open {
      diagnostics.append(.unclosed(tag))
      open[0].children += children
    }
    return Diagnosed(open[0].children, diagnostics)
  }

  /// The tags of a template in their order.
  static func tags(in file: SourceFile) -> [TemplateTag] {
    let bytes = file.bytes
    var tags: [TemplateTag] = []
    var index = 0
    while let start = bytes[index...].firstRange(of: "{{".utf8)?.lowerBound {
      let isTriple = bytes[(start + 2)...].first == UInt8(ascii: "{")
      let closing = Array((isTriple ? "}}}" : "}}").utf8)
      guard let end = bytes[(start + 2)...].firstRange(of: closing) else {
        tags.append(TemplateTag(kind: .unsupported, name: "{{", span: file.span(start..<start + 2)))
        break
      }
      let content = bytes[(start + (isTriple ? 3 : 2))..<end.lowerBound]
      let span = file.span(start..<end.upperBound)
      tags.append(tag(content: content, isTriple: isTriple, span: span))
      index = end.upperBound
    }
    return tags
  }

  /// What a tag's first character makes of it.
  private static let kinds: [Character: TemplateTag.Kind] = [
    "#": .section, "^": .inverted, "/": .close, ">": .partial, "<": .parent, "$": .block,
    "!": .comment, "&": .variable, "=": .unsupported, "%": .unsupported,
  ]

  private static func tag(
    content: ArraySlice<UInt8>, isTriple: Bool, span: SourceSpan
  ) -> TemplateTag {
    let text = String(decoding: content, as: UTF8.self)
    let sign = text.first.flatMap { isTriple ? nil : kinds[$0] }
    let name = (sign == nil ? text[...] : text.dropFirst()).filter { $0 != " " }
    let isFunction = name.contains("(") || name.hasPrefix("*")
    let kind = sign ?? .variable
    let isNamed = kind == .comment || !name.isEmpty
    return TemplateTag(kind: isFunction || !isNamed ? .unsupported : kind, name: name, span: span)
  }
}

extension Diagnostic {
  fileprivate static func unsupportedTag(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      .error, "template-syntax",
      Message(zh: "模板里不能用 \(tag.span.text)", en: "\(tag.span.text) is no tag of our templates"),
      at: tag.span,
      notes: [
        Note(
          Message(
            zh: "可以用 {{名称}}、{{#名称}}…{{/名称}}、{{^名称}}、{{>部件}}、{{<部件}}、{{$块}}、{{! 注释}}",
            en:
              "the tags are {{name}}, {{#name}}…{{/name}}, {{^name}}, {{>part}}, {{<part}}, {{$block}}, {{! note}}"
          ))
      ])
  }

  fileprivate static func wrongClose(_ tag: TemplateTag, open: TemplateTag?) -> Diagnostic {
    Diagnostic(
      .error, "template-syntax",
      Message(
        zh: "{{/\(tag.name)}} 没有对应的开头", en: "{{/\(tag.name)}} closes nothing that is open"),
      at: tag.span,
      notes: open.map {
        [Note(Message(zh: "还没有结束的是这里", en: "still open is this"), at: $0.span)]
      } ?? [])
  }

  fileprivate static func unclosed(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      .error, "template-syntax",
      Message(zh: "缺少 {{/\(tag.name)}}", en: "{{/\(tag.name)}} is missing"), at: tag.span)
  }
}
