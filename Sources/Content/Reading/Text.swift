/// Text forms that input methods and office programs produce, made plain before they are read.

extension Unicode.Scalar {
  /// Whether it is a blank of any width, or a tab.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09, 0xA0, 0x2002...0x200A, 0x202F, 0x3000, 0xFEFF, 0x200B: true
    default: false
    }
  }

  /// The halfwidth form of a fullwidth letter, digit or sign (U+FF01 to U+FF5E), else itself.
  var halfwidth: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }
}

/// Text without blanks at its ends, of any width.
func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.isBlank && $0 != "\n" && $0 != "\r" }),
    let last = scalars.lastIndex(where: { !$0.isBlank && $0 != "\n" && $0 != "\r" })
  else { return "" }
  if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex { return text }
  return String(scalars[first...last])
}

/// Splits a list that is written as a sentence, 、 ， , ； or ; between its items; a sign inside
/// brackets does not count, so that 各县（市、区）活动 stays whole.
func splitList(_ text: String) -> [String] {
  var items: [String] = []
  var current = String.UnicodeScalarView()
  var depth = 0
  for scalar in text.unicodeScalars {
    switch scalar {
    case "（", "(", "【", "「", "“", "《": depth += 1
    case "）", ")", "】", "」", "”", "》": depth = max(depth - 1, 0)
    case "、", "，", ",", "；", ";", "\n":
      if depth == 0 {
        items.append(trimmed(String(current)))
        current = String.UnicodeScalarView()
        continue
      }
    default: break
    }
    current.append(scalar)
  }
  items.append(trimmed(String(current)))
  return items.filter { !$0.isEmpty }
}

/// A text without the brackets of an input method around the whole of it: 【健康，生态】 is meant as a list.
func withoutBrackets(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last, scalars.count > 2,
    first == "【" && last == "】" || first == "［" && last == "］"
  else { return text }
  let inner = scalars.dropFirst().dropLast()
  return inner.contains { "【】［］".unicodeScalars.contains($0) } ? text : String(inner)
}
