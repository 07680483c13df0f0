import Foundation

/// A value as JSON that can also stand in a script, its keys in order.
public func scriptLiteral(_ value: some Encodable) -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  do {
    // U+2028 and U+2029 end a line in scripts of before 2019.
    var text = String(decoding: try encoder.encode(value), as: UTF8.self)
    for (scalar, escape) in [("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029")] {
      text = text.split(separator: scalar, omittingEmptySubsequences: false).joined(
        separator: escape)
    }
    return Array(text.utf8)
  } catch {
    preconditionFailure("texts and numbers can always be written as JSON: \(error)")
  }
}
