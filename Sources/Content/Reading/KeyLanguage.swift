/// The language that an author writes keys in, for repairs that add one.
enum KeyLanguage {
  case chinese, english

  /// The language of a key.
  init(of key: String) {
    self = key.utf8.allSatisfy { $0 < 0x80 } ? .english : .chinese
  }

  /// The name of a key in the language.
  func choose(_ chinese: String, _ english: String) -> String {
    self == .chinese ? chinese : english
  }
}
