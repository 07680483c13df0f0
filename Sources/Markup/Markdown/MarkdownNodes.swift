/// The nodes of a text that a page has to know of, gathered in the one walk that also finishes its
/// words: takes the mark of ``EmphasisRepair`` out, makes bare addresses links, and takes out a line
/// break between two wide characters, since Chinese has no blank there.
struct MarkdownNodes {
  private(set) var headings: [CommonMarkTree.Node] = []
  private(set) var paragraphs: [CommonMarkTree.Node] = []
  private(set) var rawHTML: [CommonMarkTree.Node] = []
  /// Links and images.
  private(set) var links: [CommonMarkTree.Node] = []

  /// The last node that was entered.
  private var last: CommonMarkTree.Node?
  /// The last line break with the text before it, until what comes after it is known.
  private var lineBreak: (node: CommonMarkTree.Node, before: CommonMarkTree.Node)?

  /// Gathers the nodes of a tree.
  ///
  /// - Parameters:
  ///   - mark: the character of ``EmphasisRepair``.
  ///   - signs: those of bare addresses in the text.
  init(
    of tree: borrowing CommonMarkTree, dropping mark: Unicode.Scalar?,
    linking signs: BareAddress.Signs
  ) {
    let mark = mark.map { Array(String($0).utf8CString) }
    var nodes = self
    var mayHoldAddress = false
    tree.walk { node, kind, isInLink in
      let isEmpty = mark.map(node.drop) ?? false
      if !isEmpty { nodes.enter(node, kind) }
      guard kind == .text, !isInLink, !signs.isEmpty else { return }
      mayHoldAddress = mayHoldAddress || node.mayHoldAddress(signs)
      if mayHoldAddress, node.endsTexts {
        mayHoldAddress = false
        nodes.replaceAddresses(inTextsUpTo: node)
      }
    }
    self = nodes
  }

  /// Makes links of the addresses in a run of texts, all of which have been entered.
  private mutating func replaceAddresses(inTextsUpTo node: CommonMarkTree.Node) {
    guard let found = node.linkingAddresses() else { return }
    links += found.links
    last = found.last
  }

  private mutating func enter(_ node: CommonMarkTree.Node, _ kind: CommonMarkTree.Node.Kind) {
    // What comes next on the page, whatever emphasis or link it stands in.
    if let (broken, before) = lineBreak, kind != .other, kind != .link {
      lineBreak = nil
      if kind == .text || kind == .code, before.literal.unicodeScalars.last?.isWide == true,
        node.literal.unicodeScalars.first?.isWide == true
      {
        broken.remove()
      }
    }
    switch kind {
    case .heading: headings.append(node)
    case .paragraph: paragraphs.append(node)
    case .rawHTML: rawHTML.append(node)
    case .link, .image: links.append(node)
    case .softBreak: if let last, last.kind == .text { lineBreak = (node, last) }
    case .text, .code, .lineBreak, .other: break
    }
    last = node
  }
}
