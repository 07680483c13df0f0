extension Explanations {
  /// Signs of an input method, and the form of lines.
  static let signs = Family(
    Message(zh: "标点、空格和缩进", en: "Signs, blanks and indents"),
    [
      Explanation(
        "fullwidth-colon",
        meaning: Message(
          zh: "名称后面用了中文（全角）冒号，只有英文（半角）冒号才能把名称和内容分开。",
          en: "A wide colon stands behind a key; only a plain one parts the key from its value."),
        repair: Message(
          zh: "改成英文冒号，后面空一格。almanac check --fix 可以代劳。",
          en: "Write a plain colon and a blank. almanac check --fix does it for you."),
        example: .head(wrong: "活动地点：同州广场", right: "活动地点: 同州广场")),
      Explanation(
        "fullwidth-comma",
        meaning: Message(
          zh: "花括号里的几项之间用了中文（全角）逗号，后一项就被当成前一项的内容。",
          en: "A wide comma stands between two keys in braces, so the second is taken for a value."),
        repair: Message(
          zh: "改成英文逗号，后面空一格。almanac check --fix 可以代劳。",
          en: "Write a plain comma and a blank. almanac check --fix does it for you."),
        example: .head(
          wrong: "联系方式: {名称: 科普部，电话: 0913-2126496}",
          right: "联系方式: {名称: 科普部, 电话: 0913-2126496}")),
      Explanation(
        "missing-blank",
        meaning: Message(
          zh: "冒号或列表的减号后面紧跟着内容，要空一格才能分开。",
          en: "A value follows its colon, or an item its hyphen, without a blank between them."),
        repair: Message(
          zh: "补上一个空格。almanac check --fix 可以代劳。",
          en: "Add a blank. almanac check --fix does it for you."),
        example: .head(wrong: "活动地点:同州广场", right: "活动地点: 同州广场")),
      Explanation(
        "missing-colon",
        meaning: Message(
          zh: "这一行没有冒号，或者写成了别的符号，不知道是哪一项。",
          en: "The line has no colon, or another sign in its place, so its key is not known."),
        repair: Message(
          zh: "写成“名称: 内容”；如果是接着上一行写的，就放到上一行的末尾。",
          en: "Write “key: value”; what goes on from the line above belongs to its end."),
        example: .head(wrong: "活动地点；同州广场", right: "活动地点: 同州广场")),
      Explanation(
        "fullwidth-blank",
        meaning: Message(
          zh: "行首用全角空格缩进。缩进说明一行属于哪一项，只认半角空格。",
          en:
            "A line is indented by wide blanks. The indent tells what a line belongs to, and counts in plain blanks only."
        ),
        repair: Message(
          zh: "换成半角空格，和上下各行对齐。almanac check --fix 可以代劳。",
          en: "Use plain blanks, aligned with the other lines. almanac check --fix does it for you."
        ),
        example: .head(
          wrong: "联系方式:\n\u{3000}名称: 科普部", right: "联系方式:\n  名称: 科普部")),
      Explanation(
        "tab",
        meaning: Message(
          zh: "这里有一个 Tab（制表符）。行首的 Tab 会让缩进对不上，内容里的 Tab 多半是从表格里带来的。",
          en:
            "There is a tab. In an indent its width is not known; in a value it mostly came from a spreadsheet."
        ),
        repair: Message(
          zh: "换成空格。almanac check --fix 可以代劳。",
          en: "Use blanks. almanac check --fix does it for you."),
        example: .head(
          wrong: "联系方式:\n\t名称: 科普部", right: "联系方式:\n  名称: 科普部")),
      Explanation(
        "fullwidth-hyphen",
        meaning: Message(
          zh: "列表的每一项要用英文减号开头，这里用了全角的或者别的符号。",
          en: "An item of a list starts with a plain hyphen; here is a wide one or another sign."),
        repair: Message(
          zh: "改成英文减号，后面空一格。almanac check --fix 可以代劳。",
          en: "Write a plain hyphen and a blank. almanac check --fix does it for you."),
        example: .head(wrong: "领域:\n  － 食品安全", right: "领域:\n  - 食品安全")),
      Explanation(
        "mixed-quotes",
        meaning: Message(
          zh: "前面用英文引号，后面用中文引号，配不成一对。",
          en: "A plain quote opens the value and a curly one closes it; they do not match."),
        repair: Message(
          zh: "两边都用英文引号，或者干脆不用。almanac check --fix 可以代劳。",
          en: "Use plain quotes at both ends, or none. almanac check --fix does it for you."),
        example: .head(wrong: "活动地点: \"同州广场”", right: "活动地点: \"同州广场\"")),
      Explanation(
        "quoted-part",
        meaning: Message(
          zh: "英文引号只能括住整个内容，不能只括其中几个字。",
          en: "Plain quotes go around a whole value, not around a part of it."),
        repair: Message(
          zh: "改成中文引号。almanac check --fix 可以代劳。",
          en: "Use curly quotes. almanac check --fix does it for you."),
        example: .head(
          wrong: "活动名称: \"科普大篷车\"进村", right: "活动名称: “科普大篷车”进村")),
      Explanation(
        "wrong-indent",
        meaning: Message(
          zh: "行首的空格多了或者少了，看不出这一行属于哪一项。",
          en: "A line stands too far in or not far enough, so what it belongs to is not clear."),
        repair: Message(
          zh: "同一层的各行对齐；属于上一项的，比上一项多空两格。",
          en: "Align what is on one level; what belongs to a key stands two blanks further in."),
        example: .head(
          wrong: "联系方式:\n电话: 0913-2126496", right: "联系方式:\n  电话: 0913-2126496")),
      Explanation(
        "yaml-anchor",
        meaning: Message(
          zh: "内容以 & 或 * 开头，这两个符号放在最前面另有用处，这里用不着。",
          en: "A value starts with & or *, which mean something else there and are not used."),
        repair: Message(
          zh: "去掉这个符号；确实需要，就把整个内容放进英文引号里。",
          en: "Take the sign away, or put the whole value in plain quotes."),
        example: .head(wrong: "费用: &free 免费", right: "费用: 免费")),
      Explanation(
        "yaml-syntax",
        meaning: Message(
          zh: "这里的格式读不懂：括号或引号没有配对，缩进对不上，或者多了一个冒号。",
          en:
            "The form of the line is not understood: an open bracket or quote, a wrong indent, or one colon too many."
        ),
        repair: Message(
          zh: "每行写成“名称: 内容”；内容里有冒号、# 或引号时，把整个内容放进英文引号里。",
          en: "Write “key: value” on a line; quote a value that holds a colon, # or quotes."),
        example: .head(wrong: "领域: [食品安全, 卫生健康", right: "领域: [食品安全, 卫生健康]")),
    ])
}
