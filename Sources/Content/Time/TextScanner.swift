/// Reads a short text from left to right, fullwidth forms and dashes made plain.
///
/// Blanks are left out, but for one between two digits, which keeps `2023-09-20 9:00` apart.
struct TextScanner {
  private let scalars: [Unicode.Scalar]
  private(set) var offset = 0

  /// What a form is looked for in: `９月１７日 — ２３日` is read as `9月17日-23日`.
  init(_ text: String) {
    var plain: [Unicode.Scalar] = []
    var followsBlank = false
    for scalar in text.unicodeScalars {
      if scalar.isBlank {
        followsBlank = true
        continue
      }
      // Quotes around a date say nothing.
      if Self.isQuote(scalar) { continue }
      let next = Self.plain(scalar)
      if followsBlank, next.isDigit, plain.last?.isDigit == true { plain.append(" ") }
      followsBlank = false
      // A Chinese dash is two signs wide: 9:00——11:30.
      if next == "-", plain.last == "-" { continue }
      plain.append(next)
    }
    scalars = plain
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "”", "‘", "’", "＂", "\"": true
    default: false
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "—", "–", "－", "―", "─", "~", "～", "〜", "至", "到", "‐", "−": "-"
    case "、", "，", "；", ";": ","
    case "。", "．": "."
    default: scalar.halfwidth
    }
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { offset == scalars.count }

  /// The next scalar, not taken.
  var next: Unicode.Scalar? { isAtEnd ? nil : scalars[offset] }

  /// Takes a text if it comes next.
  mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[offset...].starts(with: wanted) else { return false }
    offset += wanted.count
    return true
  }

  /// Takes the first of some texts that comes next.
  mutating func take(anyOf texts: [String]) -> String? {
    for text in texts where take(text) { return text }
    return nil
  }

  /// Takes a number of at most that many digits.
  mutating func takeNumber(digits limit: ClosedRange<Int>) -> Int? {
    let digits = scalars[offset...].prefix(while: \.isDigit)
    guard limit.contains(digits.count) else { return nil }
    offset += digits.count
    return digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }

  /// Runs a reading and goes back where it was if it finds nothing.
  mutating func attempt<Value>(_ read: (inout TextScanner) -> Value?) -> Value? {
    let start = offset
    if let value = read(&self) { return value }
    offset = start
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether it is a digit of ASCII.
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
