import Activities

/// Days and times in words, in the wording of a theme.
struct TimeWords: Sendable {
  private let strings: Strings
  private let weekdays: [String]
  private let shortWeekdays: [String]
  /// The words of the days that are named again and again.
  private var known: [CivilDate: (day: String, shortDay: String)] = [:]

  /// The words of a theme.
  ///
  /// - Parameter days: the days that will be named often.
  init(strings: Strings, known days: ClosedRange<CivilDate>) {
    self.strings = strings
    weekdays = strings[.weekdays].split(separator: " ").map(String.init)
    shortWeekdays = strings[.weekdaysShort].split(separator: " ").map(String.init)
    let named = days.days.map { ($0, (day: day($0), shortDay: shortDay($0))) }
    known = Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Days

  /// 星期三
  func weekday(_ date: CivilDate) -> String { weekdays[date.weekday] }

  /// 周三
  func shortWeekday(_ date: CivilDate) -> String { shortWeekdays[date.weekday] }

  /// 9月20日 星期三
  func day(_ date: CivilDate) -> String {
    known[date]?.day ?? text(.date, date, weekday: weekday(date))
  }

  /// 9月20日 周三
  func shortDay(_ date: CivilDate) -> String {
    known[date]?.shortDay ?? text(.date, date, weekday: shortWeekday(date))
  }

  /// 9月20日
  func date(_ date: CivilDate) -> String { text(.dateShort, date) }

  /// 2023年9月20日
  func dayWithYear(_ date: CivilDate) -> String { text(.dateYear, date) }

  /// 9月20日 星期三, or 9月17日至9月23日
  func days(_ dates: ClosedRange<CivilDate>) -> String {
    if dates.lowerBound == dates.upperBound { return day(dates.lowerBound) }
    return strings.text(
      .dateRange,
      [
        "from": text(.dateShort, dates.lowerBound), "to": text(.dateShort, dates.upperBound),
        "count": String(dates.upperBound.dayNumber - dates.lowerBound.dayNumber + 1),
      ])
  }

  /// A sentence of an author with the days in it that are written for machines, `2023-09-21`, in words:
  /// one of the year of the known days without it.
  func sentence(_ text: String) -> String {
    let length = 10
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let end = index + length
      if end <= bytes.count, !isDigit(at: index - 1, of: bytes), !isDigit(at: end, of: bytes),
        let date = CivilDate(iso: String(decoding: bytes[index..<end], as: UTF8.self))
      {
        let isOfThisYear = known.keys.contains { $0.components.year == date.components.year }
        result += (isOfThisYear ? self.date(date) : dayWithYear(date)).utf8
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func isDigit(at index: Int, of bytes: [UInt8]) -> Bool {
    bytes.indices.contains(index) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
  }

  private func text(_ phrase: Phrase, _ date: CivilDate, weekday: String = "") -> String {
    let (year, month, day) = date.components
    return strings.text(
      phrase,
      [
        "year": String(year), "month": String(month), "day": String(day), "weekday": weekday,
      ])
  }

  // MARK: Times

  /// 上午9:00–11:30
  func time(_ time: SessionTime) -> String {
    switch time {
    case .allDay: return strings[.allDay]
    case .undecided: return strings[.undecided]
    case .notGiven: return strings[.notGiven]
    case .from(let start, nil):
      return strings.text(.timeFrom, ["from": strings[period(start)] + clock(start)])
    case .from(let start, .some(let end)):
      // The second time says its part of the day only where it is another one.
      let isSame = period(start) == period(end)
      let to = (isSame ? "" : strings[period(end)]) + clock(end)
      return strings.text(.timeRange, ["from": strings[period(start)] + clock(start), "to": to])
    }
  }

  private func period(_ time: ClockTime) -> Phrase {
    switch time.hour {
    case 0..<6: .night
    case 6..<12: .morning
    case 12: .noon
    case 13..<18: .afternoon
    default: .evening
    }
  }

  /// The time on a clock of twelve hours: 2:30.
  private func clock(_ time: ClockTime) -> String {
    let hour = (13..<24).contains(time.hour) ? time.hour - 12 : time.hour
    return "\(hour):" + (time.minute < 10 ? "0" : "") + String(time.minute)
  }

  // MARK: For machines

  /// The hours as scripts read them: `09:00-11:30`, `09:00-`, `all-day`; nothing where not known.
  static func slot(_ time: SessionTime) -> String {
    switch time {
    case .allDay: "all-day"
    case .undecided, .notGiven: ""
    case .from(let start, let end): "\(start)-" + (end.map(\.description) ?? "")
    }
  }

  /// For `<time datetime>` (HTML Living Standard, 2.3.5): a day, or a moment in China's time.
  static func datetime(_ date: CivilDate, _ time: SessionTime) -> String {
    time.start.map { moment(date, $0) } ?? date.description
  }

  /// A moment in China's time (ISO 8601); a day's 24:00 is the next one's 00:00.
  static func moment(_ date: CivilDate, _ time: ClockTime) -> String {
    time.hour == 24 ? "\(date.advanced(by: 1))T00:00:00+08:00" : "\(date)T\(time):00+08:00"
  }
}
