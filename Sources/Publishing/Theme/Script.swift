/// A script that pages load, as it is published: without the lines that are comments and without the
/// blanks that lines begin with, which every visitor would pay for.
///
/// A script is read line by line and not understood. Where a line could be something else than it
/// seems, in a template literal, a string of several lines or a comment that begins behind code, the
/// script is published as it is.
enum Script {
  /// What is published of a script. Comments that begin with `/*!`, as licences do, stay.
  static func published(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var isInComment = false
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      var code = line.drop(while: isBlank)
      if !isInComment, code.starts(with: "//".utf8) { continue }
      if !isInComment, code.starts(with: "/*".utf8), !code.starts(with: "/*!".utf8) {
        isInComment = true
        code = code.dropFirst(2)
      }
      if isInComment {
        guard let end = code.firstRange(of: "*/".utf8) else { continue }
        isInComment = false
        code = code[end.upperBound...].drop(while: isBlank)
        // What begins behind a comment is not looked at again.
        guard code.isEmpty else { return bytes }
        continue
      }
      if code.isEmpty { continue }
      let last = code.last { $0 != UInt8(ascii: "\r") }
      let isDoubtful = code.contains(UInt8(ascii: "`")) || last == UInt8(ascii: "\\")
      if isDoubtful || leavesCommentOpen(code) { return bytes }
      output += code
      output.append(UInt8(ascii: "\n"))
    }
    return isInComment ? bytes : output
  }

  /// Whether a line begins a comment, or what looks like one, that it does not end.
  private static func leavesCommentOpen(_ code: ArraySlice<UInt8>) -> Bool {
    // Most lines have none, and looking for two bytes at once takes its time.
    guard code.contains(UInt8(ascii: "*")) else { return false }
    var rest = code
    while let open = rest.firstRange(of: "/*".utf8) {
      guard let end = rest[open.upperBound...].firstRange(of: "*/".utf8) else { return true }
      rest = rest[end.upperBound...]
    }
    return false
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
