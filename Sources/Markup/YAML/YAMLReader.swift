import Diagnostics
import Yams

/// Reads YAML with libyaml (through Yams) into values that know their place.
///
/// Anchors and aliases are refused: a calendar needs none, and a few lines of them can stand for
/// more data than any machine holds. libyaml itself refuses more than 1,000 levels.
public struct YAMLReader {
  private let file: SourceFile
  private let range: Range<Int>
  /// What libyaml is given: the text of the range, with what an input method did to it repaired.
  private let text: [UInt8]
  /// Where `text` differs from the file, rising.
  private let corrections: [YAMLEdits.Correction]
  /// Whether a syntax error would only repeat what the repair reported.
  private let hasGuessedIndent: Bool
  /// The offset in `text` of the start of every line, as YAML 1.1 (4.2) counts lines: U+0085, U+2028,
  /// U+2029 and a carriage return alone end one too.
  private let lineStarts: [Int]
  private var diagnostics: [Diagnostic] = []

  /// Reads the mapping in a part of a file.
  ///
  /// - Parameters:
  ///   - range: the bytes of the YAML text, which must be UTF-8 and start a line.
  ///   - keys: the keys it may have, by which a mistyped one is told from a text.
  /// - Returns: the mapping; nil with a diagnostic where the text is not one. Empty text is an empty
  ///   mapping. A key written twice is reported and its first value taken.
  public static func mapping(
    in file: SourceFile, range: Range<Int>, keys: YAMLKeys = .unknown
  ) -> Diagnosed<YAMLValue?> {
    let repair = YAMLRepair(file, range, keys: keys)
    let (text, corrections) = repair.edits.applied(to: file.bytes, range)
    var reader = YAMLReader(
      file: file, range: range, text: text, corrections: corrections,
      hasGuessedIndent: repair.hasGuessedIndent)
    let value = reader.read()
    return Diagnosed(value, repair.diagnostics + reader.diagnostics)
  }

  /// Reads the mapping that a whole file holds.
  public static func mapping(in file: SourceFile) -> Diagnosed<YAMLValue?> {
    if let problem = file.unreadable { return Diagnosed(nil, [problem]) }
    return mapping(in: file, range: file.textStart..<file.bytes.count)
  }

