import Diagnostics

/// Formats and settings must be those of `topics.yml`.
struct KnownFormatsRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    let formats = draft.formats.filter { context.names.formats[$0.value] == nil }.map {
      Diagnostic.unknownName(
        "unknown-format", $0, kind: Message(zh: "形式", en: "format"), in: context.names.formats)
    }
    let settings = draft.settings.filter { context.names.settings[$0.value] == nil }.map {
      Diagnostic.unknownName(
        "unknown-setting", $0, kind: Message(zh: "五进场所", en: "setting"),
        in: context.names.settings)
    }
    return formats + settings
  }
}
