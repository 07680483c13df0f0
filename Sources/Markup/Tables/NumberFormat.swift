import Foundation

/// How a spreadsheet shows the numbers of a cell, as far as it tells a date from a quantity (ECMA-376,
/// part 1, 18.8.30 and 18.8.31).
struct NumberFormat: Equatable {
  private var showsYear = false
  private var showsMonth = false
  private var showsDay = false
  private var showsTime = false
  /// The number of digits behind the point; nil for as many as needed.
  private var decimals: Int?

  /// Numbers as they are.
  static let general = NumberFormat(code: "General")

  /// The format of a built-in number; those of dates depend on the language, and these are of Chinese.
  static func builtIn(_ id: Int) -> NumberFormat {
    NumberFormat(code: builtInCodes[id] ?? "General")
  }

  private static let builtInCodes: [Int: String] = [
    1: "0", 2: "0.00", 3: "0", 4: "0.00", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "yyyy/m/d h:mm", 27: "yyyy年m月", 28: "m月d日", 29: "m月d日", 30: "m-d-yy",
    31: "yyyy年m月d日", 32: "h时mm分", 33: "h时mm分ss秒", 34: "h时mm分", 35: "h时mm分ss秒",
    36: "yyyy年m月", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 50: "yyyy年m月", 51: "m月d日",
    52: "yyyy年m月", 53: "m月d日", 54: "m月d日", 55: "h时mm分", 56: "h时mm分ss秒", 57: "yyyy年m月",
    58: "m月d日",
  ]

  /// The format that a code describes: `yyyy"年"m"月"d"日"`.
  init(code: String) {
    let signs = Self.signs(of: code)
    guard !signs.starts(with: "general".unicodeScalars) else { return }
    let letters = Set(signs)
    showsTime = letters.contains("h") || letters.contains("s")
    showsYear = letters.contains("y") || letters.contains("e")
    showsDay = letters.contains("d")
    // Beside hours or seconds m is minutes, unless there is a day or a year too.
    showsMonth = letters.contains("m") && (!showsTime || showsDay || showsYear)
    if let point = signs.firstIndex(of: ".") {
      decimals = signs[(point + 1)...].prefix { $0 == "0" }.count
    } else if letters.contains("0") {
      decimals = 0
    }
  }

  /// The lowercase signs of a code's first section that have a meaning: what is quoted, escaped or in
  /// brackets is left out, elapsed hours excepted.
  private static func signs(of code: String) -> [Unicode.Scalar] {
    var signs: [Unicode.Scalar] = []
    var scalars = Array(code.lowercased().unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case ";": return signs
      case "\\", "_", "*": scalars = scalars.dropFirst()
      case "\"": scalars = scalars.drop { $0 != "\"" }.dropFirst()
      case "[":
        let inside = scalars.prefix { $0 != "]" }
        if !inside.isEmpty, inside.allSatisfy({ "hms".unicodeScalars.contains($0) }) {
          signs += inside
        }
        scalars = scalars.dropFirst(inside.count + 1)
      case "e" where scalars.first == "+" || scalars.first == "-": continue
      // AM/PM
      case "a" where scalars.starts(with: "m/pm".unicodeScalars): scalars = scalars.dropFirst(4)
      default: signs.append(scalar)
      }
    }
    return signs
  }

  /// What a cell of the format with a number in it holds.
  ///
  /// - Parameter startsIn1904: whether days count from 1904, as in files of old Macs.
  func value(of number: Double, startsIn1904: Bool) -> ImportCell.Value {
    guard showsDay || showsMonth || showsYear || showsTime, number >= 0, number < 2_958_466 else {
      return .number(number, shown: shown(number))
    }
    let minutes = Int((number * 1_440).rounded())
    let (serial, minute) = (minutes / 1_440, minutes % 1_440)
    guard showsDay || showsMonth || showsYear else {
      return .moment(day: nil, minute: minute, showsYear: false)
    }
    let day = Self.day(ofSerial: serial, startsIn1904: startsIn1904)
    guard showsDay else { return .text(Self.month(of: day)) }
    return .moment(
      day: day, minute: showsTime && minute > 0 ? minute : nil, showsYear: showsYear)
  }

  /// Days since 1 January 1970 of a day that spreadsheets count from 1900 or 1904.
  static func day(ofSerial serial: Int, startsIn1904: Bool) -> Int {
    if startsIn1904 { return serial - 24_107 }
    // 29 February 1900, which never was, has the number 60.
    return serial - (serial < 60 ? 25_568 : 25_569)
  }

  /// A month without its day, as it is shown.
  private static func month(of day: Int) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let date = Date(timeIntervalSince1970: Double(day) * 86_400)
    let parts = calendar.dateComponents([.year, .month], from: date)
    return "\(parts.year ?? 0)年\(parts.month ?? 0)月"
  }

  private func shown(_ number: Double) -> String {
    if let decimals { return String(format: "%.\(min(decimals, 15))f", number) }
    return number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }
}
