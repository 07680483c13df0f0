/// A text that must not be longer than its place.
enum Abridgement {
  /// The signs that end a sentence.
  private static let ends: Set<Unicode.Scalar> = ["。", "！", "？", "!", "?"]
  /// Signs that belong to the sentence they close.
  private static let closers: Set<Unicode.Scalar> = ["”", "’", "」", "』", "）", ")"]

  /// The whole sentences of a text that fit, or else its beginning with an ellipsis.
  ///
  /// - Parameter length: the most characters.
  static func of(_ text: String, to length: Int) -> String {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > length else { return text }
    var end = 0
    for index in 0..<length where ends.contains(scalars[index]) {
      var next = index + 1
      while next < length, closers.contains(scalars[next]) { next += 1 }
      end = next
    }
    // A few words of a long text say less than its beginning.
    let isEnough = end * 2 >= length
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[..<(isEnough ? end : max(0, length - 2))])
    return String(result) + (isEnough ? "" : "……")
  }
}
