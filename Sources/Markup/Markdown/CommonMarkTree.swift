import CCMark

/// A syntax tree of libcmark: the only place where C is called.
///
/// The tree is freed once, when the value ends; nodes must not outlive it. libcmark walks, renders
/// and frees without recursion, so no nesting is too deep.
struct CommonMarkTree: ~Copyable {
  private let root: OpaquePointer

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

  /// All nodes in document order, each before its children.
  func nodes() -> [Node] {
    guard let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    var nodes: [Node] = []
    var event = cmark_iter_next(iterator)
    while event != CMARK_EVENT_DONE {
      if event == CMARK_EVENT_ENTER, let pointer = cmark_iter_get_node(iterator) {
        nodes.append(Node(pointer: pointer))
      }
      event = cmark_iter_next(iterator)
    }
    return nodes
  }

  /// Takes a character out of all texts and addresses, and the text nodes away that held nothing else.
  func drop(_ scalar: Unicode.Scalar) {
    let bytes = Array(String(scalar).utf8CString)
    for node in nodes() { node.drop(scalar, bytes) }
  }

  /// The document as HTML by libcmark's own renderer in its safe mode: raw HTML and the addresses it
  /// knows as dangerous are left out.
  func html() -> [UInt8] {
    guard let text = cmark_render_html(root, CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return Array(String(cString: text).utf8)
  }

  /// A node of the tree.
  struct Node: Equatable {
    fileprivate let pointer: OpaquePointer

    /// What the document's author wrote here.
    enum Kind {
      case heading, paragraph, text, code, softBreak, lineBreak, rawHTML, link, image, other
    }

    var kind: Kind {
      switch cmark_node_get_type(pointer) {
      case CMARK_NODE_HEADING: .heading
      case CMARK_NODE_PARAGRAPH: .paragraph
      case CMARK_NODE_TEXT: .text
      case CMARK_NODE_CODE: .code
      case CMARK_NODE_SOFTBREAK: .softBreak
      case CMARK_NODE_LINEBREAK: .lineBreak
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: .rawHTML
      case CMARK_NODE_LINK: .link
      case CMARK_NODE_IMAGE: .image
      default: .other
      }
    }

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
    /// The places of inline nodes drift (libcmark 0.30), those of blocks are right.
    var blockLines: ClosedRange<Int> {
      var block = pointer
      while !isBlock(block), let parent = cmark_node_parent(block) { block = parent }
      let first = max(Int(cmark_node_get_start_line(block)), 1)
      return first...max(Int(cmark_node_get_end_line(block)), first)
    }

    private func isBlock(_ node: OpaquePointer) -> Bool {
      let type = cmark_node_get_type(node).rawValue
      return type >= CMARK_NODE_FIRST_BLOCK.rawValue && type <= CMARK_NODE_LAST_BLOCK.rawValue
    }

    /// The text inside the node without its markup; a line break counts as a blank.
    var plainText: String {
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
    /// - Parameter bytes: the character as a C string.
    fileprivate func drop(_ scalar: Unicode.Scalar, _ bytes: [CChar]) {
      func rest(_ text: UnsafePointer<CChar>?) -> String? {
        guard let text, strstr(text, bytes) != nil else { return nil }
        let scalars = String(cString: text).unicodeScalars
        return String(String.UnicodeScalarView(scalars.filter { $0 != scalar }))
      }
      if let title = rest(cmark_node_get_title(pointer)) { cmark_node_set_title(pointer, title) }
      if let info = rest(cmark_node_get_fence_info(pointer)) {
        cmark_node_set_fence_info(pointer, info)
      }
      if let url = rest(cmark_node_get_url(pointer)) { cmark_node_set_url(pointer, url) }
      guard let literal = rest(cmark_node_get_literal(pointer)) else { return }
      if literal.isEmpty, kind == .text {
        remove()
      } else {
        cmark_node_set_literal(pointer, literal)
      }
    }

    /// Takes the node out of its tree and frees it with all it holds.
    func remove() {
      cmark_node_unlink(pointer)
      cmark_node_free(pointer)
    }
  }
}
