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
        "empty-footer",
        meaning: Message(
          zh: "页脚的一项还空着，页面上先不显示。政府网站一般要有主办单位、备案号和网站标识码。",
          en:
            "An item of the footer is empty and left out. Sites of offices need an organiser, a filing number and an identifier."
        ),
        repair: Message(zh: "拿到以后补上。", en: "Fill it in when it is known."),
        example: .other(wrong: "icp:", right: "icp: 陕ICP备00000000号")),
      Explanation(
        "unknown-time-zone",
        meaning: Message(
          zh: "全国只用一个时区，网页上的时钟也按它走。",
          en: "China has one time zone, and the clocks of all pages go by it."),
        repair: Message(zh: "写 Asia/Shanghai，或者不写。", en: "Write Asia/Shanghai, or nothing."),
        example: .other(wrong: "timezone: Asia/Urumqi", right: "timezone: Asia/Shanghai")),
    ])
}
