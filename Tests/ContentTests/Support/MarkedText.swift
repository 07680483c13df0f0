/// A text with places in it marked by 1️⃣, 2️⃣ and so on, and the text without the marks.
struct MarkedText {
  /// The text without its marks.
  let text: String
  /// The offset in bytes of every mark in `text`.
  let offsets: [Character: Int]

  init(_ marked: String) {
    var text = ""
    var offsets: [Character: Int] = [:]
    for character in marked {
      if character.unicodeScalars.count == 3, character.unicodeScalars.last == "\u{20E3}" {
        offsets[character] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }
}
