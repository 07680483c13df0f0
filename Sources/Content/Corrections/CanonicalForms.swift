import Activities
import Diagnostics

/// The one form in which each day and time is written best: `2023-09-20`, `2023-09-17 至 2023-09-23`,
/// `09:30-11:00`, with 、 between several and a blank between the days and the times.
///
/// Nothing else than before is understood: what cannot be read, or has an end before its start, or a
/// wrong day of the week, is left to its author.
enum CanonicalForms {
  private static let weekdays = ["日", "一", "二", "三", "四", "五", "六"]

  /// Days and times as they were written in one text.
  private struct When: Equatable {
    var days: [DateForms.Item] = []
    var times: [TimeForms.Item] = []

    /// Reads a whole text; nil where it is in no form of ours.
    init?(_ text: String, year: Int) {
      if let times = TimeForms.items(in: text) {
        self.times = times
        return
      }
      var scanner = TextScanner(text)
      guard let days = try? DateForms.items(in: &scanner, year: year), !days.isEmpty else {
        return nil
      }
      self.days = days
      if scanner.isAtEnd { return }
      guard let times = TimeForms.itemsBehindDate(in: &scanner) else { return nil }
      self.times = times
    }
  }

  /// The text in its best form; nil where it cannot be read, or not be written better without a doubt.
  ///
  /// - Parameter year: the year of days written without one.
  static func form(of text: String, year: Int) -> String? {
    guard let when = When(text, year: year) else { return nil }
    var parts: [String] = []
    for items in [when.days.map(form), when.times.map(form)] where !items.isEmpty {
      let known = items.compactMap { $0 }
      guard known.count == items.count else { return nil }
      parts.append(known.joined(separator: "、"))
    }
    let written = parts.joined(separator: " ")
    return When(written, year: year) == when ? written : nil
  }

  private static func form(of item: DateForms.Item) -> String? {
    guard item.first <= item.last, item.weekdays.allSatisfy({ $0.date.weekday == $0.weekday })
    else { return nil }
    return text(of: item)
  }

  private static func form(of time: TimeForms.Item) -> String? {
    if case .from(let start, .some(let end)) = time, start >= end { return nil }
    return text(of: time)
  }

  // MARK: As written

  /// Days, with the days of the week that were said.
  static func text(of item: DateForms.Item) -> String {
    func day(_ date: CivilDate) -> String {
      let isSaid = item.weekdays.contains { $0.date == date }
      return "\(date)" + (isSaid ? "（星期\(weekdays[date.weekday])）" : "")
    }
    return item.first == item.last
      ? day(item.first) : "\(day(item.first)) 至 \(day(item.last))"
  }

  /// A time; nil where none is given.
  static func text(of time: TimeForms.Item) -> String? {
    switch time {
    case .from(let start, let end): end.map { "\(start)-\($0)" } ?? "\(start)"
    case .allDay: "全天"
    case .undecided: "待定"
    case .notGiven: nil
    }
  }
}
