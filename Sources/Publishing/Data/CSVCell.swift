/// A cell as it stands in a file of separated values (RFC 4180).
struct CSVCell {
  /// The text with its quotes, where it needs some.
  let text: String

  /// A number of ours.
  init(number: Int) { text = String(number) }

  /// A text. One that a spreadsheet would take for a formula gets an apostrophe before it, for what
  /// organizers write must not run on the office's machine.
  init(_ plain: String) {
    let isFormula = plain.unicodeScalars.first.map { "=+-@＝＋－＠\t\r".unicodeScalars.contains($0) }
    let guarded = isFormula == true ? "'" + plain : plain
    let needsQuotes = guarded.utf8.contains { Self.special.contains($0) }
    text =
      needsQuotes
      ? "\""
        + guarded.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\"" : guarded
  }

  private static let special = Array(",\"\r\n".utf8)
}
