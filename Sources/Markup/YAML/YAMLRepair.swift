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
  /// The repaired text.
  private(set) var text: [UInt8]
  /// Where `text` differs from the file: ranges of the two that stand for each other, rising.
  private(set) var corrections: [Correction] = []
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the depth of a line had to be guessed, so that what libyaml says of it is no news.
  private(set) var hasGuessedIndent = false

  /// A range of the repaired text, and that of the file which it stands for.
  struct Correction {
    let text: Range<Int>
    let file: Range<Int>
  }

  let file: SourceFile
  let range: Range<Int>
  let known: YAMLKeys
  private var edits: [(range: Range<Int>, replacement: [UInt8])] = []

  // The state between lines, in columns of bytes.
  private var keys: [(column: Int, name: String)] = []
  private var last: (column: Int, hasValue: Bool)?
  private var listColumn: Int?
  /// The column of keys that belong to one as far left, above them.
  private var shallowColumn: Int?
  private var literalColumn: Int?
  private var openQuote: UInt8?
  private var flowDepth = 0

  /// Looks through a part of a file, which must be UTF-8 and start a line.
  ///
  init(_ file: SourceFile, _ range: Range<Int>, keys: YAMLKeys) {
    self.file = file
    self.range = range
    known = keys
    text = Array(file.bytes[range])
    var lines = LineIterator(bytes: text, from: 0)
    while let line = lines.next() {
      read(line.lowerBound + range.lowerBound..<line.upperBound + range.lowerBound)
    }
    apply()
  }

  /// Makes the edits in the text.
  private mutating func apply() {
    guard !edits.isEmpty else { return }
    var repaired: [UInt8] = []
    repaired.reserveCapacity(text.count + edits.count)
    var from = range.lowerBound
    for edit in edits {
      repaired += file.bytes[from..<edit.range.lowerBound]
      let start = repaired.count
      repaired += edit.replacement
      corrections.append(Correction(text: start..<repaired.count, file: edit.range))
      from = edit.range.upperBound
    }
    repaired += file.bytes[from..<range.upperBound]
    text = repaired
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
      edits.removeAll { $0.range.lowerBound >= indent.lowerBound }
      edits.append((indent, plain))
      column = plain.count
    }
    // The hyphens of list items, each of which starts a level of its own.
    var startsItem = false
    if let wide = wideHyphen(content..<rest.upperBound), canStartList(column) {
      report(.wideHyphen(at: file.span(wide)))
      edits.append((wide, Array("- ".utf8)))
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
        edits.append((content..<next, Array("- ".utf8)))
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
        edits.append((rest, []))
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
      edits.append((rest.lowerBound..<rest.lowerBound, Self.blanks(2)))
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

  private mutating func repair(
    _ colon: (range: Range<Int>, kind: ColonKind), name: String, from nameEnd: Int, to end: Int
  ) {
    if colon.kind != .tight {
      var valueStart = colon.range.upperBound
      while valueStart < end, isBlank(at: valueStart) || isWideBlank(at: valueStart) {
        valueStart += isBlank(at: valueStart) ? 1 : 3
      }
      let fixIt = FixIt(
        file.span(nameEnd..<valueStart), replacement: valueStart < end ? ": " : ":")
      let span = file.span(colon.range)
      report(
        colon.kind == .wide
          ? .wideColon(after: name, at: span, fixIt: fixIt)
          : .otherSign(after: name, at: span, fixIt: fixIt))
      edits.append((nameEnd..<valueStart, Array(": ".utf8)))
    } else {
      report(.missingBlank(after: name, at: file.span(colon.range)))
      edits.append((colon.range, Array(": ".utf8)))
    }
  }

  // MARK: Quotes and brackets

  /// Notes a quote that stays open at the end of its line, and repairs one closed by another sign.
  private mutating func openQuoteOrMixed(_ value: Range<Int>, quote: UInt8) {
    var end = value.upperBound
    while end > value.lowerBound, isBlank(at: end - 1) { end -= 1 }
    let tail = file.bytes[max(value.lowerBound + 1, end - 3)..<end]
    // “ U+201C, ” U+201D, ‘ U+2018, ’ U+2019, ＂ U+FF02
    let isCurly =
      tail.starts(with: [0xE2, 0x80]) && [0x9C, 0x9D, 0x98, 0x99].contains(tail.last)
      || tail.elementsEqual([0xEF, 0xBC, 0x82])
    guard isCurly, nextLineIsNotDeeper(than: last?.column ?? 0, after: value.upperBound) else {
      openQuote = quote
      return
    }
    let span = file.span(end - 3..<end)
    let sign = String(decoding: [quote], as: UTF8.self)
    report(.mixedQuotes(at: span, sign: sign))
    edits.append((end - 3..<end, [quote] + Self.blanks(2)))
  }

  /// Makes straight quotes around the beginning of a value curly: YAML takes them for those of the whole.
  private mutating func readBehindQuote(_ value: Range<Int>, closedAt end: Int) {
    var next = end
    while next < value.upperBound, isBlank(at: next) { next += 1 }
    guard next < value.upperBound, file.bytes[next] != UInt8(ascii: "#") || next == end,
      file.bytes[next] != UInt8(ascii: ":")
    else { return }
    let isDouble = file.bytes[value.lowerBound] == UInt8(ascii: "\"")
    let (open, close) = isDouble ? ("“", "”") : ("‘", "’")
    let words = file.bytes[value.lowerBound + 1..<end - 1]
    let replacement = open + String(decoding: words, as: UTF8.self) + close
    let span = file.span(value.lowerBound..<end)
    report(.quotedPart(at: span, fixIt: FixIt(span, replacement: replacement)))
    edits.append((value.lowerBound..<value.lowerBound + 1, Array(open.utf8)))
    edits.append((end - 1..<end, Array(close.utf8)))
  }

  /// Follows brackets, which may stay open over lines.
  private mutating func readFlow(_ rest: Range<Int>) {
    var index = rest.lowerBound
    while index < rest.upperBound {
      let byte = file.bytes[index]
      switch byte {
      case UInt8(ascii: "["): flowDepth += 1
      case UInt8(ascii: "{"):
        flowDepth += 1
        repairFlowKey(index + 1..<rest.upperBound)
      case UInt8(ascii: ","):
        repairFlowKey(index + 1..<rest.upperBound)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): flowDepth = max(flowDepth - 1, 0)
      case UInt8(ascii: "#") where index == rest.lowerBound || isBlank(at: index - 1): return
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // Inside a word it is no quote.
        let previous = index > range.lowerBound ? file.bytes[index - 1] : UInt8(ascii: " ")
        guard flowDepth > 0, "[{,: \t\n".utf8.contains(previous) else { break }
        guard let end = closingQuote(byte, from: index + 1, to: rest.upperBound) else {
          openQuote = byte
          return
        }
        index = end
        continue
      default: break
      }
      index += 1
    }
  }

  /// Repairs the wide colon behind a key between braces, where the key is a known one.
  private mutating func repairFlowKey(_ rest: Range<Int>) {
    var start = rest.lowerBound
    while start < rest.upperBound, isBlank(at: start) { start += 1 }
    var end = start
    while end < rest.upperBound, !"{}[],:\"'#".utf8.contains(file.bytes[end]) {
      if isWideColon(at: end) {
        let nameEnd = endOfName(before: end, from: start)
        let name = unquoted(start..<nameEnd)
        if let parent = keys.last?.name, known.nested[parent]?.contains(name) ?? false {
          repair((end..<end + 3, .wide), name: name, from: nameEnd, to: rest.upperBound)
        }
        return
      }
      end += 1
    }
  }

  // MARK: Blanks

  private static func blanks(_ count: Int) -> [UInt8] {
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
        fixIt: FixIt(file.span(line.lowerBound..<content), replacement: plain)))
    edits += found.map { (range: $0.0, replacement: $0.1) }
    hasGuessedIndent = true
  }

  /// Points out a tab between other signs; at the end of a line it is nothing.
  private mutating func reportTab(in rest: Range<Int>) {
    guard let first = file.bytes[rest].firstIndex(of: UInt8(ascii: "\t")) else { return }
    var end = first
    while end < rest.upperBound, isBlank(at: end) { end += 1 }
    guard end < rest.upperBound else { return }
    let span = file.span(first..<end)
    report(.tabInValue(at: span, fixIt: FixIt(span, replacement: " ")))
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}
