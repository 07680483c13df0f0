/// The number of an annex as people say it: 1, 附件1, 附件一, １.
public struct AnnexNumber: Sendable, Hashable {
  /// The number.
  public let value: Int

  /// The number of a text; nil for anything else, and for what no notice has.
  public init?(_ text: String) {
    var rest = text.drop(while: \.isWhitespace)
    for word in ["附件", "annex"] where rest.lowercased().hasPrefix(word) {
      rest = rest.dropFirst(word.count).drop(while: \.isWhitespace)
    }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    guard let value = Self.number(of: rest), (1...99).contains(value) else { return nil }
    self.value = value
  }

  /// The number of digits of any width, or of 一 to 九十九.
  private static func number(of text: Substring) -> Int? {
    guard !text.isEmpty, text.count <= 3 else { return nil }
    let digits = text.map(\.wholeNumberValue)
    guard text.contains("十") else {
      return digits.count <= 2
        ? digits.reduce(0) { sum, digit in digit.flatMap { d in sum.map { $0 * 10 + d } } } : nil
    }
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count <= 1 }) else { return nil }
    let (tens, ones) = (parts[0].first, parts[1].first)
    guard let high = tens.map(\.wholeNumberValue) ?? 1, let low = ones.map(\.wholeNumberValue) ?? 0
    else { return nil }
    return high * 10 + low
  }
}
