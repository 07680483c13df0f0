/// The texts that a workbook's cells share (ECMA-376, part 1, 18.4).
struct WorkbookTexts: OfficeXMLReader {
  private(set) var texts: [String] = []
  private var current = ""
  private var isInText = false
  /// How deep in a pronunciation guide, which is no part of the text.
  private var guides = 0

  mutating func start(_ name: String, _ attributes: [String: String]) throws(TableFileProblem) {
    switch name {
    case "si":
      guard texts.count < TableFileLimits.cells else { throw .tooLarge }
      current = ""
    case "rPh": guides += 1
    case "t": isInText = guides == 0
    default: break
    }
  }

  mutating func text(_ text: String) {
    if isInText { current += text }
  }

  mutating func end(_ name: String) {
    switch name {
    case "si": texts.append(Self.unescaped(current))
    case "rPh": guides -= 1
    case "t": isInText = false
    default: break
    }
  }

  /// A text with `_x000D_` and the like, which stand for signs that XML does not bear, made plain
  /// (ECMA-376, part 1, 22.9.2.19): line breaks stay, other control characters go.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if scalar == "_", rest.first == "x", rest.count >= 6, rest[rest.startIndex + 5] == "_",
        let code = UInt32(
          String(String.UnicodeScalarView(rest.dropFirst().prefix(4))), radix: 16)
      {
        rest = rest.dropFirst(6)
        if code == 0x0A || code == 0x0D || code == 0x09 {
          result.append(code == 0x09 ? " " : "\n")
        } else if code >= 0x20, let sign = Unicode.Scalar(code) {
          result.append(sign)
        }
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
