import CCMark

/// A syntax tree of libcmark: the only place where C is called.
///
/// The tree is freed once, when the value ends; nodes must not outlive it. libcmark walks, renders
/// and frees without recursion, so no nesting is too deep.
struct CommonMarkTree: ~Copyable {
  let root: OpaquePointer

  /// Parses CommonMark text, which must be valid UTF-8.
  init(parsing text: ArraySlice<UInt8>) {
    let parsed = text.withUnsafeBytes { bytes in
      cmark_parse_document(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_DEFAULT)
    }
    guard let parsed else {
      preconditionFailure("libcmark returns a document for any input, or ends the process")
    }
    root = parsed
  }

  deinit { cmark_node_free(root) }

  /// Calls a function with every node in document order, each before its children.
  ///
  /// - Parameter visit: told also what the node is, and whether it stands in a link or image. It may
  ///   take out or replace the node it is called with where that is a text, and any before it.
  func walk(_ visit: (_ node: Node, _ kind: Node.Kind, _ isInLink: Bool) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    var links = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(iterator) else { return }
      let kind = Node.Kind(cmark_node_get_type(pointer))
      let isLink = kind == .link || kind == .image
      if event == CMARK_EVENT_EXIT {
        if isLink { links -= 1 }
      } else {
        visit(Node(pointer: pointer), kind, links > 0)
        if isLink { links += 1 }
      }
    }
  }

  /// Gives a function the document as HTML by libcmark's own renderer in its safe mode: raw HTML and
  /// the addresses it knows as dangerous are left out.
  func withHTML<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let text = cmark_render_html(root, CMARK_OPT_DEFAULT) else {
      preconditionFailure("libcmark renders any document, or ends the process")
    }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return UnsafeRawBufferPointer(start: text, count: strlen(text))
      .withMemoryRebound(to: UInt8.self, body)
  }

  /// A node of the tree.
  struct Node: Equatable {
    let pointer: OpaquePointer

    /// What the document's author wrote here.
    enum Kind {
      case heading, paragraph, text, code, softBreak, lineBreak, rawHTML, link, image, other

      fileprivate init(_ type: cmark_node_type) {
        self =
          switch type {
          case CMARK_NODE_TEXT: .text
          case CMARK_NODE_PARAGRAPH: .paragraph
          case CMARK_NODE_HEADING: .heading
          case CMARK_NODE_CODE: .code
          case CMARK_NODE_SOFTBREAK: .softBreak
          case CMARK_NODE_LINEBREAK: .lineBreak
          case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: .rawHTML
          case CMARK_NODE_LINK: .link
          case CMARK_NODE_IMAGE: .image
          default: .other
          }
      }
    }

    var kind: Kind { Kind(cmark_node_get_type(pointer)) }

    /// The text of a text, code or HTML node.
    var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }

    /// The level of a heading, 1 to 6.
    var level: Int {
      get { Int(cmark_node_get_heading_level(pointer)) }
      nonmutating set { cmark_node_set_heading_level(pointer, Int32(newValue)) }
    }

    /// The address of a link or image.
    var address: String {
      get { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
      nonmutating set { cmark_node_set_url(pointer, newValue) }
    }

    /// The lines of the innermost block the node stands in, from 1 within the parsed text.
    ///
    /// The places of inline nodes drift (libcmark 0.30), those of blocks are right. Blocks that we
    /// made ourselves have theirs in the node's user data, which is ours to fill.
    var blockLines: ClosedRange<Int> {
      var block = pointer
      while !isBlock(block), let parent = cmark_node_parent(block) { block = parent }
      if let own = cmark_node_get_user_data(block) {
        let bits = UInt(bitPattern: own)
        return Int(bits >> 32)...max(Int(bits & 0xFFFF_FFFF), Int(bits >> 32))
      }
      let first = max(Int(cmark_node_get_start_line(block)), 1)
      return first...max(Int(cmark_node_get_end_line(block)), first)
    }

    /// Says which lines a block of our own stands on, or one that was parsed from another text.
    func setBlockLines(_ lines: ClosedRange<Int>) {
      let bits = UInt(lines.lowerBound) << 32 | UInt(lines.upperBound)
      cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: bits))
    }

    private func isBlock(_ node: OpaquePointer) -> Bool {
      let type = cmark_node_get_type(node).rawValue
      return type >= CMARK_NODE_FIRST_BLOCK.rawValue && type <= CMARK_NODE_LAST_BLOCK.rawValue
    }

    /// The text inside the node without its markup; a line break counts as a blank.
    var plainText: String {
      // Most have one text and nothing else.
      if let only = cmark_node_first_child(pointer), cmark_node_next(only) == nil,
        cmark_node_get_type(only) == CMARK_NODE_TEXT
      {
        return Node(pointer: only).literal
      }
      guard let iterator = cmark_iter_new(pointer) else { return "" }
      defer { cmark_iter_free(iterator) }
      var text = ""
      var event = cmark_iter_next(iterator)
      while event != CMARK_EVENT_DONE {
        if event == CMARK_EVENT_ENTER, let inner = cmark_iter_get_node(iterator) {
          let node = Node(pointer: inner)
          switch node.kind {
          case .text, .code: text += node.literal
          case .softBreak, .lineBreak: text += " "
          default: break
          }
        }
        event = cmark_iter_next(iterator)
      }
      return text
    }

    /// Takes a character out of the node's own text, address, title and language.
    ///
    /// - Parameter mark: the character as a C string.
    /// - Returns: whether the node is a text that is empty now.
    func drop(_ mark: [CChar]) -> Bool {
      func rest(_ text: UnsafePointer<CChar>?) -> [CChar]? {
        guard var text, strstr(text, mark) != nil else { return nil }
        var left: [CChar] = []
        while let found = strstr(text, mark) {
          left += UnsafeBufferPointer(start: text, count: UnsafePointer(found) - text)
          text = UnsafePointer(found) + (mark.count - 1)
        }
        return left + UnsafeBufferPointer(start: text, count: strlen(text) + 1)
      }
      switch cmark_node_get_type(pointer) {
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
        if let title = rest(cmark_node_get_title(pointer)) { cmark_node_set_title(pointer, title) }
        if let url = rest(cmark_node_get_url(pointer)) { cmark_node_set_url(pointer, url) }
      case CMARK_NODE_CODE_BLOCK:
        if let info = rest(cmark_node_get_fence_info(pointer)) {
          cmark_node_set_fence_info(pointer, info)
        }
        fallthrough
      default:
        guard let literal = rest(cmark_node_get_literal(pointer)) else { return false }
        cmark_node_set_literal(pointer, literal)
        return literal.count == 1 && kind == .text
      }
      return false
    }

    /// Whether a text node may hold a bare address, or the middle of one.
    ///
    /// - Parameter signs: those of a web address and of a mailbox that its document holds at all.
    func mayHoldAddress(_ signs: BareAddress.Signs) -> Bool {
      guard let text = cmark_node_get_literal(pointer) else { return false }
      // To find one sign is many times faster than to find three, and a slash is rare.
      return signs.hasScheme && strchr(text, 0x2F) != nil && strstr(text, "://") != nil
        || signs.hasAt && strchr(text, 0x40) != nil
    }

    /// Whether the next node is no text, so that this one ends a run: libcmark ends a text at every
    /// sign that could have been markup.
    var endsTexts: Bool {
      cmark_node_next(pointer).map { cmark_node_get_type($0) != CMARK_NODE_TEXT } ?? true
    }

    /// Puts links in the place of the bare addresses in a run of texts that this one ends.
    ///
    /// - Returns: the links and the last text that stands there now; nil where there are none.
    func linkingAddresses() -> (links: [Node], last: Node)? {
      var run = [pointer]
      while let last = run.last, let before = cmark_node_previous(last),
        cmark_node_get_type(before) == CMARK_NODE_TEXT
      {
        run.append(before)
      }
      var bytes: [UInt8] = []
      for node in run.reversed() {
        guard let text = cmark_node_get_literal(node) else { continue }
        bytes += UnsafeRawBufferPointer(start: text, count: strlen(text))
      }
      let addresses = BareAddress.all(in: bytes)
      // One node for all pieces: to enter the tree costs as much as the tree is deep.
      guard !addresses.isEmpty, let whole = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else {
        return nil
      }
      var links: [Node] = []
      var last = self
      func append(_ range: Range<Int>, to parent: OpaquePointer) {
        guard !range.isEmpty, let piece = cmark_node_new(CMARK_NODE_TEXT) else { return }
        cmark_node_set_literal(piece, String(decoding: bytes[range], as: UTF8.self))
        cmark_node_append_child(parent, piece)
        last = Node(pointer: piece)
      }
      var start = 0
      for address in addresses {
        append(start..<address.range.lowerBound, to: whole)
        start = address.range.upperBound
        guard let link = cmark_node_new(CMARK_NODE_LINK) else { continue }
        let words = String(decoding: bytes[address.range], as: UTF8.self)
        cmark_node_set_url(link, address.isMail ? "mailto:" + words : words)
        cmark_node_append_child(whole, link)
        links.append(Node(pointer: link))
        append(address.range, to: link)
      }
      append(start..<bytes.count, to: whole)
      cmark_node_insert_before(pointer, whole)
      for node in run { Node(pointer: node).remove() }
      return (links, last)
    }

    /// Takes the node out of its tree and frees it with all it holds.
    func remove() {
      cmark_node_unlink(pointer)
      cmark_node_free(pointer)
    }
  }
}
