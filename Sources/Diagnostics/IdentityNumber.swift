/// Finds identity numbers of residents (GB 11643-1999) in text.
///
/// ```
/// 6 digits  place, whose first two are a province
/// 8 digits  day of birth
/// 3 digits  serial number
/// 1         check digit, 0 to 9 or X
/// ```
/// A number counts when nothing but its own 18 signs stands there, its first two digits are a
/// province's, and its middle is a day of 1900 to 2099; digits of any width count, and one blank or
/// hyphen between the groups. Order numbers, which mostly start with the year, fall out by the
/// province. The check digit is not looked at: a mistyped number gives a person away just the same.
public enum IdentityNumber {
  /// The ranges of identity numbers in UTF-8 text, in their order.
  public static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { buffer in
      var found: [Range<Int>] = []
      var index = 0
      while index < buffer.count {
        // Most text ends here: three bytes of four are Han characters or letters.
        guard let (first, next) = buffer.digit(at: index) else {
          index += 1
          continue
        }
        if first != 0, let end = end(in: buffer, from: index) {
          found.append(index..<end)
          index = end
          continue
        }
        index = next
        // Within a longer number nothing starts.
        while let (_, next) = buffer.digit(at: index) { index = next }
      }
      return found
    }
  }

  /// The bytes with the middle of every identity number made `*`; as many bytes and cells as before.
  ///
  /// The first and last two digits stay, so that an author finds the number.
  static func masked(_ bytes: [UInt8]) -> [UInt8] {
    let found = ranges(in: bytes)
    guard !found.isEmpty else { return bytes }
    var masked = bytes
    for range in found {
      let isWide = bytes[range.lowerBound] == 0xEF
      let kept = isWide ? 6 : 2
      for index in (range.lowerBound + kept)..<(range.upperBound - kept) {
        switch bytes[index] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): masked[index] = UInt8(ascii: "*")
        // The last byte of a fullwidth digit becomes that of ＊ (U+FF0A).
        case 0x90...0x99 where bytes[index - 1] == 0xBC: masked[index] = 0x8A
        default: break
        }
      }
    }
    return masked
  }

  /// The text with the middle of every identity number made `*`.
  public static func masked(_ text: String) -> String {
    // A number has 18 digits, so a text with few is done at once.
    guard text.utf8.count >= 18 else { return text }
    return String(decoding: masked(Array(text.utf8)), as: UTF8.self)
  }

  /// The first two digits of places (GB/T 2260): provinces, and 83 for residents from Taiwan.
  private static func isProvince(_ code: Int) -> Bool {
    switch code {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83, 91: true
    default: false
    }
  }

  /// The offset behind a number that starts at an offset, nil where none does.
  private static func end(in buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    func number(of digits: Int) -> Int? {
      var value = 0
      for _ in 0..<digits {
        guard let (digit, next) = buffer.digit(at: index) else { return nil }
        value = value * 10 + digit
        index = next
      }
      return value
    }
    guard let place = number(of: 6), isProvince(place / 10_000) else { return nil }
    skipSeparator(in: buffer, &index)
    guard let birth = number(of: 8), isDay(birth) else { return nil }
    skipSeparator(in: buffer, &index)
    guard number(of: 3) != nil else { return nil }
    if let (_, next) = buffer.digit(at: index) {
      index = next
    } else if let next = checkLetter(in: buffer, at: index) {
      index = next
    } else {
      return nil
    }
    return buffer.digit(at: index) == nil ? index : nil
  }

  private static func isDay(_ number: Int) -> Bool {
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    guard (1900...2099).contains(year), (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let last = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    return day <= last
  }

  private static func skipSeparator(in buffer: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    guard index < buffer.count else { return }
    if buffer[index] == UInt8(ascii: " ") || buffer[index] == UInt8(ascii: "-") { index += 1 }
  }

  /// The offset behind an X of any width and case.
  private static func checkLetter(
    in buffer: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int? {
    guard index < buffer.count else { return nil }
    if buffer[index] | 0x20 == UInt8(ascii: "x") { return index + 1 }
    // Ｘ is U+FF38, ｘ U+FF58.
    guard index + 2 < buffer.count, buffer[index] == 0xEF else { return nil }
    let isLetter =
      buffer[index + 1] == 0xBC && buffer[index + 2] == 0xB8
      || buffer[index + 1] == 0xBD && buffer[index + 2] == 0x98
    return isLetter ? index + 3 : nil
  }
}
