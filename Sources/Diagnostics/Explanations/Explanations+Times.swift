extension Explanations {
  /// Days and times.
  static let times = Family(
    Message(zh: "日期和时间", en: "Days and times"),
    [
      Explanation(
        "bad-date",
        meaning: Message(
          zh: "看不懂是哪一天。", en: "The value is not understood as a day."),
        repair: Message(
          zh: "写成 2023-09-20、9月20日、9月17日-9月23日这样，几个日期用顿号隔开。",
          en: "Write 2023-09-20, 9月20日 or 9月17日-9月23日; 、 stands between several."),
        example: .head(wrong: "活动日期: 下周三", right: "活动日期: 9月20日")),
      Explanation(
        "no-such-day",
        meaning: Message(
          zh: "日历上没有这一天。", en: "The calendar has no such day."),
        repair: Message(zh: "核对月份和日子。", en: "Check the month and the day."),
        example: .head(wrong: "活动日期: 9月31日", right: "活动日期: 9月20日")),
      Explanation(
        "bad-time",
        meaning: Message(
          zh: "看不懂是几点。", en: "The value is not understood as a time."),
        repair: Message(
          zh: "写成 09:00-11:30、上午9点半-11点、全天或者待定；还不知道就不写。",
          en: "Write 09:00-11:30, 上午9点半-11点, 全天 or 待定, or leave it out."),
        example: .head(wrong: "活动时间: 早饭以后", right: "活动时间: 上午9点-11点")),
      Explanation(
        "time-without-date",
        meaning: Message(
          zh: "只写了几点，没写哪一天。", en: "A time is given, but no day."),
        repair: Message(
          zh: "哪一天写在“活动日期”里，几点写在“活动时间”里。",
          en: "The day belongs to “date”, the time to “time”."),
        example: .head(
          wrong: "活动日期: 上午9点", right: "活动日期: 9月20日\n活动时间: 上午9点")),
      Explanation(
        "wrong-weekday",
        meaning: Message(
          zh: "日期后面写的星期和日历对不上，其中有一个是错的。",
          en: "The weekday behind a date is not that date's, so one of them is wrong."),
        repair: Message(
          zh: "核对以后改正；拿不准就不写星期，网页上会自动显示。",
          en: "Check which is right; the weekday may be left out, pages show it anyway."),
        example: .head(wrong: "活动日期: 9月20日（星期二）", right: "活动日期: 9月20日（星期三）")),
      Explanation(
        "end-before-start",
        meaning: Message(
          zh: "结束比开始还早，常常是下午的时间少写了“下午”两个字。",
          en: "The end comes before the start, often because 下午 is left out of an afternoon's time."
        ),
        repair: Message(
          zh: "下午的时间写成 14:30 或者“下午2:30”。", en: "Write 14:30 or 下午2:30 for the afternoon."),
        example: .head(wrong: "活动时间: 9:00-2:30", right: "活动时间: 9:00-14:30")),
      Explanation(
        "bad-session-id",
        meaning: Message(
          zh: "场次的编号写得不对，或者两场用了同一个。手机日历按编号认出每一场，改了时间也还是它。",
          en:
            "The id of a session has a wrong form or is used twice. Calendars on phones know a session by it, also when its time changes."
        ),
        repair: Message(
          zh: "以小写字母开头，只用小写字母和数字，每场不同；不写也行，那就按先后编号，这时新的场次要加在最后。",
          en:
            "Begin with a lowercase letter, use lowercase letters and digits, another one for each; or leave it out: then sessions are counted, and new ones belong at the end."
        ),
        example: .head(
          wrong: "场次:\n  - {编号: 上午, 日期: 9月20日, 时间: 9点}",
          right: "场次:\n  - {编号: am, 日期: 9月20日, 时间: 9点}")),
      Explanation(
        "outside-week",
        meaning: Message(
          zh: "日期不在活动周之内。有的县会提前办，所以只是提醒，照常显示。",
          en: "The day is outside the week. Some counties start early, so it is shown all the same."
        ),
        repair: Message(
          zh: "核对日期；没有错就不用改。", en: "Check the day; leave it if it is right."),
        example: .head(wrong: "活动日期: 9月15日", right: "活动日期: 9月17日")),
      Explanation(
        "outside-window",
        meaning: Message(
          zh: "日期离活动周太远，不在可以登记的范围内，多半是年份或月份写错了。",
          en: "The day is too far from the week to be entered; mostly the year or month is a slip."),
        repair: Message(zh: "核对年份和月份。", en: "Check the year and the month."),
        example: .head(wrong: "活动日期: 2022-09-20", right: "活动日期: 2023-09-20")),
    ])
}
