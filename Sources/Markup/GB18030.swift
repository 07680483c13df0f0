import Diagnostics
import Foundation

/// The encoding of Chinese Windows, of which GBK is a part.
enum GB18030 {
  /// GB 18030-2000 among the encodings that Foundation has no name for.
  private static let encoding = String.Encoding(rawValue: 0x8000_0632)

  /// The text that bytes stand for; nil where some stand for none, or would not come back the same.
  static func decoded(_ bytes: [UInt8]) -> String? {
    guard let text = String(data: Data(bytes), encoding: encoding),
      text.data(using: encoding).map({ Array($0) }) == bytes,
      !text.unicodeScalars.contains(where: isNoText)
    else { return nil }
    return text
  }

  /// Whether a character is in no text that somebody wrote: replaced, unassigned or private.
  private static func isNoText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .unassigned, .privateUse, .surrogate: true
    default: scalar == "\u{FFFD}"
    }
  }
}

extension SourceFile {
  /// The file in UTF-8 without a byte order mark; nil where it is no text, or in an encoding that cannot
  /// be told for certain.
  public var asPlainUTF8: SourceFile? {
    if String(validating: bytes, as: UTF8.self) != nil {
      if bytes.contains(0) { return nil }
      return textStart == 0 ? self : SourceFile(path: path, bytes: Array(bytes[textStart...]))
    }
    guard TextEncoding(of: bytes) == .gb18030, let text = GB18030.decoded(bytes) else { return nil }
    return SourceFile(path: path, text: text)
  }
}
