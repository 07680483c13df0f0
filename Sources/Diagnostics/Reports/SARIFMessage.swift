/// A text in a log of SARIF (3.11, message), without identity numbers.
struct SARIFMessage: Encodable {
  private let text: String

  /// A plain text.
  init(_ text: String) {
    self.text = IdentityNumber.masked(text)
  }
}
