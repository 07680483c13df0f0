import Diagnostics

/// What an input method or a text editor put into YAML where only plain signs have a meaning, found
/// and made plain before libyaml reads it.
///
/// libyaml stops at the first of these and blames a line below. Here each is reported at its place with
/// the corrected line, and the repaired text is read on, so that all problems are seen in one run:
/// ```
/// 活动名称：食品安全      a wide colon behind a key
/// title:食品安全          no blank behind a colon
/// <tab>name: 科普部       a tab, or a wide blank, in the indent
/// -健康                   no blank behind the hyphen of a list, or a wide one: － 健康
/// title: "食品安全”       a quote opened straight and closed curly
/// title: "云上"启动       straight quotes around a part of a value
/// 活动名称；食品安全      another sign than a colon, or none
/// contact:               a key that belongs to the one above stands as far left,
/// name: 科普部            or the other way round
/// ```
/// What a value holds is left alone: a wide colon counts only where a key must stand, or where one of
/// the nested keys is written.
struct YAMLRepair {
  /// What to change in the text.
  var edits = YAMLEdits()
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the depth of a line had to be guessed, so that what libyaml says of it is no news.
  private(set) var hasGuessedIndent = false

  let file: SourceFile
  let range: Range<Int>
  let known: YAMLKeys
  // The state between lines, in columns of bytes.
  var keys: [(column: Int, name: String)] = []
  var last: (column: Int, hasValue: Bool)?
  private var listColumn: Int?
  /// The column of keys that belong to one as far left, above them.
  private var shallowColumn: Int?
  private var literalColumn: Int?
  var openQuote: UInt8?
  var flowDepth = 0

  /// Looks through a part of a file, which must be UTF-8 and start a line.
  init(_ file: SourceFile, _ range: Range<Int>, keys: YAMLKeys) {
    self.file = file
    self.range = range
    known = keys
    var lines = LineIterator(bytes: file.bytes, from: range.lowerBound)
    while let line = lines.next(), line.lowerBound < range.upperBound {
      read(line.clamped(to: range))
    }
  }

  // MARK: Lines

  private mutating func read(_ line: Range<Int>) {
    var content = line.lowerBound
    var column = 0
    var indentEdits: [(Range<Int>, [UInt8])] = []
    let isNested = last.map { !$0.hasValue } ?? false
    while content < line.upperBound {
      if file.bytes[content] == UInt8(ascii: " ") {
        (content, column) = (content + 1, column + 1)
      } else if file.bytes[content] == UInt8(ascii: "\t") {
        indentEdits.append((content..<content + 1, Self.blanks(2)))
        (content, column) = (content + 1, column + 2)
      } else if isNested, isWideBlank(at: content) {
        indentEdits.append((content..<content + 3, Self.blanks(3)))
        (content, column) = (content + 3, column + 3)
      } else {
        break
      }
    }
    guard content < line.upperBound else { return }
    if let literal = literalColumn {
      if column > literal {
        // Deeper than the text must be, a tab belongs to it.
        let needed = file.bytes[line].prefix(literal + 1)
        if needed.contains(UInt8(ascii: "\t")) { takeIndent(indentEdits, in: line, upTo: content) }
        return
      }
      literalColumn = nil
    }
    if let quote = openQuote {
      if let end = closingQuote(quote, from: content, to: line.upperBound) {
        openQuote = nil
        readFlow(end..<line.upperBound)
      }
      return
    }
    if flowDepth > 0 {
      readFlow(content..<line.upperBound)
      return
    }
    guard file.bytes[content] != UInt8(ascii: "#") else { return }
    if !indentEdits.isEmpty { takeIndent(indentEdits, in: line, upTo: content) }
    readBlock(content..<line.upperBound, column: column)
  }

