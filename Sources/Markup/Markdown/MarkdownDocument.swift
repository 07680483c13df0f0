import Diagnostics

/// The text of a content file below its front matter: rendered once, links still open.
///
/// The text is parsed by libcmark and rendered by libcmark's own renderer; what we add is done to the
/// text before (emphasis beside Chinese marks), to the tree (tables, bare addresses, line breaks,
/// heading levels) or to the places of tags after (heading ids). Links are left open because only the
/// plan of the whole site knows where they lead.
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

  private static let reservedBytes = Set(reservedIDs.map { Array($0.utf8) })

  /// Parses and renders the text of a file, which must be UTF-8.
  ///
  /// - Parameter start: the offset of the text's first byte.
  public init(parsing file: SourceFile, from start: Int) {
    let written = file.bytes[start...]
    let repaired = EmphasisRepair(written)
    let tree = CommonMarkTree(parsing: repaired.text)
    tree.makeTables(from: repaired.text, mark: repaired.mark.map { Array(String($0).utf8) } ?? [])
    let nodes = MarkdownNodes(
      of: tree, dropping: repaired.mark, linkingAddresses: Self.mayHoldAddress(written))
    let text = BodyText(file: file, start: start)

    firstParagraph = nodes.paragraphs.lazy.map(\.plainText).first { !$0.isEmpty } ?? ""
    droppedHTML = nodes.rawHTML.map { text.span(of: $0.blockLines) }
    headings = Self.number(nodes.headings)
    links = Self.open(nodes.links, in: text)
    (html, slots) = Self.place(headings: headings, in: tree.html())
  }

  /// Whether a text may hold a bare address; nearly every one that does not is told here.
  private static func mayHoldAddress(_ text: ArraySlice<UInt8>) -> Bool {
    text.first(UInt8(ascii: "@")) != nil || text.first("://") != nil
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
    var numbering = HeadingNumbering(levels: nodes.map(\.level), reserved: reservedBytes)
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
    output.reserveCapacity(html.count + headings.count * 32)
    var slots: [Slot] = []
    var heading = headings.makeIterator()
    html.withUnsafeBufferPointer { html in
      var start = 0
      var index = 0
      func flush(to end: Int) {
        output += UnsafeBufferPointer(rebasing: html[start..<end])
        start = end
      }
      while index < html.count {
        let byte = html[index]
        index += 1
        if byte == UInt8(ascii: "<") {
          guard isHeadingTag(html[index...]), let next = heading.next() else { continue }
          flush(to: index + 2)
          output += " id=\"".utf8
          output += HTML(escaping: next.id).text.utf8
          output.append(UInt8(ascii: "\""))
        } else if byte == UInt8(ascii: "%") {
          guard isAddressStart(html[index...], after: html[..<(index - 1)]) else { continue }
          flush(to: index - 1)
          let digits = html[(index + 2)...].prefix { (0x30...0x39).contains($0) }
          // The number was written by us a moment ago.
          let link = Int(String(decoding: digits, as: UTF8.self)) ?? 0
          slots.append(Slot(offset: output.count, link: link))
          index = digits.endIndex + 3
          start = index
        } else if byte == 0x01 {
          // An author's own U+0001 must not pass for the mark of ``Fragment``.
          flush(to: index - 1)
          start = index
        }
      }
      flush(to: html.count)
    }
    return (output, slots)
  }

  /// Whether what stands behind a percent sign makes it the start of an address's place.
  private static func isAddressStart(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, after before: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    bytes.starts(with: "01".utf8)
      && (before.suffix(7).elementsEqual(" href=\"".utf8)
        || before.suffix(6).elementsEqual(" src=\"".utf8))
  }

  /// Whether what stands behind a `<` makes it `<h1>` to `<h6>`.
  private static func isHeadingTag(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let start = bytes.startIndex
    return bytes.count > 2 && bytes[start] == UInt8(ascii: "h")
      && (0x31...0x36).contains(bytes[start + 1]) && bytes[start + 2] == UInt8(ascii: ">")
  }
}
