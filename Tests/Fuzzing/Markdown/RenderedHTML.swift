import FuzzSupport

/// HTML that a renderer of ours wrote, taken apart strictly: what a browser would forgive is a find.
struct RenderedHTML {
  /// A tag.
  struct Tag {
    let name: String
    let isOpening: Bool
    let attributes: [(name: String, value: String)]
  }

  /// The whole text.
  let text: String
  /// The tags in their order.
  let tags: [Tag]

  private static let void: Set<String> = ["br", "hr", "img", "input"]
  private static let forbidden: Set<String> = [
    "script", "style", "iframe", "object", "embed", "form", "base", "meta", "link",
  ]

  /// Requires that the bytes are UTF-8, that tags are well formed and closed in their order, and that
  /// no element or attribute runs a program.
  init(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      fatalError("the HTML is not UTF-8")
    }
    self.text = text
    var tags: [Tag] = []
    var open: [String] = []
    var rest = text.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.index(after: start)...]
      if rest.starts(with: "!--".utf8) {
        require(rest.starts(with: "!-- raw HTML omitted -->".utf8), "an author's comment")
        continue
      }
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
        fatalError("a tag is not finished")
      }
      let tag = Self.tag(in: String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[rest.index(after: end)...]
      tags.append(tag)
      if !tag.isOpening {
        let last = open.popLast()
        require(last == tag.name, "</\(tag.name)> closes <\(last ?? "nothing")>")
      } else if !Self.void.contains(tag.name) {
        open.append(tag.name)
      }
    }
    require(open.isEmpty, "not closed: \(open)")
    self.tags = tags
  }

  /// A tag from what stands between its brackets. It is taken apart by scalars: a combining mark
  /// behind a quotation mark is one `Character` with it.
  private static func tag(in text: String) -> Tag {
    require(!text.utf8.contains(UInt8(ascii: "<")), "a tag inside a tag: \(text)")
    var rest = text.unicodeScalars[...]
    func take(_ sign: Unicode.Scalar) -> Bool {
      guard rest.first == sign else { return false }
      rest = rest.dropFirst()
      return true
    }
    func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
      let taken = rest.prefix(while: belongs)
      rest = rest.dropFirst(taken.count)
      return String(taken)
    }
    let isOpening = !take("/")
    let name = take { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
    require(!name.isEmpty && !forbidden.contains(name), "a tag that may not be: \(text)")
    var attributes: [(name: String, value: String)] = []
    while take(" "), !take("/") {
      let name = take { ("a"..."z").contains($0) || $0 == "-" }
      require(!name.isEmpty && !name.hasPrefix("on"), "an attribute that may not be: \(text)")
      var value = ""
      if take("=") {
        let opens = take("\"")
        value = take { $0 != "\"" }
        require(opens && take("\""), "an attribute without its quotes: \(text)")
      }
      attributes.append((name, value))
    }
    require(rest.isEmpty, "a tag is not well formed: \(text)")
    return Tag(name: name, isOpening: isOpening, attributes: attributes)
  }
}
