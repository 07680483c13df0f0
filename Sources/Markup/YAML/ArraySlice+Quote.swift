extension ArraySlice<UInt8> {
  /// The offset of the quote that closes a text on its own line; one behind a backslash, or one of a
  /// doubled pair of single quotes, does not.
  func closingQuote(_ quote: UInt8) -> Int? {
    let isDouble = quote == UInt8(ascii: "\"")
    var rest = self
    while let byte = rest.first, byte != UInt8(ascii: "\n") {
      if byte == quote {
        if isDouble || rest.dropFirst().first != quote { return rest.startIndex }
        rest = rest.dropFirst(2)
      } else {
        rest = rest.dropFirst(isDouble && byte == UInt8(ascii: "\\") ? 2 : 1)
      }
    }
    return nil
  }
}
