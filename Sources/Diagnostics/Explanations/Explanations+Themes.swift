extension Explanations {
  /// Themes, for those who write them.
  static let themes = Family(
    Message(zh: "主题（写模板的人看）", en: "Themes"),
    [
      Explanation(
        "unknown-theme",
        meaning: Message(
          zh: "themes/ 里没有这个主题。", en: "There is no such theme in themes/."),
        repair: Message(
          zh: "核对 calendar.yml 的 theme、--theme 或 theme.yml 的 extends。",
          en: "Check theme in calendar.yml, --theme, or extends in theme.yml."),
        example: .other(wrong: "theme: rde", right: "theme: red")),
      Explanation(
        "theme-recursion",
        meaning: Message(
          zh: "主题经过一个或几个主题又扩展了自己。", en: "A theme extends itself, through others or directly."),
        repair: Message(zh: "去掉其中一个 extends。", en: "Take one of the extends away."),
        example: .other(
          wrong: "a/theme.yml  extends: b\nb/theme.yml  extends: a",
          right: "a/theme.yml  extends: b\nb/theme.yml  extends: default")),
      Explanation(
        "missing-asset",
        meaning: Message(
          zh: "样式、脚本或者 url(…) 指向的文件不在 assets/ 里。",
          en: "A style sheet, script or url(…) names a file that is not in assets/."),
        repair: Message(
          zh: "放进文件，或者改正名称。", en: "Add the file, or correct the name."),
        example: .other(wrong: "styles: [sit.css]", right: "styles: [site.css]")),
      Explanation(
        "missing-string",
        meaning: Message(
          zh: "strings/ 里缺少页面要用的文字。", en: "The theme's strings lack one that pages need."),
        repair: Message(
          zh: "补上；写 extends: default 就能沿用默认主题的文字。",
          en: "Add it; with extends: default those of the default theme are taken over."),
        example: .other(wrong: "weekdays: 周日 周一", right: "weekdays: 周日 周一 周二 周三 周四 周五 周六")),
      Explanation(
        "template-syntax",
        meaning: Message(
          zh: "模板里有读不懂的标签，或者标签没有配对。",
          en: "A template holds a tag that is none of ours, or one that is not closed."),
        repair: Message(
          zh: "可用的标签列在提示里；{{#a}} 要有 {{/a}}。",
          en: "The message lists the tags; {{#a}} needs {{/a}}."),
        example: .other(wrong: "{{#cards}}…", right: "{{#cards}}…{{/cards}}")),
      Explanation(
        "template-name",
        meaning: Message(
          zh: "页面没有这个名称。", en: "The page has no value of that name."),
        repair: Message(
          zh: "从提示里列出的名称中选；它们声明在 Sources/Publishing/Views 里。",
          en: "Choose from those in the message; Sources/Publishing/Views declares them."),
        example: .other(wrong: "{{titel}}", right: "{{title}}")),
      Explanation(
        "template-partial",
        meaning: Message(
          zh: "模板引用的另一个模板不存在。", en: "A template includes one that is not there."),
        repair: Message(
          zh: "核对名称，或者补上这个文件。", en: "Check the name, or add the file."),
        example: .other(wrong: "{{>cardd}}", right: "{{>card}}")),
      Explanation(
        "template-recursion",
        meaning: Message(
          zh: "模板直接或间接地包含了自己，永远写不完。",
          en: "A template includes itself, directly or through others, and would never end."),
        repair: Message(zh: "去掉其中一处引用。", en: "Take one of the tags away."),
        example: .other(wrong: "card.mustache: {{>card}}", right: "card.mustache: {{title}}")),
    ])
}
