import Activities
import FuzzSupport

@testable import Content

/// Reads the input as days, as times, and as days with times behind them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = FuzzInput(start, count: count).text
  let year = 2024
  let times = TimeForms.items(in: text)
  if let times { check(times, in: text) }
  require(TimeForms.items(in: fullwidth(text)) == times, "fullwidth signs change a time")

  var scanner = TextScanner(text)
  let length = text.unicodeScalars.count
  let days = readDays(in: &scanner, year: year)
  require((0...length).contains(scanner.offset), "days end at \(scanner.offset) of \(length)")
  var wide = TextScanner(fullwidth(text))
  require(readDays(in: &wide, year: year) == days, "fullwidth signs change a day")
  check(days, in: text)

  let behindDays = scanner.offset
  if let times = TimeForms.items(in: &scanner) { check(times, in: text) }
  require((behindDays...length).contains(scanner.offset), "times end before they start")
  return 0
}

// MARK: Days

private typealias Days = Result<[DateForms.Item], DateForms.Problem>

private func readDays(in scanner: inout TextScanner, year: Int) -> Days {
  do throws(DateForms.Problem) {
    return .success(try DateForms.items(in: &scanner, year: year))
  } catch {
    return .failure(error)
  }
}

private func check(_ days: Days, in text: String) {
  switch days {
  case .success(let items):
    require(items.count <= text.utf8.count, "\(items.count) days from nothing")
    for item in items {
      check(item.first)
      check(item.last)
      for written in item.weekdays {
        require((0...6).contains(written.weekday), "a weekday \(written.weekday)")
        require(written.date == item.first || written.date == item.last, "a weekday of no day")
      }
    }
  case .failure(.unknownForm): break
  case .failure(.noSuchDay(let month, let day)):
    let isLeapDay = month == 2 && day == 29
    require(
      isLeapDay || CivilDate(year: 2024, month: month, day: day) == nil,
      "\(month)月\(day)日 is said not to exist")
  }
}

/// Requires that a day is one, and reads back from each form it can be written in.
private func check(_ date: CivilDate) {
  let (year, month, day) = date.components
  require((1...9999).contains(year), "the year \(year)")
  require(CivilDate(year: year, month: month, day: day) == date, "\(date) is no day")
  require(CivilDate(iso: "\(date)") == date, "\(date) does not read back")
  let year4 = "\(date)".prefix(4)
  for form in ["\(date)", "\(year4)年\(month)月\(day)日", "\(year4)/\(month)/\(day)"] {
    let read = try? DateForms.items(in: form, year: 2023)
    require(read?.map(\.first) == [date] && read?.map(\.last) == [date], "\(form) does not read")
  }
}

// MARK: Times

private func check(_ times: [SessionTime], in text: String) {
  require(!times.isEmpty && times.count <= text.utf8.count, "\(times.count) times from nothing")
  for time in times {
    switch time {
    case .allDay, .undecided: break
    case .notGiven: fatalError("a text gives no time")
    case .from(let start, let end):
      let isEvening = text.hasPrefix("晚上") && time == times.first
      require(!isEvening || start.minutes >= 17 * 60, "\(text) is said to be \(start)")
      require(isOnClock(start) && end.map(isOnClock) ?? true, "no clock shows \(time)")
      let form = "\(start)" + (end.map { "-\($0)" } ?? "")
      require(TimeForms.items(in: form) == [time], "\(form) does not read back")
    }
  }
}

private func isOnClock(_ time: ClockTime) -> Bool {
  (0...1_440).contains(time.minutes) && ClockTime(hour: time.hour, minute: time.minute) == time
}

// MARK: Signs

/// The text as an input method in Chinese mode writes it.
private func fullwidth(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isVisible = (0x21...0x7E).contains(scalar.value)
    result.append(isVisible ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
  }
  return String(result)
}
