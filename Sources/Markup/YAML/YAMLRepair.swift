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
/// -健康                   no blank behind the hyphen of a list
/// title: "食品安全”       a quote opened straight and closed curly
/// ```
/// What a value holds is left alone: a wide colon counts only where a key must stand, or where one of
/// the nested keys is written.
struct YAMLRepair {
  /// The repaired text.
  private(set) var text: [UInt8]
  /// The offsets in `text` of blanks that the file does not have, rising.
  private(set) var insertions: [Int] = []
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the depth of a line had to be guessed, so that what libyaml says of it is no news.
  private(set) var hasGuessedIndent = false

  private let file: SourceFile
  private let range: Range<Int>
  private let nestedKeys: [String: Set<String>]
  private var edits: [(range: Range<Int>, replacement: [UInt8])] = []

  // The state between lines, in columns of bytes.
  private var keys: [(column: Int, name: String)] = []
  private var last: (column: Int, hasValue: Bool)?
  private var listColumn: Int?
  private var literalColumn: Int?
  private var openQuote: UInt8?
  private var flowDepth = 0

  /// Looks through a part of a file, which must be UTF-8 and start a line.
  ///
  /// - Parameter nestedKeys: for each key that holds a mapping or a list of them, the keys in it.
  init(_ file: SourceFile, _ range: Range<Int>, nestedKeys: [String: Set<String>]) {
    self.file = file
    self.range = range
    self.nestedKeys = nestedKeys
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
      repaired += edit.replacement
      for extra in 0..<max(edit.replacement.count - edit.range.count, 0) {
        insertions.append(repaired.count - 1 - extra)
      }
      from = edit.range.upperBound
    }
    repaired += file.bytes[from..<range.upperBound]
    insertions.sort()
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
    guard !isContinued else {
      reportTab(in: rest)
      return
    }
    // The hyphens of list items, each of which starts a level of its own.
    var startsItem = false
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
    let itemColumn = last?.column ?? 0
    let first = file.bytes[rest.lowerBound]
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      last = (startsItem ? itemColumn : column, true)
      readFlow(rest)
      return
    }
    let isSibling = !startsItem && keys.contains { $0.column == column }
    keys.removeAll { $0.column >= column }
    let parent = keys.last?.name
    var searched = rest.lowerBound
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard let end = closingQuote(first, from: rest.lowerBound + 1, to: rest.upperBound) else {
        last = (startsItem ? itemColumn : column, true)
        openQuoteOrMixed(rest, quote: first)
        return
      }
      searched = end
    }
    guard let colon = colon(in: searched..<rest.upperBound) else {
      last = (startsItem ? itemColumn : column, true)
      if file.bytes[rest.lowerBound] == UInt8(ascii: "|")
        || file.bytes[rest.lowerBound] == UInt8(ascii: ">")
      {
        literalColumn = itemColumn
      }
      reportTab(in: rest)
      return
    }
    let nameEnd = endOfName(before: colon.range.lowerBound, from: rest.lowerBound)
    let name = unquoted(rest.lowerBound..<nameEnd)
    if colon.kind != .proper {
      let mustBeKey = !startsItem && (isSibling || parent == nil) && isPlausibleKey(name)
      guard mustBeKey || (parent.flatMap { nestedKeys[$0] }?.contains(name) ?? false) else {
        last = (startsItem ? itemColumn : column, true)
        reportTab(in: rest)
        return
      }
      repair(colon, name: name, from: nameEnd, to: rest.upperBound)
    }
    keys.append((column, name))
    readValue(colon.range.upperBound..<rest.upperBound, column: column)
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
    switch first {
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      literalColumn = column
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if closingQuote(first, from: start + 1, to: rest.upperBound) == nil {
        openQuoteOrMixed(value, quote: first)
      }
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      readFlow(value)
    default: break
    }
    reportTab(in: rest)
  }

  // MARK: Colons

  private enum ColonKind { case proper, wide, tight }

  /// The colon that ends a key: the first wide one or the first with a blank behind it; where there
  /// is neither, the first plain one.
  private func colon(in rest: Range<Int>) -> (range: Range<Int>, kind: ColonKind)? {
    var tight: Int?
    var index = rest.lowerBound
    while index < rest.upperBound {
      switch file.bytes[index] {
      case UInt8(ascii: ":"):
        if index + 1 == rest.upperBound || isBlank(at: index + 1) {
          return (index..<index + 1, .proper)
        }
        if tight == nil { tight = index }
      case UInt8(ascii: "#") where index > rest.lowerBound && isBlank(at: index - 1):
        index = rest.upperBound
        continue
      case 0xE2, 0xEF:
        if tight == nil, isWideColon(at: index) { return (index..<index + 3, .wide) }
      default: break
      }
      index += 1
    }
    guard let tight else { return nil }
    let follows = file.bytes[tight + 1..<rest.upperBound]
    return follows.starts(with: "//".utf8) ? nil : (tight..<tight + 1, .tight)
  }

  /// ： U+FF1A, ﹕ U+FE55, ∶ U+2236.
  private func isWideColon(at index: Int) -> Bool {
    let bytes = file.bytes[index..<min(index + 3, range.upperBound)]
    return bytes.elementsEqual([0xEF, 0xBC, 0x9A]) || bytes.elementsEqual([0xEF, 0xB9, 0x95])
      || bytes.elementsEqual([0xE2, 0x88, 0xB6])
  }

  private mutating func repair(
    _ colon: (range: Range<Int>, kind: ColonKind), name: String, from nameEnd: Int, to end: Int
  ) {
    if colon.kind == .wide {
      var valueStart = colon.range.upperBound
      while valueStart < end, isBlank(at: valueStart) || isWideBlank(at: valueStart) {
        valueStart += isBlank(at: valueStart) ? 1 : 3
      }
      report(
        .wideColon(
          after: name, at: file.span(colon.range),
          fixIt: FixIt(
            file.span(nameEnd..<valueStart), replacement: valueStart < end ? ": " : ":")))
      let length = valueStart - nameEnd
      edits.append((nameEnd..<valueStart, [UInt8(ascii: ":")] + Self.blanks(length - 1)))
    } else {
      report(.missingBlank(after: name, at: file.span(colon.range)))
      edits.append((colon.range, Array(": ".utf8)))
    }
  }

  /// Whether a text in front of a colon can be meant as a key, and not as a line of a wrapped text.
  private func isPlausibleKey(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, !("0"..."9").contains(first) else { return false }
    return name.unicodeScalars.count <= 12
      && !name.unicodeScalars.contains { "，。、；！？“”（）,;?\"".unicodeScalars.contains($0) }
  }

  private func endOfName(before colon: Int, from start: Int) -> Int {
    var end = colon
    while end > start {
      if isBlank(at: end - 1) {
        end -= 1
      } else if end - 3 >= start, isWideBlank(at: end - 3) {
        end -= 3
      } else {
        break
      }
    }
    return end
  }

  private func unquoted(_ range: Range<Int>) -> String {
    let bytes = file.bytes[range]
    let isQuoted = bytes.first == UInt8(ascii: "\"") || bytes.first == UInt8(ascii: "'")
    return String(decoding: isQuoted ? bytes.dropFirst().dropLast() : bytes, as: UTF8.self)
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

  /// Whether the text goes on below at no greater depth, so that a quote cannot run on there.
  private func nextLineIsNotDeeper(than column: Int, after end: Int) -> Bool {
    var index = end
    var indent = 0
    while index < range.upperBound {
      switch file.bytes[index] {
      case UInt8(ascii: "\n"): indent = 0
      case UInt8(ascii: "\r"): break
      case UInt8(ascii: " "), UInt8(ascii: "\t"): indent += 1
      default: return indent <= column
      }
      index += 1
    }
    return true
  }

  /// The offset behind the quote that closes a text on its line.
  private func closingQuote(_ quote: UInt8, from start: Int, to end: Int) -> Int? {
    let isDouble = quote == UInt8(ascii: "\"")
    var index = start
    while index < end {
      if file.bytes[index] == quote {
        let isDoubled = !isDouble && index + 1 < end && file.bytes[index + 1] == quote
        if !isDoubled { return index + 1 }
        index += 1
      } else if isDouble, file.bytes[index] == UInt8(ascii: "\\") {
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// Follows brackets, which may stay open over lines.
  private mutating func readFlow(_ rest: Range<Int>) {
    var index = rest.lowerBound
    while index < rest.upperBound {
      let byte = file.bytes[index]
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): flowDepth += 1
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

  // MARK: Blanks

  private static func blanks(_ count: Int) -> [UInt8] {
    [UInt8](repeating: UInt8(ascii: " "), count: count)
  }

  private func isBlank(at index: Int) -> Bool {
    file.bytes[index] == UInt8(ascii: " ") || file.bytes[index] == UInt8(ascii: "\t")
  }

  /// U+3000, the blank of input methods.
  private func isWideBlank(at index: Int) -> Bool {
    index + 2 < range.upperBound && file.bytes[index] == 0xE3 && file.bytes[index + 1] == 0x80
      && file.bytes[index + 2] == 0x80
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
