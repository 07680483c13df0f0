/// A sentence in every language that messages are written in.
///
/// Messages are phrased as rules, the most specific word first, without a final period.
public struct Message: Sendable, Hashable {
  /// The sentence in Simplified Chinese.
  public let chinese: String
  /// The sentence in English.
  public let english: String

  /// A sentence in both languages.
  public init(zh chinese: String, en english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The sentence in one language.
  public func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
