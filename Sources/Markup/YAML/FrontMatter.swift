import Diagnostics

/// The head of a content file between two lines of `---`, and where the text below it starts.
public struct FrontMatter: Sendable {
  /// The keys and values of the head.
  public let value: YAMLValue
  /// The offset of the first byte below the closing line.
  public let bodyStart: Int

  /// Splits a content file and reads its head.
  ///
  /// A byte order mark before the first line and CR LF line ends are accepted.
  ///
  /// - Returns: nil with a diagnostic where the head is missing, not closed, or not YAML.
  public static func read(_ file: SourceFile) -> Diagnosed<FrontMatter?> {
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      return Diagnosed(nil, [.notUTF8(file)])
    }
    var lines = LineIterator(bytes: file.bytes, from: file.textStart)
    guard let opening = lines.next(), isFence(file.bytes[opening]) else {
      return Diagnosed(nil, [.missingFrontMatter(at: file.lineSpan(1))])
    }
    let start = lines.offset
    while let line = lines.next() {
      if isFence(file.bytes[line]) {
        let end = line.lowerBound
        let bodyStart = lines.offset
        return YAMLReader.mapping(in: file, range: start..<end).map { value in
          value.map { FrontMatter(value: $0, bodyStart: bodyStart) }
        }
      }
    }
    return Diagnosed(nil, [.unclosedFrontMatter(at: file.lineSpan(1))])
  }

  /// Whether a line is `---`, blanks after it allowed.
  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

/// Walks over the lines of a text; CR LF and LF both end one.
struct LineIterator: IteratorProtocol {
  private let bytes: [UInt8]
  /// The offset at which the next line starts.
  private(set) var offset: Int

  init(bytes: [UInt8], from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The range of the next line without its line break.
  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    offset = min(end + 1, bytes.count)
    let hasReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
    return start..<(hasReturn ? end - 1 : end)
  }
}

extension Diagnostic {
  static func missingFrontMatter(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "missing-front-matter",
      Message(zh: "文件的第一行应当是三个减号 ---", en: "the first line of the file is ---"), at: span,
      notes: [
        Note(
          Message(
            zh: "活动名称、时间、地点写在两行 --- 之间，正文写在第二行 --- 的下面",
            en: "title, date and place stand between two lines of ---, the text below the second"))
      ])
  }

  static func unclosedFrontMatter(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "unclosed-front-matter",
      Message(zh: "缺少第二行 ---，不知道正文从哪里开始", en: "the second line of --- is missing"), at: span,
      notes: [
        Note(
          Message(
            zh: "在最后一项信息的下一行单独写三个减号 ---", en: "write --- on a line of its own after the last key"))
      ])
  }
}
