import Diagnostics

/// A contact is an office's line and not a person's mobile number, which stays in the web for good.
///
/// A mobile number has 11 digits, of which the first is 1 and the second none of 0, 1 and 2; +86 may
/// stand before it, blanks or hyphens inside (138 0000 0000, 138-0000-0000), and its digits may be wide.
/// One inside a longer number, a file's name or a web address is something else.
struct MobileNumberRule: FileRule {
  func check(_ file: SourceFile) -> [Diagnostic] {
    let ranges = file.bytes.withUnsafeBufferPointer { Self.ranges(in: $0) }
    return ranges.map { Self.mobile(at: file.span($0)) }
  }

  private static func ranges(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      // Most text ends here: three bytes of four are Han characters or letters.
      guard let (digit, next) = bytes.digit(at: index) else {
        index += 1
        continue
      }
      if digit == 1 || digit == 8 || digit == 0, !isInsideOther(bytes, at: index),
        let range = number(in: bytes, from: index)
      {
        found.append(range)
        index = range.upperBound
        continue
      }
      index = next
      // Within a longer number none starts.
      while let (_, next) = bytes.digit(at: index) { index = next }
    }
    return found
  }

  /// The range of a number whose first digit, or that of the 86 before it, stands at an offset.
  private static func number(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int>? {
    var index = start
    for prefix in [[8, 6], [0, 0, 8, 6]] {
      var behind = start
      let isThere = prefix.allSatisfy { wanted in
        guard let (digit, next) = bytes.digit(at: behind), digit == wanted else {
          return false
        }
        behind = next
        return true
      }
      if isThere {
        index = skippingSeparator(in: bytes, at: behind)
        break
      }
    }
    let first = index
    for position in 0..<11 {
      if position == 3 || position == 7 { index = skippingSeparator(in: bytes, at: index) }
      guard let (digit, next) = bytes.digit(at: index) else { return nil }
      if position == 0, digit != 1 { return nil }
      if position == 1, digit < 3 { return nil }
      index = next
    }
    guard bytes.digit(at: index) == nil, !goesOn(bytes, at: index) else { return nil }
    return first..<index
  }

  /// Whether what stands before makes it a part of something else: a number of more parts, a name, or a
  /// web address.
  private static func isInsideOther(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = bytes[start - 1]
    switch before {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      // 2023-138…, a-138…: but "- 138…" and "电话-138…" are numbers.
      return start > 1 && isWordSign(bytes[start - 2])
    case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "%"):
      return true
    default:
      return isWordSign(before) && before | 0x20 != UInt8(ascii: "l")
    }
  }

  /// Whether what stands behind makes it a part of something else.
  private static func goesOn(_ bytes: UnsafeBufferPointer<UInt8>, at end: Int) -> Bool {
    guard end < bytes.count else { return false }
    if bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: ".") {
      return end + 1 < bytes.count && isWordSign(bytes[end + 1])
    }
    return isWordSign(bytes[end]) || bytes[end] == UInt8(ascii: "_")
  }

  /// Whether a byte is an ASCII letter or digit.
  private static func isWordSign(_ byte: UInt8) -> Bool {
    byte &- 0x30 <= 9 || (byte | 0x20) &- 0x61 <= 25
  }

  private static func skippingSeparator(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int {
    guard index < bytes.count else { return index }
    let isSeparator = bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "-")
    return isSeparator ? index + 1 : index
  }

  private static func mobile(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .warning, "mobile-number",
      Message(
        zh: "这像是个人手机号，发布以后谁都能看到，最好换成办公室的座机",
        en:
          "this looks like a personal mobile number, which everybody would see; give an office line"
      ),
      at: span,
      notes: [
        Note(Message(zh: "例如：phone: 0913-2126496", en: "for example: phone: 0913-2126496"))
      ])
  }
}
