import Diagnostics

/// Quotes, which can stay open at the end of a line.
extension YAMLRepair {
  /// Notes a quote that stays open at the end of its line, and repairs one closed by another sign.
  mutating func openQuoteOrMixed(_ value: Range<Int>, quote: UInt8) {
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
    edits.replace(end - 3..<end, with: [quote] + Self.blanks(2))
  }

  /// Makes straight quotes around the beginning of a value curly: YAML takes them for those of the whole.
  mutating func readBehindQuote(_ value: Range<Int>, closedAt end: Int) {
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
    report(.quotedPart(at: span, fixIt: FixIt(span, replacement: replacement, isSafe: true)))
    edits.replace(value.lowerBound..<value.lowerBound + 1, with: Array(open.utf8))
    edits.replace(end - 1..<end, with: Array(close.utf8))
  }
}
