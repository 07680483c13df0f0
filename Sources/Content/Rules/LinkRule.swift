import Diagnostics
import Markup

/// Links and images in a text lead somewhere.
struct LinkRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    let pictures = (draft.pictures + draft.recapPhotos).compactMap { picture in
      Self.problem(
        ofFile: picture.value.path, isImage: true, isInHead: true, at: picture.span, in: context)
    }
    return Self.check(draft.body, of: draft.file.path, in: context) + pictures
  }

  /// What is wrong with the links of a text.
  ///
  /// - Parameter path: the path of the file the text is in.
  static func check(
    _ body: MarkdownDocument, of path: String, in context: RuleContext
  ) -> [Diagnostic] {
    body.links.compactMap { link in
      switch link.destination {
      case .external(let address):
        link.isImage ? remoteImage(address, at: link.span) : nil
      case .refused(let address):
        refused(address, isImage: link.isImage, at: link.span)
      case .anchor(let anchor):
        missing(anchor, of: path, in: context) ? brokenAnchor(anchor, at: link.span) : nil
      case .entry(let target, let anchor):
        if context.headings[target] == nil {
          MissingFile(link.span.text, at: link.span, isInHead: false)
            .at(target, among: Set(context.headings.keys))
        } else if let anchor, missing(anchor, of: target, in: context) {
          brokenAnchor(anchor, at: link.span)
        } else {
          nil
        }
      case .file(let file):
        problem(ofFile: file, isImage: link.isImage, at: link.span, in: context)
      }
    }
  }

  private static func missing(_ anchor: String, of path: String, in context: RuleContext) -> Bool {
    !anchor.isEmpty && context.headings[path]?.contains { $0.id == anchor } != true
  }

  private static func problem(
    ofFile path: String, isImage: Bool, isInHead: Bool = false, at span: SourceSpan,
    in context: RuleContext
  ) -> Diagnostic? {
    let kind = SourceTree.fileExtension(of: path)
    if SourceTree.filmExtensions.contains(kind) { return .film(at: span) }
    guard context.media.contains(path) else {
      return MissingFile(span.text, at: span, isInHead: isInHead).at(path, among: context.media)
    }
    if context.oversized.contains(path) { return .fileTooLarge(at: span) }
    let allowed = isImage ? SourceTree.imageExtensions : SourceTree.publishableExtensions
    if allowed.contains(kind) { return nil }
    return PictureRule.phoneExtensions.contains(kind)
      ? .phonePicture(at: span) : wrongFileKind(kind, allowed, at: span)
  }

  // MARK: Messages

  private static func remoteImage(_ address: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "remote-image",
      Message(zh: "图片不能用别的网站上的", en: "an image cannot come from another site"), at: span,
      notes: [
        Note(
          Message(
            zh: "把图片存到 content/media/ 里，再写成 ![图片说明](../../media/文件名.jpg)",
            en: "save it in content/media/ and write ![what it shows](../../media/name.jpg)"))
      ])
  }

  private static func refused(
    _ address: String, isImage: Bool, at span: SourceSpan
  ) -> Diagnostic {
    if isImage, let known = MissingFile(address, at: span, isInHead: false).known { return known }
    return Diagnostic(
      .error, "bad-link",
      Message(
        zh: address.isEmpty ? "链接没有写地址" : "链接“\(address)”不能用",
        en: address.isEmpty ? "the link has no address" : "the link “\(address)” cannot be used"),
      at: span,
      notes: [
        Note(
          Message(
            zh: "可以用 https:// 开头的网址、mailto: 邮箱、tel: 电话，或者本项目里 .md 文件的相对路径",
            en: "use https://, mailto:, tel:, or the relative path of an .md file"))
      ])
  }

  private static func brokenAnchor(_ anchor: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "broken-anchor",
      Message(zh: "没有“\(anchor)”这个小标题", en: "there is no heading “\(anchor)”"), at: span)
  }

  private static func wrongFileKind(
    _ kind: String, _ allowed: Set<String>, at span: SourceSpan
  ) -> Diagnostic {
    let list = allowed.sorted().joined(separator: " ")
    return Diagnostic(
      .error, "wrong-file-kind",
      Message(zh: "不能发布 .\(kind) 文件", en: "a file of the kind .\(kind) is not published"),
      at: span,
      notes: SourceTree.isNamedLikePicture("." + kind)
        ? [PictureRule.screenshot]
        : [Note(Message(zh: "可以用：\(list)", en: "use one of: \(list)"))])
  }
}
