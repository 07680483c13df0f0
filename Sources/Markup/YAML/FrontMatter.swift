import Diagnostics

/// The head of a content file between two lines of `---`, and where the text below it starts.
public struct FrontMatter: Sendable {
  /// The keys and values of the head.
  public let value: YAMLValue
  /// The offset of the first byte below the closing line.
  public let bodyStart: Int

  /// Splits a content file and reads its head.
  ///
  /// A byte order mark before the first line and CR LF line ends are accepted. A line that was meant to
  /// be `---` (——— of an input method, ---- , blank lines above) is reported and taken for one, so that
  /// the file's other problems are seen in the same run.
  ///
  /// - Parameter keys: the keys it may have; see ``YAMLReader``.
  /// - Returns: nil with a diagnostic where the head is missing, not closed, or not YAML.
  public static func read(
    _ file: SourceFile, keys: YAMLKeys = .unknown
  ) -> Diagnosed<FrontMatter?> {
    if let problem = file.unreadable { return Diagnosed(nil, [problem]) }
    var lines = LineIterator(bytes: file.bytes, from: file.textStart)
    var opening = lines.next()
    while let line = opening, file.bytes[line].allSatisfy(isBlank) { opening = lines.next() }
    guard let opening else { return Diagnosed(nil, [.emptyFile(file)]) }
    var diagnostics: [Diagnostic] = []
    if !isFence(file.bytes[opening]) {
      guard looksLikeFence(file.bytes[opening].drop(while: isBlank)) else {
        return Diagnosed(nil, [.missingFrontMatter(at: file.span(opening))])
      }
      diagnostics.append(.wrongFence(at: file.span(opening)))
    } else if opening.lowerBound > file.textStart {
      diagnostics.append(.blankLinesBeforeFence(at: file.span(opening)))
    }
    let start = lines.offset
    while let line = lines.next() {
      let bytes = file.bytes[line]
      guard isFence(bytes) || looksLikeFence(bytes) else { continue }
      if !isFence(bytes) { diagnostics.append(.wrongFence(at: file.span(line))) }
      let bodyStart = lines.offset
      let head = YAMLReader.mapping(
        in: file, range: start..<line.lowerBound, keys: keys)
      return Diagnosed(
        head.value.map { FrontMatter(value: $0, bodyStart: bodyStart) },
        diagnostics + head.diagnostics)
    }
    // Without a second line, dashes may be just a line of the text.
    return Diagnosed(
      nil,
      isFence(file.bytes[opening])
        ? diagnostics + [.unclosedFrontMatter(at: file.span(opening))]
        : [.missingFrontMatter(at: file.span(opening))])
  }

  /// Whether a line is `---`, blanks after it allowed.
  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy(isBlank)
  }

  /// Whether a line is made of two or more dashes of any kind, blanks after them allowed. In a head
  /// such a line could only be an error.
  private static func looksLikeFence(_ line: ArraySlice<UInt8>) -> Bool {
    // Nearly every line ends here.
    guard let first = line.first, first == UInt8(ascii: "-") || first >= 0xE2 else { return false }
    var dashes = 0
    var isEnded = false
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "-", "－", "﹣", "—", "–", "―", "─", "━", "‐", "‑", "−", "ー", "一":
        guard !isEnded else { return false }
        dashes += 1
      case " ", "\t", "\u{3000}": isEnded = true
      default: return false
      }
    }
    return dashes >= 2
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
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
  static func emptyFile(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, "empty-file",
      Message(zh: "文件是空的，什么也没写", en: "the file is empty"), place: .path(file.path),
      notes: [
        Note(
          Message(
            zh: "不要了就删掉这个文件；要写活动，可以从别的活动文件里整个复制过来再改",
            en: "delete it, or copy another entry into it and change that"))
      ])
  }

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

  /// A line of dashes that was meant to be `---`.
  fileprivate static func wrongFence(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "wrong-dashes",
      Message(
        zh: "这一行应当是三个半角减号 ---，顶格写", en: "this line is three plain hyphens, ---, from the margin"),
      at: span,
      notes: [
        Note(
          Message(
            zh: "先按 Shift 键切换到英文输入，再按三次数字 0 右边的减号键",
            en: "switch the input method to English, then type three hyphens"))
      ], fixIt: FixIt(span, replacement: "---", isSafe: true))
  }

  fileprivate static func blankLinesBeforeFence(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "missing-front-matter",
      Message(
        zh: "三个减号 --- 应当在文件的第一行，把它上面的空行删掉",
        en: "--- is the first line of the file; delete the blank lines above it"), at: span)
  }
}
