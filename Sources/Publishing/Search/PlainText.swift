import Markup

/// The words of rendered HTML, without its tags.
enum PlainText {
  /// The text, each block on a line of its own.
  ///
  /// Only for HTML that libcmark or we rendered, in which `<` starts a tag and nothing else.
  static func of(_ html: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(html.count)
    var index = 0
    while index < html.count {
      switch html[index] {
      case UInt8(ascii: "<"):
        let end = html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count
        if !isInline(html[(index + 1)..<end]), let last = text.last, last != lineBreak {
          text.append(lineBreak)
        }
        index = end + 1
      case UInt8(ascii: "&"):
        let entity = entities.first { html[index...].starts(with: $0.name) }
        text.append(entity?.byte ?? UInt8(ascii: "&"))
        index += entity?.name.count ?? 1
      case lineBreak:
        // Inside a paragraph; between blocks the tags have ended the line.
        if let last = text.last, last != lineBreak { text.append(UInt8(ascii: " ")) }
        index += 1
      default:
        text.append(html[index])
        index += 1
      }
    }
    while let last = text.last, last == lineBreak || last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }

  private static let lineBreak = UInt8(ascii: "\n")

  /// What ``HTML`` and libcmark escape.
  private static let entities: [(name: [UInt8], byte: UInt8)] = [
    (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
    (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
    (Array("&#39;".utf8), UInt8(ascii: "'")),
  ]

  /// The last one is the comment that libcmark leaves in the place of raw HTML.
  private static let inlineTags = ["a", "em", "strong", "code", "img", "span", "b", "!--"].map {
    Array($0.utf8)
  }

  private static func isInline(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix {
      $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/")
    }
    return inlineTags.contains { name.elementsEqual($0) }
  }
}
