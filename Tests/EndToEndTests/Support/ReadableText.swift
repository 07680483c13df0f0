import Foundation

/// What of a page can be read: the words of its main element, a line for each block, hidden elements
/// left out.
///
/// A snapshot of it tells what a page says and is silent on how it looks, so that a theme can change
/// its tags without recording anew.
struct ReadableText {
  /// The elements that stand in the middle of a line, and whether blanks show around them.
  private static let inline: [Substring: Bool] = [
    "a": false, "code": false, "em": false, "strong": false, "sub": false, "sup": false, "b": true,
    "i": true, "small": true, "span": true, "time": true,
  ]

  /// The text, a line for each block, blanks collapsed.
  let text: String

  /// The text of a page.
  init(page: [UInt8]) {
    let html = String(decoding: page, as: UTF8.self)
    let main = html.components(separatedBy: "<main").dropFirst().joined()
      .components(separatedBy: "</main>").first
    var lines = [""]
    // A hidden element that is being skipped: its name, and how many of that name are open in it.
    var hidden: (name: Substring, depth: Int)?
    for piece in "main\(main ?? "")".components(separatedBy: "<") {
      guard let end = piece.firstIndex(of: ">") else { continue }
      let tag = piece[..<end]
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      if let outer = hidden {
        let change = outer.name != name ? 0 : tag.hasPrefix("/") ? -1 : 1
        hidden = outer.depth + change > 0 ? (outer.name, outer.depth + change) : nil
        if hidden != nil { continue }
      } else if tag.split(separator: " ").contains("hidden") {
        hidden = (name, 1)
        continue
      }
      if let isApart = Self.inline[name] {
        if isApart { lines[lines.count - 1] += " " }
      } else {
        lines.append("")
      }
      if name == "img" { lines[lines.count - 1] += "[\(Self.alternative(in: tag))]" }
      lines[lines.count - 1] += Self.decoded(piece[piece.index(after: end)...])
    }
    let collapsed = lines.map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    text = collapsed.filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
  }

  private static func alternative(in tag: Substring) -> String {
    let value = tag.components(separatedBy: "alt=\"").dropFirst().first ?? ""
    return decoded(value.prefix { $0 != "\"" })
  }

  private static func decoded(_ text: Substring) -> String {
    let entities = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
    let characters = entities.reduce(String(text)) { text, entity in
      text.replacingOccurrences(of: entity.key, with: entity.value)
    }
    return characters.replacingOccurrences(of: "&amp;", with: "&")
  }
}
