import Diagnostics

/// Brackets and braces, which can stay open at the end of a line.
extension YAMLRepair {
  /// A wide sign between braces where a plain one must stand.
  private struct WideSign {
    let span: SourceSpan
    /// The range to repair, with the blanks around the sign.
    let range: Range<Int>
    let plain: String
    /// The key that a colon stands behind; nil for a comma.
    let key: String?
  }

  /// Follows brackets, which may stay open over lines. The wide signs of a line are one problem: whoever
  /// wrote one wrote all of them so.
  mutating func readFlow(_ rest: Range<Int>) {
    var signs: [WideSign] = []
    readFlow(rest, &signs)
    guard let first = signs.first, let last = signs.last else { return }
    var replacement = ""
    var from = first.range.lowerBound
    for sign in signs {
      edits.replace(sign.range, with: Array(sign.plain.utf8))
      replacement += file.span(from..<sign.range.lowerBound).text + sign.plain
      from = sign.range.upperBound
    }
    let fixIt = FixIt(
      file.span(first.range.lowerBound..<last.range.upperBound), replacement: replacement,
      isSafe: true)
    if signs.count == 1, let key = first.key {
      report(.wideColon(after: key, at: first.span, fixIt: fixIt))
    } else {
      let hasColon = signs.contains { $0.key != nil }
      report(.wideSigns(hasColon: hasColon, at: first.span, fixIt: fixIt))
    }
  }

  private mutating func readFlow(_ rest: Range<Int>, _ signs: inout [WideSign]) {
    var index = rest.lowerBound
    while index < rest.upperBound {
      let byte = file.bytes[index]
      switch byte {
      case UInt8(ascii: "["): flowDepth += 1
      case UInt8(ascii: "{"):
        flowDepth += 1
        repairKey(index + 1..<rest.upperBound, &signs)
      case UInt8(ascii: ","):
        repairKey(index + 1..<rest.upperBound, &signs)
      case 0xEF where flowDepth > 0 && file.bytes[index..<rest.upperBound].starts(with: "，".utf8):
        repairComma(index..<rest.upperBound, &signs)
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

  /// Repairs the wide comma in front of a known key, or between two mappings.
  private func repairComma(_ rest: Range<Int>, _ signs: inout [WideSign]) {
    let sign = rest.lowerBound..<rest.lowerBound + 3
    let start = withoutBlanks(sign.upperBound..<rest.upperBound)
    let follows = start < rest.upperBound ? file.bytes[start] : 0
    let isBetween = follows == UInt8(ascii: "{") && file.bytes[sign.lowerBound - 1] == 0x7D
    guard isBetween || flowKey(start..<rest.upperBound) != nil else { return }
    signs.append(
      WideSign(
        span: file.span(sign), range: sign.lowerBound..<start,
        plain: start < rest.upperBound ? ", " : ",", key: nil))
    repairKey(start..<rest.upperBound, &signs)
  }

  /// Repairs the wide colon behind a key between braces, where the key is a known one.
  private func repairKey(_ rest: Range<Int>, _ signs: inout [WideSign]) {
    guard let key = flowKey(rest), isWideColon(at: key.colon) else { return }
    let end = withoutBlanks(key.colon + 3..<rest.upperBound)
    signs.append(
      WideSign(
        span: file.span(key.colon..<key.colon + 3), range: key.end..<end,
        plain: end < rest.upperBound ? ": " : ":", key: key.name))
  }

  /// No known key has as many bytes, so that a line of nothing but commas is not searched for each.
  private static let longestKey = 96

  /// The known key that a text between braces starts with, the end of its name and its colon.
  private func flowKey(_ rest: Range<Int>) -> (name: String, end: Int, colon: Int)? {
    let start = withoutBlanks(rest)
    var end = start
    let limit = min(rest.upperBound, start + Self.longestKey)
    while end < limit, !"{}[],\"'#".utf8.contains(file.bytes[end]) {
      if file.bytes[end] == UInt8(ascii: ":") || isWideColon(at: end) {
        let nameEnd = endOfName(before: end, from: start)
        let name = unquoted(start..<nameEnd)
        let isKnown = keys.last.flatMap { known.nested[$0.name] }?.contains(name) ?? false
        return isKnown ? (name, nameEnd, end) : nil
      }
      end += 1
    }
    return nil
  }

  /// Where a text starts behind its blanks.
  private func withoutBlanks(_ rest: Range<Int>) -> Int {
    var start = rest.lowerBound
    while start < rest.upperBound, isBlank(at: start) || isWideBlank(at: start) {
      start += isBlank(at: start) ? 1 : 3
    }
    return start
  }
}
