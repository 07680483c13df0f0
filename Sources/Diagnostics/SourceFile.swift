/// The bytes of one file that an author wrote, with the path that messages name it by.
///
/// A reference, so that thousands of places in a file share its bytes; it never changes.
public final class SourceFile: Sendable {
  /// The path from the project's root, with `/` between its parts: `content/activities/dali/a.md`.
  public let path: String
  /// The file as it was read, a byte order mark included.
  public let bytes: [UInt8]

  /// A file of the given path and bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file of the given path and text.
  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The number of bytes before the text: 3 where the file starts with a UTF-8 byte order mark.
  public var textStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The place of a range of bytes; a range that leaves the file is cut to it.
  public func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: self, range: range.clamped(to: 0..<bytes.count))
  }

  /// The place of a whole line.
  ///
  /// - Parameter line: the number of the line, from 1; past the end it is the last line.
  public func lineSpan(_ line: Int) -> SourceSpan {
    var start = textStart
    var current = 1
    while current < line, let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      start = end + 1
      current += 1
    }
    return span(start..<lineEnd(from: start))
  }

  /// The offset at which the line that holds `offset` ends, its line break not counted.
  func lineEnd(from offset: Int) -> Int {
    var end = bytes[min(offset, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if end > offset, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }

  /// The offset at which the line that holds `offset` starts.
  func lineStart(of offset: Int) -> Int {
    let before = bytes[..<min(offset, bytes.count)].lastIndex(of: UInt8(ascii: "\n"))
    return before.map { $0 + 1 } ?? textStart
  }
}
