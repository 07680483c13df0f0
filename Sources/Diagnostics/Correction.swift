/// A file before and after its repair.
public struct Correction: Sendable {
  /// The file as it was read.
  public let original: SourceFile
  /// The same text in UTF-8 without a byte order mark.
  public let text: SourceFile
  /// The repaired file.
  public let corrected: SourceFile

  /// A file in its three states.
  public init(original: SourceFile, text: SourceFile, corrected: SourceFile) {
    self.original = original
    self.text = text
    self.corrected = corrected
  }

  /// What became of the bytes that the text is written in.
  public enum Encoding: Sendable {
    /// They were UTF-8 and are.
    case kept
    /// They were UTF-8 with a byte order mark.
    case withoutMark
    /// They were GB 18030, of which GBK is a part.
    case fromGB18030
  }

  /// What became of its encoding.
  public var encoding: Encoding {
    if original.textStart > 0 { return .withoutMark }
    return original.bytes == text.bytes ? .kept : .fromGB18030
  }
}
