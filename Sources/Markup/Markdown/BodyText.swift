import Diagnostics

/// The part of a file that holds Markdown, for finding places in it.
struct BodyText {
  /// The file.
  let file: SourceFile
  /// The offset of the start of every line of the text; a carriage return alone ends one too
  /// (CommonMark 0.30, 2.1).
  private let lineStarts: [Int]

  /// The text of a file from an offset on.
  init(file: SourceFile, start: Int) {
    self.file = file
    lineStarts = TextLines.starts(in: file.bytes[start...])
  }

  /// The place of a block's lines, which count from 1 within the text.
  func span(of lines: ClosedRange<Int>) -> SourceSpan {
    let last = min(lines.upperBound, lineStarts.count)
    let first = min(lines.lowerBound, last)
    let end = last < lineStarts.count ? lineStarts[last] - 1 : file.bytes.count
    return file.span(lineStarts[first - 1]..<max(end, lineStarts[first - 1]))
  }

  /// The place of an address inside a block, at or after an offset; nil where it is not written there
  /// as it reads (a reference, an entity). That of a mailbox may be written without its `mailto:`.
  func span(of address: String, in lines: ClosedRange<Int>, after offset: Int) -> SourceSpan? {
    let block = span(of: lines)
    let from = max(block.range.lowerBound, min(offset, block.range.upperBound))
    let rest = file.bytes[from..<block.range.upperBound]
    // One look for both ways to write it: a second one to the block's end for each of many addresses
    // would take the square of their number.
    let scheme = "mailto:"
    var name = address.hasPrefix(scheme) ? String(address.dropFirst(scheme.count)) : address
    guard !name.isEmpty, let start = name.withUTF8(rest.first) else { return nil }
    let end = start + name.utf8.count
    let isWhole = name != address && rest[..<start].suffix(scheme.count).elementsEqual(scheme.utf8)
    return file.span((isWhole ? start - scheme.count : start)..<end)
  }
}
