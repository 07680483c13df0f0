extension Explanations {
  /// The two lines of `---`.
  static let head = Family(
    Message(zh: "文件开头的 ---", en: "The head of a file"),
    [
      Explanation(
        "missing-front-matter",
        meaning: Message(
          zh: "活动名称、日期、地点写在两行 --- 之间。文件的第一行不是 ---，程序就不知道它们从哪里开始。",
          en:
            "Title, date and place stand between two lines of ---. Without one as the first line of the file nobody knows where they begin."
        ),
        repair: Message(
          zh: "第一行单独写三个减号 ---，上面不留空行。",
          en: "Write --- as the first line, with no blank line above it."),
        example: .entry(
          wrong: """
            活动名称: 食品安全进社区
            举办单位: 大荔县科协
            """,
          right: """
            ---
            活动名称: 食品安全进社区
            举办单位: 大荔县科协
            活动日期: 9月20日
            活动地点: 同州广场
            领域: 食品安全
            ---
            """)),
      Explanation(
        "unclosed-front-matter",
        meaning: Message(
          zh: "缺少第二行 ---，程序分不清哪些是活动信息，哪些是正文。",
          en: "The second line of --- is missing, so the head cannot be told from the text."),
        repair: Message(
          zh: "在最后一项信息的下一行单独写三个减号 ---，正文写在它下面。",
          en: "Write --- on a line of its own after the last key; the text goes below it."),
        example: .entry(
          wrong: """
            ---
            活动名称: 食品安全进社区
            活动日期: 9月20日

            欢迎参加。
            """,
          right: """
            ---
            活动名称: 食品安全进社区
            举办单位: 大荔县科协
            活动日期: 9月20日
            活动地点: 同州广场
            领域: 食品安全
            ---
            欢迎参加。
            """)),
      Explanation(
        "wrong-dashes",
        meaning: Message(
          zh: "这一行像是要写 ---，却用了中文的破折号，或者多写、少写了减号。",
          en: "The line was meant to be ---, but has other dashes, or too many or too few of them."),
        repair: Message(
          zh: "切换到英文输入，从行首起写三个减号。almanac check --fix 可以代劳。",
          en:
            "Switch the input method to English and type three hyphens from the margin. almanac check --fix does it for you."
        ),
        example: .entry(
          wrong: """
            ———
            活动名称: 食品安全进社区
            举办单位: 大荔县科协
            活动日期: 9月20日
            活动地点: 同州广场
            领域: 食品安全
            ———
            """,
          right: """
            ---
            活动名称: 食品安全进社区
            举办单位: 大荔县科协
            活动日期: 9月20日
            活动地点: 同州广场
            领域: 食品安全
            ---
            """)),
    ])
}
