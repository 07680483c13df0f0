import Diagnostics

/// Quotes and brackets, which can stay open at the end of a line.
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

  /// Follows brackets, which may stay open over lines.
  mutating func readFlow(_ rest: Range<Int>) {
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
}
