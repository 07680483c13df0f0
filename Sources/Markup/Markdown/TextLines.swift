/// The lines of a text as libcmark counts them.
struct TextLines {
  private let text: ArraySlice<UInt8>
  private let starts: [Int]

  /// The lines of a text; a carriage return alone ends one too (CommonMark 0.30, 2.1).
  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    starts = Self.starts(in: text)
  }

  /// The offset of the start of every line.
  static func starts(in text: ArraySlice<UInt8>) -> [Int] {
    var starts = [text.startIndex]
    starts.reserveCapacity(text.count / 64)
    // Nearly no text holds a carriage return: then the C library finds the lines.
    guard text.first(0x0D) != nil else {
      while let end = text[(starts.last ?? 0)...].first(0x0A) { starts.append(end + 1) }
      return starts
    }
    for index in text.indices
    where text[index] == 0x0A
      || text[index] == 0x0D && (index + 1 == text.endIndex || text[index + 1] != 0x0A)
    {
      starts.append(index + 1)
    }
    return starts
  }

  /// What a paragraph holds on some lines: without the blanks at their start, the signs of the block
  /// quotes around it and the line breaks.
  ///
  /// A `>` deep behind blanks, where libcmark takes it for a word of a line that goes on without the
  /// quote's sign, is taken for the sign.
  ///
  /// - Parameters:
  ///   - numbers: the numbers of the lines, from 1.
  ///   - column: where the paragraph starts in the first, in bytes from 1.
  ///   - quotes: the number of block quotes around it.
  func contents(
    _ numbers: ClosedRange<Int>, column: Int, _ quotes: Int
  ) -> [ArraySlice<UInt8>] {
    numbers.clamped(to: 1...starts.count).map { number in
      let end = number < starts.count ? starts[number] : text.endIndex
      var line = text[starts[number - 1]..<end]
      while let last = line.last, last == 0x0A || last == 0x0D { line = line.dropLast() }
      if number == numbers.lowerBound { return line.dropFirst(column - 1) }
      line = line.drop(while: \.isBlank)
      for _ in 0..<quotes where line.first == UInt8(ascii: ">") {
        line = line.dropFirst().drop(while: \.isBlank)
      }
      return line
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the line makes a heading of those before it (CommonMark 0.30, 4.3).
  var isUnderline: Bool {
    let line = trimmed
    guard let sign = line.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "=") else {
      return false
    }
    return line.allSatisfy { $0 == sign }
  }

  /// The bytes without a mark at their start and end; the mark may be empty.
  func without(_ mark: [UInt8]) -> ArraySlice<UInt8> {
    guard !mark.isEmpty else { return self }
    var rest = self
    if rest.starts(with: mark) { rest = rest.dropFirst(mark.count) }
    if rest.suffix(mark.count).elementsEqual(mark) { rest = rest.dropLast(mark.count) }
    return rest
  }
}
