import Activities

/// The forms in which organizers write times.
///
/// `09:00-11:30`, `9：00—11：30`, `上午9点半-11点`, `下午2:30-5:00`, `全天`, `待定`, and lists of these.
enum TimeForms {
  /// A time as written; an end before its start is kept, for a rule to find.
  typealias Item = SessionTime

  /// Reads a whole text as times; nil where it is in no form of ours.
  static func items(in text: String) -> [Item]? {
    var scanner = TextScanner(text)
    guard let items = items(in: &scanner), scanner.isAtEnd else { return nil }
    return items
  }

  /// Reads times from where the scanner stands, as far as they go; nil where there is none.
  static func items(in scanner: inout TextScanner) -> [Item]? {
    if scanner.take(anyOf: ["全天", "整天"]) != nil { return [.allDay] }
    if scanner.take(anyOf: ["待定", "另行通知", "时间待定"]) != nil { return [.undecided] }
    guard let first = scanner.attempt(interval) else { return nil }
    var items = [first]
    while let next = scanner.attempt({ $0.take(",") ? interval(&$0) : nil }) { items.append(next) }
    return items
  }

  /// The times that stand behind a date up to the end, parted from it by a blank, a comma or nothing.
  static func itemsBehindDate(in scanner: inout TextScanner) -> [Item]? {
    _ = scanner.take(" ") || scanner.take(",")
    guard let times = items(in: &scanner), scanner.isAtEnd else { return nil }
    return times
  }

  private static func interval(_ scanner: inout TextScanner) -> Item? {
    guard let start = scanner.attempt(clock) else { return nil }
    guard let startTime = start.time(after: nil) else { return nil }
    guard scanner.take("-") else { return .from(startTime, to: nil) }
    guard let end = scanner.attempt(clock), let endTime = end.time(after: start) else { return nil }
    return .from(startTime, to: endTime)
  }

  // MARK: As written

  private struct WrittenClock {
    let period: String?
    let hour: Int
    let minute: Int

    /// The time that is meant: 下午2:30 is 14:30, and so is the end of 下午1:00-2:30.
    func time(after start: WrittenClock?) -> ClockTime? {
      var hour = hour
      switch period ?? start?.period {
      case "下午", "傍晚":
        if hour < 12 { hour += 12 }
      case "晚上", "晚":
        // 晚上0点 and 晚上2点 are nobody's afternoon, and of which day they are is not said.
        if period != nil, hour < 5 { return nil }
        // 晚上12点 is the end of the day.
        if hour <= 12 { hour += 12 }
      case "中午":
        if hour < 11 { hour += 12 }
      default: break
      }
      return ClockTime(hour: hour, minute: minute)
    }
  }

  /// `9:00`, `9点`, `9点半`, `9点30`, `9时30分`, with 上午 or 下午 before it or not.
  private static func clock(_ scanner: inout TextScanner) -> WrittenClock? {
    let period = scanner.take(anyOf: ["凌晨", "清晨", "早上", "早晨", "上午", "中午", "下午", "傍晚", "晚上", "晚"])
    guard let hour = scanner.takeNumber(digits: 1...2) else { return nil }
    if scanner.take(":") {
      guard let minute = scanner.takeNumber(digits: 2...2) else { return nil }
      return WrittenClock(period: period, hour: hour, minute: minute)
    }
    guard scanner.take(anyOf: ["点", "时"]) != nil else { return nil }
    _ = scanner.take("整") || scanner.take("钟")
    if scanner.take("半") { return WrittenClock(period: period, hour: hour, minute: 30) }
    let minute = scanner.takeNumber(digits: 1...2)
    if minute != nil { _ = scanner.take("分") }
    return WrittenClock(period: period, hour: hour, minute: minute ?? 0)
  }
}
