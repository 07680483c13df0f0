import Diagnostics

/// A tag of a Mustache template.
struct TemplateTag {
  /// What the tag does.
  enum Kind {
    case variable, section, inverted, close, partial, parent, block, comment, unsupported
  }

  let kind: Kind
  /// The name in the tag.
  let name: String
  /// The place of the tag.
  let span: SourceSpan
}