  private mutating func readBlock(_ rest: Range<Int>, column: Int) {
    var (content, column) = (rest.lowerBound, column)
    let isContinued = last.map { $0.hasValue && column > $0.column } ?? false
    if isContinued {
      guard let key = indentedKey(rest) else {
        reportTab(in: rest)
        return
      }
      let plain = Self.blanks(keys.first?.column ?? 0)
      let start = file.bytes[..<content].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
      let indent = max(start ?? 0, range.lowerBound)..<content
      // A tab there has been reported, with another correction.
      if case .span(let span) = diagnostics.last?.place, span.range.lowerBound >= indent.lowerBound
      {
        diagnostics.removeLast()
      }
      report(.deepKey(key, at: file.span(indent), indent: String(decoding: plain, as: UTF8.self)))
      edits.dropAll(from: indent.lowerBound)
      edits.replace(indent, with: plain)
      column = plain.count
    }
    // The hyphens of list items, each of which starts a level of its own.
    var startsItem = false
    if let wide = wideHyphen(content..<rest.upperBound), canStartList(column) {
      report(.wideHyphen(at: file.span(wide)))
      edits.replace(wide, with: Array("- ".utf8))
      (startsItem, listColumn) = (true, column)
      keys.removeAll { $0.column > column }
      last = (column, false)
      (content, column) = (wide.upperBound, column + 2)
      guard content < rest.upperBound else { return }
    }
    while file.bytes[content] == UInt8(ascii: "-") {
      let next = content + 1
      let isItem = next == rest.upperBound || isBlank(at: next)
      if !isItem {
        guard canStartList(column), next < rest.upperBound,
          file.bytes[next] >= 0x80 || file.bytes[next].isASCIILetter
        else { break }
        report(.missingBlank(afterHyphenAt: file.span(content..<next)))
        edits.replace(content..<next, with: Array("- ".utf8))
      }
      startsItem = true
      listColumn = column
      keys.removeAll { $0.column > column }
      last = (column, false)
      (content, column) = (next, column + 1)
      if !isItem { column += 1 }
      while content < rest.upperBound, isBlank(at: content) {
        (content, column) = (content + 1, column + 1)
      }
      guard content < rest.upperBound else { return }
    }
    readKey(content..<rest.upperBound, column: column, startsItem: startsItem)
  }

  private func canStartList(_ column: Int) -> Bool {
    if listColumn == column { return true }
    return last.map { !$0.hasValue && !keys.isEmpty } ?? false
  }

