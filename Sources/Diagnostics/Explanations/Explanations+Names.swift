extension Explanations {
  /// Names that the data files know.
  static let names = Family(
    Message(zh: "县区、领域、行动和状态", en: "Counties, topics, actions, states"),
    [
      Explanation(
        "unknown-county",
        meaning: Message(
          zh: "没有这个县区。活动属于哪个县区，看“县区”一项；没有写，就看文件放在哪个文件夹。",
          en: "There is no such county. The key tells it, or else the folder that the file is in."),
        repair: Message(
          zh: "写 counties.yml 里的名称、简称或别名，或者把文件移到正确的文件夹。",
          en: "Write a name of counties.yml, or move the file to the right folder."),
        example: .head(wrong: "县区: 大力县", right: "县区: 大荔县")),
      Explanation(
        "unknown-topic",
        meaning: Message(
          zh: "没有这个领域。领域和主题列在 topics.yml 里。",
          en: "There is no such topic; topics.yml lists them."),
        repair: Message(
          zh: "从提示里列出的名称中选；几个领域用顿号隔开。",
          en: "Choose from the names in the message; 、 stands between several."),
        example: .head(wrong: "领域: 食品安会", right: "领域: 食品安全")),
      Explanation(
        "unknown-action",
        meaning: Message(
          zh: "没有这个行动。通知安排的各条行动列在 actions.yml 里。",
          en: "There is no such action; actions.yml lists those of the notice."),
        repair: Message(
          zh: "从提示里列出的名称中选；不属于任何行动，就不写这一项。",
          en: "Choose from the names in the message, or leave the key out."),
        example: .head(wrong: "行动: 青少年专像", right: "行动: 青少年专项")),
      Explanation(
        "unknown-format",
        meaning: Message(
          zh: "没有这种活动形式。形式列在 topics.yml 的 formats 里。",
          en: "There is no such format; topics.yml lists them under formats."),
        repair: Message(
          zh: "从提示里列出的形式中选。", en: "Choose from the names in the message."),
        example: .head(wrong: "形式: 讲坐", right: "形式: 讲座")),
      Explanation(
        "unknown-setting",
        meaning: Message(
          zh: "“五进”里没有这个场所。场所列在 topics.yml 的 settings 里。",
          en: "There is no such setting; topics.yml lists them under settings."),
        repair: Message(
          zh: "从提示里列出的场所中选。", en: "Choose from the names in the message."),
        example: .head(wrong: "五进: 公园", right: "五进: 家庭")),
      Explanation(
        "unknown-host",
        meaning: Message(
          zh: "命令里写的单位，单位名单和活动里都没有。",
          en: "A host on the command line that neither units.yml nor an activity names."),
        repair: Message(
          zh: "照 units.yml 里的名称写，全称、简称、别名都行。",
          en: "Use a name of units.yml: the full one, the short one or an alias."),
        example: .other(
          wrong: "almanac annex 1 --host 市气像局", right: "almanac annex 1 --host 市气象局")),
      Explanation(
        "unknown-activity",
        meaning: Message(
          zh: "命令里写的活动不在里面：没有这个文件，或者不属于同时指定的县区、单位。",
          en: "An activity on the command line that is not there, or not of the county or host."),
        repair: Message(
          zh: "写县区和文件名，不带 .md；也可以写文件的路径。",
          en: "Write the county and the file's name without .md, or the path of the file."),
        example: .other(
          wrong: "almanac annex 2 --activity dali/jujube",
          right: "almanac annex 2 --activity dali/food-safety-winter-jujube")),
      Explanation(
        "unknown-status",
        meaning: Message(
          zh: "没有这个状态。", en: "There is no such status."),
        repair: Message(
          zh: "写正常、取消、延期、改期、改地点或已满；照常举行就不写这一项。",
          en: "Write 正常, 取消, 延期, 改期, 改地点 or 已满, or leave the key out."),
        example: .head(wrong: "状态: 满了", right: "状态: 已满")),
      Explanation(
        "missing-notice",
        meaning: Message(
          zh: "活动取消、延期、改期或改地点了，却没有说明改成了什么，来的人会白跑一趟。",
          en:
            "The activity is cancelled, postponed or moved, but nothing says what changed, so people come in vain."
        ),
        repair: Message(
          zh: "加一行“变动说明”，写清楚原因和新的安排。", en: "Add a “notice” with the reason and the new plan."),
        example: .head(wrong: "状态: 取消", right: "状态: 取消\n变动说明: 因下雨取消，不再另办")),
      Explanation(
        "missing-title-words",
        meaning: Message(
          zh: "这条行动要求活动名称里连着出现几个字，缺了考核时不计数。",
          en:
            "The action asks for words in the title; without them the activity does not count for it."
        ),
        repair: Message(
          zh: "把这几个字写进活动名称；不属于这条行动，就把它从“行动”里去掉。",
          en: "Put the words into the title, or take the action away."),
        example: .head(
          wrong: "活动名称: 餐桌上的学问\n行动: 食品安全专项", right: "活动名称: 食品安全进社区\n行动: 食品安全专项")),
      Explanation(
        "county-and-folder",
        meaning: Message(
          zh: "“县区”写的是一个县，文件却放在另一个县的文件夹里。现在按“县区”显示。",
          en: "The county and the folder differ; the county counts."),
        repair: Message(
          zh: "把文件移到这个县的文件夹，或者改正“县区”。", en: "Move the file, or correct the county."),
        example: .head(wrong: "县区: 合阳县", right: "县区: 大荔县")),
    ])
}
