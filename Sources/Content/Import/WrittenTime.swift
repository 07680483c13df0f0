import Activities
import Markup

/// The days and times of a row, as far as its cells can be understood.
struct WrittenTime {
  /// Something that could not be understood.
  struct Unread {
    /// The key it belongs to.
    let key: ActivityKey
    /// The text.
    let text: String
    /// Why.
    let problem: Problem
    /// Its cell.
    let cell: TableRow.Cell
  }

  /// Why a text was not understood.
  enum Problem: Equatable {
    /// It is in no form of ours.
    case unknownForm
    /// There is no such day.
    case noSuchDay(month: Int, day: Int)
    /// The day of the week is another day's.
    case wrongWeekday
    /// A number that may have lost a zero: 9.2 is 9月2日 or 9月20日.
    case lostZero
    /// Morning or afternoon, but no time.
    case partOfDay
    /// The column of days says another day.
    case otherDay
  }

  /// Days with their own times, as of a cell that gives several of them.
  struct Appointment {
    /// The days.
    let dates: [DateForms.Item]
    /// The times; of every one of the days.
    let times: [SessionTime]
  }

  /// Several days with a time of their own each; then ``dates`` and ``times`` are empty.
  private(set) var appointments: [Appointment] = []
  /// The days.
  private(set) var dates: [DateForms.Item] = []
  /// The times; of every one of the days.
  private(set) var times: [SessionTime] = []
  /// What could not be understood.
  private(set) var unread: [Unread] = []

  private let edition: Edition

  /// Reads the cells of a row.
  init(_ row: TableRow, edition: Edition) {
    self.edition = edition
    for key in [ActivityKey.date, .time] {
      if let cell = row.cells[key] { read(cell, key) }
    }
  }

  private var year: Int { edition.week.lowerBound.components.year }

  private mutating func read(_ cell: TableRow.Cell, _ key: ActivityKey) {
    switch cell.value {
    case .moment(let day, let minute, let showsYear):
      if let day, let date = date(day, showsYear: showsYear) {
        add([.init(first: date, last: date, weekdays: [])], cell, key)
      }
      if let minute, let time = ClockTime(hour: minute / 60, minute: minute % 60) {
        times.append(.from(time, to: nil))
      }
    case .number(let number, let shown):
      if let date = date(ofSerial: number) {
        add([.init(first: date, last: date, weekdays: [])], cell, key)
      } else if Self.mayHaveLostZero(shown) {
        unread.append(Unread(key: key, text: shown, problem: .lostZero, cell: cell))
      } else {
        read(shown, cell, key)
      }
    case .text(let text):
      if let number = Double(text), let date = date(ofSerial: number) {
        add([.init(first: date, last: date, weekdays: [])], cell, key)
      } else {
        read(text, cell, key)
      }
    }
  }

  /// The day of a cell. A day typed as 9月18日 has the year it was typed in, which nobody saw: it is the
  /// edition's that is meant.
  private func date(_ day: Int, showsYear: Bool) -> CivilDate? {
    let date = CivilDate(dayNumber: day)
    if showsYear { return date }
    let (_, month, dayOfMonth) = date.components
    return CivilDate(year: year, month: month, day: dayOfMonth)
  }

  /// The day of a bare number, where it is one of the days that activities can be on.
  private func date(ofSerial number: Double) -> CivilDate? {
    guard number == number.rounded(), (1...2_958_465).contains(number) else { return nil }
    let date = CivilDate(dayNumber: TableSerial.day(of: Int(number)))
    return edition.accepted.contains(date) ? date : nil
  }

  /// Whether a number has one digit behind its point, as 9.20 has once a spreadsheet took it for one.
  private static func mayHaveLostZero(_ shown: String) -> Bool {
    let parts = shown.split(separator: ".")
    return parts.count == 2 && parts[1].count == 1 && (1...12).contains(Int(parts[0]) ?? 0)
      && (1...3).contains(Int(parts[1]) ?? 0)
  }

  private mutating func add(_ items: [DateForms.Item], _ cell: TableRow.Cell, _ key: ActivityKey) {
    guard key == .time, !dates.isEmpty else {
      dates = items
      return
    }
    let isSame = dates.map(\.first) == items.map(\.first) && dates.map(\.last) == items.map(\.last)
    if !isSame {
      unread.append(Unread(key: key, text: cell.text, problem: .otherDay, cell: cell))
    }
  }

