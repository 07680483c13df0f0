/// The rows of a text with separators (RFC 4180), a semicolon or a tab as well as a comma.
struct SeparatedText {
  /// The fields of every record, empty records included, so that their numbers are those of the rows an
  /// office program shows.
  let records: [[String]]
  /// The number of the record whose quote is never closed.
  let openQuote: Int?
  /// How many closing quotes have something behind them that ends no field.
  private let strayQuotes: Int

  private static let separators: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"),
  ]

  /// Splits a text by the separator that makes the most of it a table.
  ///
  /// - Throws: that it holds too many fields.
  init(_ text: String) throws(TableFileProblem) {
    let bytes = Array(text.utf8)
    // Excel's own note, in a line before the first: sep=;
    if bytes.starts(with: "sep=".utf8), bytes.count > 5, Self.separators.contains(bytes[4]),
      bytes[5] == UInt8(ascii: "\n") || bytes[5] == UInt8(ascii: "\r")
    {
      let split = try Self.split(bytes, by: bytes[4])
      self.init(
        records: [[]] + split.records.dropFirst(), openQuote: split.openQuote, strayQuotes: 0)
      return
    }
    var best: SeparatedText?
    for separator in Self.separators {
      let split = try Self.split(bytes, by: separator)
      if best.map({ split.isBetter(than: $0) }) ?? true { best = split }
    }
    self = best ?? SeparatedText(records: [], openQuote: nil, strayQuotes: 0)
  }

  private init(records: [[String]], openQuote: Int?, strayQuotes: Int) {
    self.records = records
    self.openQuote = openQuote
    self.strayQuotes = strayQuotes
  }

  /// Whether its separator is more likely than another's: behind a closing quote a field ends.
  private func isBetter(than other: SeparatedText) -> Bool {
    (-strayQuotes, weight) > (-other.strayQuotes, other.weight)
  }

  /// How much of it is a table: the fields of all records that have as many as most others.
  private var weight: Int {
    var counts: [Int: Int] = [:]
    for record in records where record.count > 1 {
      counts[record.count, default: 0] += record.count
    }
    return counts.values.max() ?? 0
  }

  private static func split(
    _ bytes: [UInt8], by separator: UInt8
  ) throws(TableFileProblem) -> SeparatedText {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var fields = 0
    var index = 0
    var (openQuote, strayQuotes): (Int?, Int) = (nil, 0)
    func endField() throws(TableFileProblem) {
      record.append(String(decoding: field, as: UTF8.self))
      field = []
      fields += 1
      guard fields <= TableFileLimits.cells else { throw .tooLarge }
    }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\"") where field.isEmpty:
        let isClosed = readQuoted(bytes, from: &index, into: &field)
        if !isClosed { openQuote = records.count + 1 }
        if index < bytes.count, ![separator, 0x0A, 0x0D].contains(bytes[index]) {
          strayQuotes += 1
        }
      case separator: try endField()
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        let isPair = byte == 0x0D && index < bytes.count && bytes[index] == 0x0A
        if isPair { index += 1 }
        try endField()
        records.append(record)
        record = []
      default: field.append(byte)
      }
    }
    if !field.isEmpty || !record.isEmpty {
      try endField()
      records.append(record)
    }
    return SeparatedText(records: records, openQuote: openQuote, strayQuotes: strayQuotes)
  }

  /// Reads what stands in quotes, from behind the first one to behind the last; two quotes are one.
  ///
  /// - Returns: whether there was a last one.
  private static func readQuoted(
    _ bytes: [UInt8], from index: inout Int, into field: inout [UInt8]
  ) -> Bool {
    let quote = UInt8(ascii: "\"")
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == quote {
        guard index < bytes.count, bytes[index] == quote else { return true }
        index += 1
      }
      field.append(byte)
    }
    return false
  }

  /// The rows that hold something.
  var rows: [ImportTable.Row] {
    records.enumerated().compactMap { index, fields in
      var cells: [Int: ImportCell] = [:]
      for (column, field) in fields.enumerated() where !field.allSatisfy(\.isWhitespace) {
        cells[column] = ImportCell(.text(field))
      }
      return cells.isEmpty ? nil : ImportTable.Row(number: index + 1, cells: cells)
    }
  }
}
