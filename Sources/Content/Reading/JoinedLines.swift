import Markup

/// The text of a cell as one line: a cell is as wide as its column, and where its lines end says
/// nothing. Chinese goes on without a blank. Wide digits and Latin letters become plain ones, as the
/// rules want them.
func joinedLines(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var isBroken = false
  for scalar in trimmed(text).unicodeScalars {
    if scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == "\u{2028}" {
      isBroken = true
      continue
    }
    if isBroken, scalar.isBlank { continue }
    if isBroken, let last = result.last, last != " ", last.value < 0x80, scalar.value < 0x80 {
      result.append(" ")
    }
    isBroken = false
    let plain = scalar.halfwidth
    let isWord = plain.properties.isAlphabetic || plain.properties.numericType != nil
    result.append(isWord ? plain : scalar)
  }
  return String(result)
}