  private mutating func read(_ text: String, _ cell: TableRow.Cell, _ key: ActivityKey) {
    func fail(_ problem: Problem) -> Unread {
      Unread(key: key, text: joinedLines(text), problem: problem, cell: cell)
    }
    // Programs that export tables write 09:00:00.
    let plain = joinedLines(text).replacing(/(\d{1,2}[:：]\d{2})[:：]\d{2}/) { $0.1 }
    if let times = TimeForms.items(in: plain) {
      self.times = times
      return
    }
    if let part = Self.partOfDay(TextScanner(plain)) {
      unread.append(Unread(key: .time, text: part, problem: .partOfDay, cell: cell))
      return
    }
    var scanner = TextScanner(plain)
    do throws(DateForms.Problem) {
      let items = try DateForms.items(in: &scanner, year: year)
      guard !items.isEmpty, items.allSatisfy({ $0.first <= $0.last }) else {
        return unread.append(fail(.unknownForm))
      }
      guard items.flatMap(\.weekdays).allSatisfy({ $0.weekday == $0.date.weekday }) else {
        return unread.append(fail(.wrongWeekday))
      }
      readBehindDays(items, scanner, text: plain, cell, key)
    } catch .noSuchDay(let month, let day) {
      unread.append(fail(.noSuchDay(month: month, day: day)))
    } catch {
      unread.append(fail(.unknownForm))
    }
  }

  /// Reads what stands behind days: nothing, times, or only a part of the day.
  private mutating func readBehindDays(
    _ items: [DateForms.Item], _ scanner: TextScanner, text: String, _ cell: TableRow.Cell,
    _ key: ActivityKey
  ) {
    var scanner = scanner
    _ = scanner.take(" ") || scanner.take(",")
    _ = scanner.take(anyOf: ["每天", "每日"])
    if scanner.isAtEnd { return add(items, cell, key) }
    var behind = scanner
    if let times = TimeForms.items(in: &behind), behind.isAtEnd {
      // Midnight is what a day without a time becomes when it is exported.
      if times.count > 1 || times.first?.start?.minutes != 0 { self.times = times }
      return add(items, cell, key)
    }
    if dates.isEmpty, let several = Self.appointments(in: text, year: year) {
      appointments = several
      return
    }
    if let part = Self.partOfDay(scanner) {
      unread.append(Unread(key: .time, text: part, problem: .partOfDay, cell: cell))
      return add(items, cell, key)
    }
    unread.append(Unread(key: key, text: text, problem: .unknownForm, cell: cell))
  }

  /// Days and times by turns, up to the end: `9月18日上午9点、9月19日下午3点`. Nil for anything else.
  private static func appointments(in text: String, year: Int) -> [Appointment]? {
    var scanner = TextScanner(text)
    var found: [Appointment] = []
    while !scanner.isAtEnd {
      if !found.isEmpty { _ = scanner.take(",") || scanner.take(" ") }
      guard let items = try? DateForms.items(in: &scanner, year: year), !items.isEmpty,
        items.allSatisfy({ $0.first <= $0.last }),
        items.flatMap(\.weekdays).allSatisfy({ $0.weekday == $0.date.weekday })
      else { return nil }
      _ = scanner.take(" ") || scanner.take(",")
      _ = scanner.take(anyOf: ["每天", "每日"])
      guard let times = TimeForms.items(in: &scanner) else { return nil }
      found.append(Appointment(dates: items, times: times))
    }
    return found.count > 1 ? found : nil
  }

  /// The part of the day that is all a scanner has before it.
  private static func partOfDay(_ scanner: TextScanner) -> String? {
    var scanner = scanner
    let isBracketed = scanner.take("(")
    let part = scanner.take(anyOf: [
      "上午", "下午", "晚上", "早上", "早晨", "中午", "傍晚", "晚", "夜间",
    ])
    guard !isBracketed || scanner.take(")"), scanner.isAtEnd else { return nil }
    return part
  }

  // MARK: As it is written into a file

  /// The days, one text for each or for each range. Days of the week are left out: they were compared.
  var writtenDates: [String] { Self.written(dates) }

  /// The times; nil where there are none.
  var writtenTimes: String? { Self.written(times) }

  /// The sessions of several days with their own times, as keys and values.
  var writtenSessions: [[EntryText.Member]] {
    appointments.map { appointment in
      [
        .init(key: .date, value: Self.written(appointment.dates).joined(separator: "、")),
        .init(key: .time, value: Self.written(appointment.times) ?? ""),
      ]
    }
  }

  private static func written(_ dates: [DateForms.Item]) -> [String] {
    dates.map {
      CanonicalForms.text(of: DateForms.Item(first: $0.first, last: $0.last, weekdays: []))
    }
  }

  private static func written(_ times: [SessionTime]) -> String? {
    let texts = times.compactMap(CanonicalForms.text)
    return texts.isEmpty ? nil : texts.joined(separator: "、")
  }

  /// A day or time of a cell as text.
  static func shown(_ value: ImportCell.Value) -> String {
    guard case .moment(let day, let minute, _) = value else { return "" }
    let date = day.map { "\(CivilDate(dayNumber: $0))" }
    let time = minute.flatMap { ClockTime(hour: $0 / 60, minute: $0 % 60) }.map { "\($0)" }
    return [date, time].compactMap { $0 }.joined(separator: " ")
  }
}
