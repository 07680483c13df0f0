import Diagnostics

extension FilledForm.Gap {
  /// What an entry lacks, and what of it had no room, in sentences.
  public var messages: [Message] {
    var messages: [Message] = []
    if !fields.isEmpty {
      let (chinese, english) = Self.lists(fields)
      messages.append(
        Message(
          zh: "\(activity) “\(title)”还缺：\(chinese)",
          en: "\(activity) “\(title)” lacks: \(english)"))
    }
    if !cut.isEmpty {
      let (chinese, english) = Self.lists(cut)
      messages.append(
        Message(
          zh: "\(activity) “\(title)”的\(chinese)太长，Excel 一格放不下，后面的没有写进去",
          en: "\(activity) “\(title)”: \(english) is longer than a cell of Excel, and was cut"))
    }
    return messages
  }

  private static func lists(_ items: [String]) -> (chinese: String, english: String) {
    (items.joined(separator: "、"), items.joined(separator: ", "))
  }
}