  /// Reads what stands where a key can stand: a key with its value, or a text of a list.
  private mutating func readKey(_ rest: Range<Int>, column: Int, startsItem: Bool) {
    let textColumn = startsItem ? last?.column ?? 0 : column
    let first = file.bytes[rest.lowerBound]
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      last = (textColumn, true)
      readFlow(rest)
      return
    }
    let above = keys.last { $0.column == column }
    let follows = last.map { !$0.hasValue && $0.column == column } ?? false
    keys.removeAll { $0.column >= column }
    let parent = keys.last?.name
    let mustBeKey = !startsItem && (above != nil || parent == nil)
    var searched = rest.lowerBound
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard let end = closingQuote(first, from: rest.lowerBound + 1, to: rest.upperBound) else {
        last = (textColumn, true)
        openQuoteOrMixed(rest, quote: first)
        return
      }
      searched = end
    }
    guard let colon = colon(in: searched..<rest.upperBound) ?? otherSign(rest, mustBeKey) else {
      if mustBeKey, isWordSign(first) {
        report(.missingColon(at: file.span(rest)))
        edits.replace(rest, with: [])
        return
      }
      last = (textColumn, true)
      readText(rest, first: first, column: textColumn)
      reportTab(in: rest)
      return
    }
    let nameEnd = endOfName(before: colon.range.lowerBound, from: rest.lowerBound)
    let name = unquoted(rest.lowerBound..<nameEnd)
    if colon.kind != .proper {
      guard
        mustBeKey && isPlausibleKey(name)
          || (parent.flatMap { known.nested[$0] }?.contains(name) ?? false)
      else {
        last = (textColumn, true)
        readText(rest, first: first, column: textColumn)
        reportTab(in: rest)
        return
      }
    }
    var keyColumn = column
    if follows || shallowColumn == column, !startsItem, let above,
      known.nested[above.name]?.contains(name) ?? false,
      !known.topLevel.contains(name)
    {
      // It belongs to the key above, which has no value.
      report(.shallowKey(name, of: above.name, at: file.span(rest.lowerBound..<nameEnd)))
      edits.replace(rest.lowerBound..<rest.lowerBound, with: Self.blanks(2))
      keys.append(above)
      shallowColumn = column
      keyColumn += 2
    } else {
      shallowColumn = nil
    }
    if colon.kind != .proper { repair(colon, name: name, from: nameEnd, to: rest.upperBound) }
    keys.append((keyColumn, name))
    readValue(colon.range.upperBound..<rest.upperBound, column: keyColumn)
  }

  private mutating func readValue(_ rest: Range<Int>, column: Int) {
    var start = rest.lowerBound
    while start < rest.upperBound, isBlank(at: start) { start += 1 }
    let value = start..<rest.upperBound
    guard let first = file.bytes[value].first, first != UInt8(ascii: "#") else {
      last = (column, false)
      return
    }
    last = (column, true)
    readText(value, first: first, column: column)
    reportTab(in: rest)
  }

  private mutating func readText(_ value: Range<Int>, first: UInt8, column: Int) {
    switch first {
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      literalColumn = column
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if let end = closingQuote(first, from: value.lowerBound + 1, to: value.upperBound) {
        readBehindQuote(value, closedAt: end)
      } else {
        openQuoteOrMixed(value, quote: first)
      }
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      readFlow(value)
    default: break
    }
  }

  // MARK: Colons

  /// What ends a key: a colon with a blank behind it, a wide one, one without a blank, another sign.
  enum ColonKind { case proper, wide, tight, other }

  /// The name of a key of the text itself in a line that stands deeper than the one above.
  private func indentedKey(_ rest: Range<Int>) -> String? {
    guard let colon = colon(in: rest), colon.kind == .proper || colon.kind == .wide else {
      return nil
    }
    let name = unquoted(
      rest.lowerBound..<endOfName(before: colon.range.lowerBound, from: rest.lowerBound))
    // A wide colon may belong to a wrapped text; a plain one with a blank never does.
    return colon.kind == .proper && known.topLevel.contains(name) ? name : nil
  }

  mutating func repair(
    _ colon: (range: Range<Int>, kind: ColonKind), name: String, from nameEnd: Int, to end: Int
  ) {
    if colon.kind != .tight {
      var valueStart = colon.range.upperBound
      while valueStart < end, isBlank(at: valueStart) || isWideBlank(at: valueStart) {
        valueStart += isBlank(at: valueStart) ? 1 : 3
      }
      let fixIt = FixIt(
        file.span(nameEnd..<valueStart), replacement: valueStart < end ? ": " : ":",
        isSafe: colon.kind == .wide)
      let span = file.span(colon.range)
      report(
        colon.kind == .wide
          ? .wideColon(after: name, at: span, fixIt: fixIt)
          : .otherSign(after: name, at: span, fixIt: fixIt))
      edits.replace(nameEnd..<valueStart, with: Array(": ".utf8))
    } else {
      report(.missingBlank(after: name, at: file.span(colon.range)))
      edits.replace(colon.range, with: Array(": ".utf8))
    }
  }

  // MARK: Blanks

  static func blanks(_ count: Int) -> [UInt8] {
    [UInt8](repeating: UInt8(ascii: " "), count: count)
  }

  /// Reports an indent of tabs or wide blanks and makes it one of blanks.
  private mutating func takeIndent(
    _ found: [(Range<Int>, [UInt8])], in line: Range<Int>, upTo content: Int
  ) {
    guard let first = found.first, let final = found.last else { return }
    let isTab = file.bytes[first.0.lowerBound] == UInt8(ascii: "\t")
    var plain = ""
    var index = line.lowerBound
    while index < content {
      let isPlain = file.bytes[index] == UInt8(ascii: " ")
      plain += isPlain ? " " : "  "
      index += file.bytes[index] == 0xE3 ? 3 : 1
    }
    report(
      .wrongIndent(
        isTab: isTab, at: file.span(first.0.lowerBound..<final.0.upperBound),
        fixIt: FixIt(
          file.span(line.lowerBound..<content), replacement: plain, isSafe: true)))
    for (range, blanks) in found { edits.replace(range, with: blanks) }
    hasGuessedIndent = true
  }

  /// Points out a tab between other signs; at the end of a line it is nothing.
  private mutating func reportTab(in rest: Range<Int>) {
    guard let first = file.bytes[rest].firstIndex(of: UInt8(ascii: "\t")) else { return }
    var end = first
    while end < rest.upperBound, isBlank(at: end) { end += 1 }
    guard end < rest.upperBound else { return }
    let span = file.span(first..<end)
    report(.tabInValue(at: span, fixIt: FixIt(span, replacement: " ", isSafe: true)))
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}
