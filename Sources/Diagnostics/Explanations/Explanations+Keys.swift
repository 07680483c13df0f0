extension Explanations {
  /// Keys and the form of their values.
  static let keys = Family(
    Message(zh: "各项信息", en: "Keys and values"),
    [
      Explanation(
        "missing-key",
        meaning: Message(
          zh: "缺少一项必须填写的信息：活动名称、举办单位、活动日期、领域，以及活动地点或者网络地址。",
          en:
            "A key that every activity needs is missing: title, host, date, topics, and a venue or an online address."
        ),
        repair: Message(
          zh: "在两行 --- 之间补上这一行。", en: "Add the line between the two lines of ---."),
        example: .head(wrong: "", right: "活动地点: 同州广场")),
      Explanation(
        "empty-value",
        meaning: Message(
          zh: "写了名称，后面没有内容。必须填写的是错误，可以不填的是提醒。",
          en:
            "A key stands there without a value: an error where the value is required, else a warning."
        ),
        repair: Message(
          zh: "补上内容；用不着的一项，把整行删掉。", en: "Give it a value, or delete the line."),
        example: .head(wrong: "费用:", right: "费用: 免费")),
      Explanation(
        "unknown-key",
        meaning: Message(
          zh: "没有这一项，多半是写错了字。", en: "There is no such key; mostly it is a slip."),
        repair: Message(
          zh: "照提示改正名称。只有一个相近的名称时，almanac check --fix 可以代劳。",
          en:
            "Correct the name as suggested. Where one name alone is near, almanac check --fix does it."
        ),
        example: .head(wrong: "活动地店: 同州广场", right: "活动地点: 同州广场")),
      Explanation(
        "duplicate-key",
        meaning: Message(
          zh: "同一项写了两次，可能是用两个不同的名称（例如“日期”和“活动日期”），不知道以哪一个为准。",
          en:
            "One key is written twice, perhaps under two of its names, so it is not known which one counts."
        ),
        repair: Message(zh: "删掉其中一行。", en: "Delete one of the lines."),
        example: .head(
          wrong: "活动地点: 同州广场\n地点: 文化广场", right: "活动地点: 同州广场")),
      Explanation(
        "wrong-form",
        meaning: Message(
          zh: "内容的形式不对：图片只写了文件名，该写一段文字的地方写了列表，该写“是”或“否”的地方写了别的。",
          en:
            "The value has a wrong form: a picture of a file alone, a list where a text belongs, a word where yes or no does."
        ),
        repair: Message(
          zh: "照提示改成要求的形式。图片写成一对花括号，里面是文件和图上是什么；标点都用英文的。",
          en:
            "Write the form that the message asks for. A picture is a pair of braces with its file and what it shows."
        ),
        example: .head(
          wrong: "封面: ../../media/photo.jpg",
          right: "封面: {文件: ../../media/photo.jpg, 说明: 孩子们在看水样}")),
      Explanation(
        "text-too-long",
        meaning: Message(
          zh: "这一项太长，网页上放不下；多半是把正文写进来了。",
          en: "The value is too long for its place on the page; mostly it belongs to the text."),
        repair: Message(
          zh: "这里只写要点，详细的写到第二行 --- 下面；几个单位、几个地点分行写成列表。",
          en: "Keep the gist here and write the rest below the second ---; list several names."),
        example: .head(
          wrong: "活动地点: 同州广场，" + String(repeating: "从东门进来往里走，", count: 12),
          right: "活动地点: 同州广场东门")),
      Explanation(
        "fullwidth-digits",
        meaning: Message(
          zh: "数字或英文字母是全角的，排出来松散，电话也拨不出去。",
          en:
            "Digits or Latin letters are wide: they look torn apart, and a phone cannot dial them."
        ),
        repair: Message(
          zh: "改成半角。almanac check --fix 可以代劳。",
          en: "Write plain ones. almanac check --fix does it for you."),
        example: .head(wrong: "活动地点: 科技馆３楼", right: "活动地点: 科技馆3楼")),
      Explanation(
        "curly-quotes",
        meaning: Message(
          zh: "整个内容放在中文引号里，引号会照样显示在网页上。",
          en: "Curly quotes stand around the whole value and would be shown on the page."),
        repair: Message(
          zh: "去掉两边的引号。almanac check --fix 可以代劳。",
          en: "Take them away. almanac check --fix does it for you."),
        example: .head(wrong: "活动地点: “同州广场”", right: "活动地点: 同州广场")),
    ])
}
