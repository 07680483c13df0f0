/// A range of bytes in a source file.
public struct SourceSpan: Sendable {
  /// The file the range lies in.
  public let file: SourceFile
  /// The offsets of the first byte and of the one after the last.
  public let range: Range<Int>

  /// A range of a file; use ``SourceFile/span(_:)``, which keeps it inside the file.
  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
  }

  /// Where the range starts.
  public var position: SourcePosition {
    let upTo = range.lowerBound
    var line = 1
    for byte in file.bytes[..<upTo] where byte == UInt8(ascii: "\n") { line += 1 }
    let start = min(file.lineStart(of: upTo), upTo)
    return SourcePosition(line: line, column: scalarCount(file.bytes[start..<upTo]) + 1)
  }

  /// Where the range ends: the place behind its last character.
  public var end: SourcePosition { file.span(range.upperBound..<range.upperBound).position }

  /// The offset at which the line that the range starts on starts.
  public var lineStartOffset: Int { file.lineStart(of: range.lowerBound) }

  /// The offset at which the line that the range starts on ends, its line break not counted.
  public var lineEndOffset: Int { file.lineEnd(from: range.lowerBound) }

  /// The text of the range; a byte that is not UTF-8 becomes U+FFFD.
  public var text: String { String(decoding: file.bytes[range], as: UTF8.self) }
}

/// The number of Unicode scalars in UTF-8; each stray byte of another encoding counts as one.
func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
  bytes.reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
}
