extension Explanations {
  /// The data files of an edition.
  static let dataFiles = Family(
    Message(zh: "数据文件（calendar.yml 等）", en: "Data files"),
    [
      Explanation(
        "bad-slug",
        meaning: Message(
          zh: "slug 是网址的一部分，只能用小写英文字母、数字和短横。",
          en: "A slug is a part of addresses: lowercase letters, digits and hyphens."),
        repair: Message(
          zh: "改成这样的写法；已经发布过的 slug 不要再改，别人的链接会失效。",
          en: "Write it so; do not change one that is published, for links lead there."),
        example: .other(wrong: "slug: 食品安全", right: "slug: food-safety")),
      Explanation(
        "duplicate-slug",
        meaning: Message(
          zh: "同一个列表里两项用了一样的 slug，网址会重复。",
          en: "Two items of one list have the same slug, and so the same address."),
        repair: Message(zh: "改其中一个。", en: "Change one of them."),
        example: .other(
          wrong: "- slug: health\n- slug: health", right: "- slug: health\n- slug: ecology")),
      Explanation(
        "duplicate-annex",
        meaning: Message(
          zh: "forms.yml 里两张表格写了同一个附件号。",
          en: "Two forms of forms.yml have the same number."),
        repair: Message(zh: "改其中一个的 annex。", en: "Change the annex of one of them."),
        example: .other(wrong: "- annex: 1\n- annex: 1", right: "- annex: 1\n- annex: 2")),
      Explanation(
        "missing-layout",
        meaning: Message(
          zh: "forms.yml 里的一张表格没有写栏目，写了却是空的，或者 columns 和 rows 都写了，不知道排成什么样。",
          en: "A form of forms.yml has neither columns nor rows, or none in them, or has both."),
        repair: Message(
          zh: "一项活动一行的写 columns，一项活动一页的写 rows，只写一个。",
          en: "Give it columns for one table, or rows for a sheet for each activity."),
        example: .other(
          wrong: "- annex: 1\n  title: 汇总表",
          right: "- annex: 1\n  title: 汇总表\n  columns:\n    - {title: 项目名称, value: title}")),
      Explanation(
        "unknown-annex",
        meaning: Message(
          zh: "forms.yml 里没有这个号的附件。", en: "forms.yml has no form of this number."),
        repair: Message(
          zh: "写提示里列出的号；要加一张表格，就在 forms.yml 里照样写一段。",
          en: "Use a number of the message, or describe the form in forms.yml."),
        example: .other(wrong: "almanac annex 3", right: "almanac annex 1")),
      Explanation(
        "empty-footer",
        meaning: Message(
          zh: "页脚的一项还空着，页面上先不显示。政府网站一般要有主办单位、备案号和网站标识码。",
          en:
            "An item of the footer is empty and left out. Sites of offices need an organiser, a filing number and an identifier."
        ),
        repair: Message(zh: "拿到以后补上。", en: "Fill it in when it is known."),
        example: .other(wrong: "icp:", right: "icp: 陕ICP备00000000号")),
      Explanation(
        "unknown-code",
        meaning: Message(
          zh: "calendar.yml 的 silence 里写了一个没有的代码，什么也没有因此少提醒。",
          en: "silence of calendar.yml holds a code that no problem has, so it silences nothing."),
        repair: Message(
          zh: "照提醒后面方括号里的写。错误不能这样关掉，只有提醒可以。",
          en: "Write what stands in brackets behind the warning. Errors cannot be silenced."),
        example: .other(wrong: "silence: [outside-weak]", right: "silence: [outside-week]")),
      Explanation(
        "offline-without-https",
        meaning: Message(
          zh: "要让没有网络的人也能看（offline），网站得是 https 开头的：别的网站浏览器不肯存。",
          en: "Browsers keep a site for reading without a network only where it comes over https."),
        repair: Message(
          zh: "请管网站的人开通 https，再改 base-url；开通不了就写 offline: false。",
          en: "Have the site served over https and change base-url, or write offline: false."),
        example: .other(
          wrong: "base-url: http://example.org\noffline: true",
          right: "base-url: https://example.org\noffline: true")),
      Explanation(
        "unknown-kind",
        meaning: Message(
          zh: "duties.yml 或 facilities.yml 里写的种类，别的数据文件里没有。",
          en: "A kind of unit or of place that no data file has."),
        repair: Message(
          zh: "从提示里列出的种类中选，或者先在数据文件里加上。",
          en: "Choose from those in the message, or add it to the data file first."),
        example: .other(wrong: "kinds: [成员单立]", right: "kinds: [member]")),
      Explanation(
        "unknown-time-zone",
        meaning: Message(
          zh: "全国只用一个时区，网页上的时钟也按它走。",
          en: "China has one time zone, and the clocks of all pages go by it."),
        repair: Message(zh: "写 Asia/Shanghai，或者不写。", en: "Write Asia/Shanghai, or nothing."),
        example: .other(wrong: "timezone: Asia/Urumqi", right: "timezone: Asia/Shanghai")),
    ])
}
