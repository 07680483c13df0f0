/// Changes to a part of a file, made in the order of their places.
struct YAMLEdits {
  /// A range of the changed text, and that of the file which it stands for.
  struct Correction {
    let text: Range<Int>
    let file: Range<Int>
  }

  private var edits: [(range: Range<Int>, replacement: [UInt8])] = []

  /// Puts bytes in the place of a range that lies behind those changed before.
  mutating func replace(_ range: Range<Int>, with replacement: [UInt8]) {
    edits.append((range, replacement))
  }

  /// Leaves out the changes at or behind an offset.
  mutating func dropAll(from offset: Int) {
    edits.removeAll { $0.range.lowerBound >= offset }
  }

  /// A range of bytes with the changes made, and where it differs from them: ranges of the two that
  /// stand for each other, rising.
  func applied(
    to bytes: [UInt8], _ range: Range<Int>
  ) -> (text: [UInt8], corrections: [Correction]) {
    var text: [UInt8] = []
    var corrections: [Correction] = []
    text.reserveCapacity(range.count + edits.count)
    var from = range.lowerBound
    for edit in edits {
      text += bytes[from..<edit.range.lowerBound]
      let start = text.count
      text += edit.replacement
      corrections.append(Correction(text: start..<text.count, file: edit.range))
      from = edit.range.upperBound
    }
    return (text + bytes[from..<range.upperBound], corrections)
  }
}