  private init(
    file: SourceFile, range: Range<Int>, text: [UInt8], corrections: [YAMLEdits.Correction],
    hasGuessedIndent: Bool
  ) {
    self.file = file
    self.range = range
    self.text = text
    self.corrections = corrections
    self.hasGuessedIndent = hasGuessedIndent
    lineStarts = Self.lineStarts(in: text)
  }

  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for index in bytes.indices {
      let endsLine =
        switch bytes[index] {
        case UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"): index + 1 == bytes.count || bytes[index + 1] != 0x0A
        case 0x85: index > 0 && bytes[index - 1] == 0xC2
        case 0xA8, 0xA9: index > 1 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2
        default: false
        }
      if endsLine { starts.append(index + 1) }
    }
    return starts
  }

  /// The place in the file of a range of `text`.
  private func span(_ range: Range<Int>) -> SourceSpan {
    file.span(original(range.lowerBound)..<original(range.upperBound))
  }

  private func original(_ offset: Int) -> Int {
    // The last correction that starts before the offset, by halving.
    var (low, high) = (0, corrections.count)
    while low < high {
      let middle = (low + high) / 2
      if corrections[middle].text.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return range.lowerBound + offset }
    let correction = corrections[low - 1]
    if offset < correction.text.upperBound {
      let inside = offset - correction.text.lowerBound
      return min(correction.file.lowerBound + inside, correction.file.upperBound)
    }
    return correction.file.upperBound + offset - correction.text.upperBound
  }

  private mutating func read() -> YAMLValue? {
    // Checked before; what is not valid would only be replaced.
    var text = String(decoding: text, as: UTF8.self)
    // Yams hands libyaml a pointer into the string's own storage. A string of 15 bytes or less has
    // none that lasts, so a comment makes every text longer.
    text += "\n# end of text   "
    do {
      // The parser outlives the nodes: it holds their anchors.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        return YAMLValue(.mapping([]), at: span(0..<0))
      }
      let value = withExtendedLifetime(parser) { convert(root) }
      return checkedRoot(value)
    } catch let YamlError.duplicatedKeysInMapping(_, context) {
      return readWithoutDuplicates(near: context.mark)
    } catch {
      if !hasGuessedIndent { diagnostics.append(syntaxError(error)) }
      return nil
    }
  }

  private mutating func checkedRoot(_ value: YAMLValue) -> YAMLValue? {
    switch value.kind {
    case .mapping: return value
    case .scalar(""): return YAMLValue(.mapping([]), at: value.span)
    case .refused: return nil
    case .scalar, .list:
      diagnostics.append(.notAMapping(at: value.span))
      return nil
    }
  }

  // MARK: Duplicate keys

  /// Reports a key that is written twice at the top level, blanks the lines of the second one and
  /// reads the rest, so that the file's other problems are seen in the same run.
  private mutating func readWithoutDuplicates(near mark: Mark) -> YAMLValue? {
    let keys = topLevelKeys()
    var first: [String: Int] = [:]
    var bytes = text
    var found = false
    for (index, key) in keys.enumerated() {
      guard let earlier = first[key.name] else {
        first[key.name] = index
        continue
      }
      found = true
      diagnostics.append(
        .duplicateKey(key.name, at: span(key.range), first: span(keys[earlier].range)))
      let end = index + 1 < keys.count ? keys[index + 1].range.lowerBound : text.count
      for offset in key.range.lowerBound..<end where bytes[offset] != UInt8(ascii: "\n") {
        bytes[offset] = UInt8(ascii: " ")
      }
    }
    guard found else {
      // Inside a nested mapping: libyaml stops there, and so do we.
      let span = restOfLine(from: offset(of: mark))
      diagnostics.append(.duplicateKey(span.text, at: span, first: nil))
      return nil
    }
    var rest = YAMLReader(
      file: file, range: range, text: bytes, corrections: corrections,
      hasGuessedIndent: hasGuessedIndent)
    let value = rest.read()
    diagnostics += rest.diagnostics
    return value
  }

  /// The keys that start a line without a blank before them.
  private func topLevelKeys() -> [(name: String, range: Range<Int>)] {
    lineStarts.compactMap { start in
      let line = text[start...].prefix { $0 != UInt8(ascii: "\n") }
      guard let first = line.first, first != UInt8(ascii: " "), first != UInt8(ascii: "#"),
        first != UInt8(ascii: "-"), let colon = line.firstIndex(of: UInt8(ascii: ":"))
      else { return nil }
      var end = colon
      while end > start, line[end - 1] == UInt8(ascii: " ") { end -= 1 }
      var name = String(decoding: line[start..<end], as: UTF8.self)
      if name.count >= 2, let quote = name.first, quote == "\"" || quote == "'", name.last == quote
      {
        name = String(name.dropFirst().dropLast())
      }
      return (name, start..<end)
    }
  }

  // MARK: Values

  private mutating func convert(_ node: Node) -> YAMLValue {
    let start = node.mark.map(offset) ?? 0
    if node.anchor != nil {
      diagnostics.append(.anchor(at: span(start..<start + 1)))
      return YAMLValue(.refused, at: restOfLine(from: start))
    }
    switch node {
    case .scalar(let scalar):
      return YAMLValue(.scalar(scalar.string), at: extent(of: scalar, from: start))
    case .sequence(let sequence):
      return YAMLValue(.list(sequence.map { convert($0) }), at: restOfLine(from: start))
    case .mapping(let mapping):
      var entries: [YAMLValue.Entry] = []
      for (key, value) in mapping {
        let keyValue = convert(key)
        guard let name = keyValue.scalar else {
          if case .refused = keyValue.kind { continue }
          diagnostics.append(.keyIsNotText(at: keyValue.span))
          continue
        }
        entries.append(.init(key: name, keySpan: keyValue.span, value: convert(value)))
      }
      return YAMLValue(.mapping(entries), at: restOfLine(from: start))
    case .alias:
      return YAMLValue(.refused, at: span(start..<start))
    }
  }

  /// The bytes of a scalar, from its mark: its own text where it stands as written, up to the closing
  /// quote where it is quoted on one line, else the rest of the line.
  private func extent(of scalar: Node.Scalar, from start: Int) -> SourceSpan {
    let source = text[start...]
    if scalar.style == .plain, source.starts(with: scalar.string.utf8) {
      return span(start..<start + scalar.string.utf8.count)
    }
    if let quote = source.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      if let end = source.dropFirst().closingQuote(quote) {
        return span(start..<end + 1)
      }
    }
    return restOfLine(from: start)
  }

  private func restOfLine(from start: Int) -> SourceSpan {
    let place = span(start..<start)
    return file.span(place.range.lowerBound..<place.lineEndOffset)
  }

  /// The offset in `text` of a mark, whose line and column count from 1 and whose column counts
  /// Unicode scalars.
  private func offset(of mark: Mark) -> Int {
    guard mark.line >= 1, mark.line <= lineStarts.count else { return text.count }
    var offset = lineStarts[mark.line - 1]
    var left = mark.column - 1
    while left > 0, offset < text.count, text[offset] != UInt8(ascii: "\n") {
      offset += 1
      while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  // MARK: Errors

  private func syntaxError(_ error: any Error) -> Diagnostic {
    var problem = "\(error)"
    var place = 0
    switch error {
    case YamlError.scanner(let context?, let text, _, _)
    where text.contains("expected ':'") || text.contains("unexpected end of stream"):
      // The mark is where libyaml gave up; what lacks its colon or quote stands at the context's.
      (problem, place) = (text, offset(of: context.mark))
    case YamlError.scanner(_, let text, let mark, _), YamlError.parser(_, let text, let mark, _),
      YamlError.composer(_, let text, let mark, _):
      (problem, place) = (text, offset(of: mark))
    case YamlError.reader(let text, let character, _, let yaml):
      problem = text
      let index = yaml.index(yaml.startIndex, offsetBy: character ?? 0)
      place += yaml.utf8.distance(from: yaml.startIndex, to: index)
    default: break
    }
    let start = min(place, max(text.count - 1, 0))
    return .yamlSyntax(problem, at: restOfLine(from: start))
  }
}
