/// Writes texts into YAML so that the same texts are read back, whatever is in them.
public enum YAMLText {
  /// A text as the value of a key or an item of a list: bare where no sign in it could mean anything,
  /// else in double quotes on one line (YAML 1.1, 5.6 and 7.3.1). A byte order mark that strayed into a
  /// text is left out; at its start no reader would give it back.
  public static func scalar(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\u{FEFF}": continue
      case _ where isUnseen(scalar): result.append(contentsOf: escape(scalar).unicodeScalars)
      default: result.append(scalar)
      }
    }
    result.append("\"")
    return String(result)
  }

  /// A text as a value between braces or brackets: bare also where signs within it, as of a path or an
  /// address, mean nothing there (YAML 1.1, 5.3 and 9.1.3).
  public static func flowScalar(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last else { return "\"\"" }
    let isBare = scalars.allSatisfy { !isUnseen($0) && !"\n,[]{}\"'\\".unicodeScalars.contains($0) }
    let starts = !"-?:#&*!|>%@` ".unicodeScalars.contains(first) && last != " " && last != ":"
    return isBare && starts && !text.contains(": ") && !text.contains(" #") ? text : scalar(text)
  }

  /// A text as the rest of a comment: on one line, without signs that cannot be seen.
  public static func comment(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isUnseen(scalar) || scalar == "\n" {
        if let last = result.last, last != " " { result.append(" ") }
      } else {
        result.append(scalar)
      }
    }
    while result.last == " " { result.removeLast() }
    return String(result)
  }

  /// Whether a text can stand without quotes: it starts and ends with a word, and between there are
  /// words and signs that YAML does not know.
  private static func isPlain(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, isWord(first) else { return false }
    guard isWord(last) || "）》”。！？".unicodeScalars.contains(last) else { return false }
    for (index, scalar) in scalars.enumerated() where !isWord(scalar) {
      if "、，。（）《》“”·—！？：；-./".unicodeScalars.contains(scalar) { continue }
      // 09:00 is no key, and one blank between words is no more than that.
      let (before, after) = (
        scalars[index - 1], index + 1 < scalars.count ? scalars[index + 1] : " "
      )
      guard scalar == ":" && isDigit(before) && isDigit(after) || scalar == " " && after != " "
      else { return false }
    }
    return true
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  /// Whether a scalar is a control character, ends a line, or shows nothing and moves what does.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF0...0xFFFF:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let isLong = scalar.value > 0xFFFF
    let zeros = String(repeating: "0", count: (isLong ? 8 : 4) - digits.count)
    return (isLong ? "\\U" : "\\u") + zeros + digits
  }
}
