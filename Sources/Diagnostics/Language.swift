/// A language that messages are written in.
///
/// Every message carries its text in each of them, so that adding a language is a change the
/// compiler checks.
public enum Language: String, Sendable, CaseIterable {
  case chinese = "zh-Hans"
  case english = "en"

  /// The language a tag of BCP 47 asks for: `zh`, `zh-CN`, `zh-Hans-CN`, `en-GB` and the like.
  ///
  /// - Returns: nil for a language that no messages exist in.
  public init?(tag: String) {
    let primary = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first
    switch primary {
    case "zh": self = .chinese
    case "en": self = .english
    default: return nil
    }
  }
}
