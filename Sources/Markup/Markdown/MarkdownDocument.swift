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
    let nodes = MarkdownNodes(of: tree, dropping: repaired.mark, linking: .init(in: written))
    let text = BodyText(file: file, start: start)

    firstParagraph = nodes.paragraphs.lazy.map(\.plainText).first { !$0.isEmpty } ?? ""
    droppedHTML = nodes.rawHTML.map { text.span(of: $0.blockLines) }
    headings = Self.number(nodes.headings)
    links = Self.open(nodes.links, in: text)
    let headings = headings
    (html, slots) = tree.withHTML { Self.place(headings: headings, in: $0) }
  }

  /// Whether there is no text at all.
  public var isEmpty: Bool { html.isEmpty }

  /// The HTML with every link's address filled in.
  ///
  /// - Parameter address: gives the address of a link, from the site's root behind
  ///   ``Fragment/rootMark`` or absolute.
  /// - Parameter attributes: gives what the element of an image has besides; the same mark stands for
  ///   the root in them.
  public func fragment(
    address: (MarkdownLink) -> String,
    attributes: (MarkdownLink) -> [(name: String, value: String)] = { _ in [] }
  ) -> Fragment {
    guard !slots.isEmpty else { return Fragment(html) }
    var output: [UInt8] = []
    output.reserveCapacity(html.count + slots.count * 48)
    var start = 0
    for slot in slots {
      output += html[start..<slot.offset]
      let link = links[slot.link]
      Self.append(address(link), to: &output)
      // The mark that ends the address in the text ends the last of these.
      for (name, value) in link.isImage ? attributes(link) : [] {
        output += "\" \(name)=\"".utf8
        Self.append(value, to: &output)
      }
      start = slot.offset
    }
    output += html[start...]
    return Fragment(output)
  }

  /// Escapes the value of an attribute, but for the marks of the root, which are ours.
  private static func append(_ value: String, to output: inout [UInt8]) {
    let mark = UInt8(ascii: "\u{1}")
    for (index, part) in value.utf8.split(separator: mark, omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 { output.append(mark) }
      output += HTML(escaping: String(Substring(part))).text.utf8
    }
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

  /// A place in libcmark's output that is not left as it is.
  private enum Mark {
    /// The end of `<h2` and the like.
    case heading
    /// The start of an address's number, `%010%01`.
    case address
    /// An author's own U+0001, which must not pass for the mark of ``Fragment``.
    case forged
  }

  /// Puts the headings' ids into their tags and finds where the links' addresses belong.
  private static func place(
    headings: [MarkdownHeading], in html: UnsafeBufferPointer<UInt8>
  ) -> (html: [UInt8], slots: [Slot]) {
    var output: [UInt8] = []
    output.reserveCapacity(html.count + headings.count * 32)
    var slots: [Slot] = []
    var heading = headings.makeIterator()
    var start = 0
    for (offset, mark) in marks(in: html) {
      output += UnsafeBufferPointer(rebasing: html[start..<offset])
      start = offset
      switch mark {
      case .heading:
        // An id is made of letters, digits and dashes: there is nothing to escape.
        guard let id = heading.next()?.id else { continue }
        output += " id=\"".utf8
        output += id.utf8
        output.append(UInt8(ascii: "\""))
      case .address:
        let digits = html[(offset + 3)...].prefix { (0x30...0x39).contains($0) }
        // The number was written by us a moment ago.
        let link = Int(String(decoding: digits, as: UTF8.self)) ?? 0
        slots.append(Slot(offset: output.count, link: link))
        start = digits.endIndex + 3
      case .forged:
        start += 1
      }
    }
    output += UnsafeBufferPointer(rebasing: html[start...])
    return (output, slots)
  }

  /// The places, rising.
  ///
  /// In libcmark's output `<` and `"` stand only for tags and attributes, since text escapes them; so
  /// the n-th `<h…>` is the n-th heading, and `href="%01` or `src="%01` starts an address that we put
  /// there (a title or an alternative text can start so too). A heading starts a line.
  private static func marks(
    in html: UnsafeBufferPointer<UInt8>
  ) -> [(offset: Int, mark: Mark)] {
    var marks: [(offset: Int, mark: Mark)] = []
    var line: Int? = 0
    while let start = line {
      if html.has("<h", at: start), start + 3 < html.count, html[start + 3] == UInt8(ascii: ">"),
        (0x31...0x36).contains(html[start + 2])
      {
        marks.append((start + 3, .heading))
      }
      line = html.first(0x0A, from: start).map { $0 + 1 }
    }
    var next = 0
    while let found = html.first(UInt8(ascii: "%"), from: next) {
      next = found + 1
      if html.has("%01", at: found),
        html.has(" href=\"", at: found - 7) || html.has(" src=\"", at: found - 6)
      {
        marks.append((found, .address))
      }
    }
    next = 0
    while let found = html.first(0x01, from: next) {
      next = found + 1
      marks.append((found, .forged))
    }
    return marks.sorted { $0.offset < $1.offset }
  }
}
