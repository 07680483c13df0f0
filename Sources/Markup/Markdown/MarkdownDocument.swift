import Diagnostics

/// The text of a content file below its front matter: rendered once, links still open.
///
/// The text is parsed by libcmark and rendered by libcmark's own renderer; what we add is done to the
/// text before (emphasis beside Chinese marks), to the tree (heading levels, addresses) or to the
/// places of tags after (heading ids). Links are
/// left open because only the plan of the whole site knows where they lead.
public struct MarkdownDocument: Sendable {
  /// The headings in their order.
  public let headings: [MarkdownHeading]
  /// The links and images in their order.
  public let links: [MarkdownLink]
  /// The words of the first paragraph.
  public let firstParagraph: String
  /// The places where raw HTML was left out.
  public let droppedHTML: [SourceSpan]

  private let html: [UInt8]
  /// Where in `html` the address of the link of the same index belongs, rising.
  private let slots: [Slot]

  private struct Slot {
    let offset: Int
    let link: Int
  }

  /// Ids that pages have around a text; no heading gets them.
  public static let reservedIDs: Set<String> = ["main", "sessions", "top", "words"]

  /// Parses and renders the text of a file, which must be UTF-8.
  ///
  /// - Parameter start: the offset of the text's first byte.
  public init(parsing file: SourceFile, from start: Int) {
    let repaired = EmphasisRepair(file.bytes[start...])
    let tree = CommonMarkTree(parsing: repaired.text)
    if let mark = repaired.mark { tree.drop(mark) }
    let nodes = Self.joiningLines(tree.nodes())
    let text = BodyText(file: file, start: start)

    firstParagraph =
      nodes.lazy.filter { $0.kind == .paragraph }.map(\.plainText).first { !$0.isEmpty } ?? ""
    droppedHTML = nodes.filter { $0.kind == .rawHTML }.map { text.span(of: $0.blockLines) }
    headings = Self.number(nodes.filter { $0.kind == .heading })
    links = Self.open(nodes.filter { $0.kind == .link || $0.kind == .image }, in: text)
    (html, slots) = Self.place(headings: headings, in: tree.html())
  }

  /// Whether there is no text at all.
  public var isEmpty: Bool { html.isEmpty }

  /// The HTML with every link's address filled in.
  ///
  /// - Parameter address: gives the address of a link, from the site's root behind
  ///   ``Fragment/rootMark`` or absolute.
  public func fragment(address: (MarkdownLink) -> String) -> Fragment {
    guard !slots.isEmpty else { return Fragment(html) }
    var output: [UInt8] = []
    output.reserveCapacity(html.count + slots.count * 48)
    var start = 0
    for slot in slots {
      output += html[start..<slot.offset]
      // The mark of the root is ours: escaping the rest of the address must not drop it.
      var target = address(links[slot.link])[...]
      if target.hasPrefix(Fragment.rootMark) {
        output += Fragment.rootMark.utf8
        target = target.dropFirst()
      }
      output += HTML(escaping: String(target)).text.utf8
      start = slot.offset
    }
    output += html[start...]
    return Fragment(output)
  }

  // MARK: On the tree

  private static func number(_ nodes: [CommonMarkTree.Node]) -> [MarkdownHeading] {
    var numbering = HeadingNumbering(levels: nodes.map(\.level), reserved: reservedIDs)
    return nodes.map { node in
      let words = node.plainText
      node.level = numbering.level(node.level)
      return MarkdownHeading(level: node.level, text: words, id: numbering.id(for: words))
    }
  }

  /// Notes where every link leads and puts its number in the address's place.
  private static func open(
    _ nodes: [CommonMarkTree.Node], in text: BodyText
  ) -> [MarkdownLink] {
    var searched: (block: Int, offset: Int) = (0, 0)
    return nodes.enumerated().map { index, node in
      let address = node.address
      let lines = node.blockLines
      if lines.lowerBound != searched.block { searched = (lines.lowerBound, 0) }
      let found = text.span(of: address, in: lines, after: searched.offset)
      if let found { searched.offset = found.range.upperBound }
      let span = found ?? text.span(of: lines.lowerBound...lines.lowerBound)
      node.address = "\u{1}\(index)\u{1}"
      return MarkdownLink(
        destination: .init(address, writtenIn: text.file.path), isImage: node.kind == .image,
        text: node.plainText, span: span)
    }
  }

  /// Takes out a line break between two wide characters: Chinese has no blank there.
  ///
  /// - Returns: the nodes that are left.
  private static func joiningLines(_ nodes: [CommonMarkTree.Node]) -> [CommonMarkTree.Node] {
    var left: [CommonMarkTree.Node] = []
    left.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
      guard node.kind == .softBreak else {
        left.append(node)
        continue
      }
      let before = left.last.flatMap { $0.kind == .text ? $0.literal : nil }
      // What comes next on the page, whatever emphasis or link it stands in.
      let next = nodes[(index + 1)...].first { $0.kind != .other && $0.kind != .link }
      let after = next.flatMap { $0.kind == .text || $0.kind == .code ? $0.literal : nil }
      guard let last = before?.unicodeScalars.last, let first = after?.unicodeScalars.first,
        last.isWide, first.isWide
      else {
        left.append(node)
        continue
      }
      node.remove()
    }
    return left
  }

  // MARK: On the rendered text

  /// Puts the headings' ids into their tags and finds where the links' addresses belong.
  ///
  /// In libcmark's output `<` and `"` stand only for tags and attributes, since text escapes them; so
  /// the n-th `<h…>` is the n-th heading, and `href="%01` or `src="%01` starts an address that we put
  /// there (a title or an alternative text can start so too).
  private static func place(
    headings: [MarkdownHeading], in html: [UInt8]
  ) -> (html: [UInt8], slots: [Slot]) {
    var output: [UInt8] = []
    output.reserveCapacity(html.count + headings.count * 24)
    var slots: [Slot] = []
    var heading = headings.makeIterator()
    var start = 0
    var index = 0
    while index < html.count {
      if html[index] == UInt8(ascii: "<"), isHeadingTag(html[index...]), let next = heading.next() {
        output += html[start..<index + 3]
        output += " id=\"\(HTML(escaping: next.id).text)\"".utf8
        start = index + 3
        index += 3
      } else if html[index] == UInt8(ascii: "="), html[index...].starts(with: addressMark),
        isAddressName(html[..<index])
      {
        let digits = html[(index + addressMark.count)...].prefix { (0x30...0x39).contains($0) }
        output += html[start..<index + 2]
        // The number was written by us a moment ago.
        let link = Int(String(decoding: digits, as: UTF8.self)) ?? 0
        slots.append(Slot(offset: output.count, link: link))
        start = digits.endIndex + 3
        index = start
      } else if html[index] == 0x01 {
        // An author's own U+0001 must not pass for the mark of ``Fragment``.
        output += html[start..<index]
        start = index + 1
        index = start
      } else {
        index += 1
      }
    }
    output += html[start...]
    return (output, slots)
  }

  private static let addressMark = Array("=\"%01".utf8)

  /// Whether the bytes end with the name of an attribute that holds an address.
  private static func isAddressName(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.suffix(5).elementsEqual(" href".utf8) || bytes.suffix(4).elementsEqual(" src".utf8)
  }

  /// Whether the bytes start with `<h1>` to `<h6>`.
  private static func isHeadingTag(_ bytes: ArraySlice<UInt8>) -> Bool {
    let tag = Array(bytes.prefix(4))
    return tag.count == 4 && tag[1] == UInt8(ascii: "h") && (0x31...0x36).contains(tag[2])
      && tag[3] == UInt8(ascii: ">")
  }
}
