import CCMark

/// Tables, which stock libcmark does not know: to it they are paragraphs.
extension CommonMarkTree {
  /// Puts tables in the place of the paragraphs that are some.
  ///
  /// Cells are parsed by libcmark too, those of all tables at once, as headings of a document of their
  /// own: a heading is the one block whose words can neither start another block nor define a
  /// reference. What stands before a table in its paragraph is parsed there as well. Their nodes then
  /// move into this tree, so that everything after treats a cell like any other text.
  ///
  /// References that the whole text defines are known in cells, for it is parsed behind them where it
  /// may define any.
  ///
  /// - Parameters:
  ///   - text: what the tree was parsed from.
  ///   - mark: the character of ``EmphasisRepair``; at the edge of a cell nothing is beside it.
  func makeTables(from text: ArraySlice<UInt8>, mark: [UInt8]) {
    guard text.first(UInt8(ascii: "|")) != nil else { return }
    let lines = TextLines(text)
    let sites = blocks().compactMap { TableSite(node: $0.node, quotes: $0.quotes, in: lines) }
    guard !sites.isEmpty else { return }
    var document: [UInt8] = []
    for site in sites { site.write(to: &document, mark: mark) }
    if text.first("]:") != nil {
      document.append(0x0A)
      document += text
    }
    let parsed = CommonMarkTree(parsing: document[...])
    var next = cmark_node_first_child(parsed.root)
    // Empty cells that short rows are given, so many that a page stays in proportion to its text.
    var filling = text.count
    for site in sites { site.replace(with: &next, filling: &filling) }
  }

  /// The paragraphs and headings with the number of block quotes around them, in document order.
  private func blocks() -> [(node: OpaquePointer, quotes: Int)] {
    var found: [(node: OpaquePointer, quotes: Int)] = []
    var quotes = 0
    var current: OpaquePointer? = root
    while let node = current {
      let type = cmark_node_get_type(node)
      let isText = type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING
      if isText { found.append((node, quotes)) }
      if !isText, let child = cmark_node_first_child(node) {
        if type == CMARK_NODE_BLOCK_QUOTE { quotes += 1 }
        current = child
        continue
      }
      var last: OpaquePointer? = node
      while let left = last, left != root, cmark_node_next(left) == nil {
        last = cmark_node_parent(left)
        if let last, cmark_node_get_type(last) == CMARK_NODE_BLOCK_QUOTE { quotes -= 1 }
      }
      current = last.flatMap { $0 == root ? nil : cmark_node_next($0) }
    }
    return found
  }
}

/// A paragraph that is a table, or ends with one.
private struct TableSite {
  private let node: OpaquePointer
  private let table: PipeTable
  /// The lines of the paragraph without the marks of the quotes and lists around it.
  private let lines: [ArraySlice<UInt8>]
  /// The number of the first of them in the text, from 1.
  private let firstLine: Int
  /// Whether the last line makes libcmark take it all for a heading, and with which sign.
  private let underline: UInt8?

  init?(node: OpaquePointer, quotes: Int, in text: TextLines) {
    let first = Int(cmark_node_get_start_line(node))
    let last = Int(cmark_node_get_end_line(node))
    guard first >= 1, last > first else { return nil }
    var lines = text.contents(first...last, column: Int(cmark_node_get_start_column(node)), quotes)
    var underline: UInt8?
    if cmark_node_get_type(node) == CMARK_NODE_HEADING {
      guard let end = lines.indices.dropFirst().first(where: { lines[$0].isUnderline }) else {
        return nil
      }
      underline = lines[end].first
      // GitHub's table has begun by then: the sign is a row, or dashes a rule below.
      lines.removeLast(lines.count - end - (underline == UInt8(ascii: "=") ? 1 : 0))
    }
    guard let table = PipeTable(in: lines) else { return nil }
    self.underline = underline
    self.node = node
    self.table = table
    self.lines = lines
    firstLine = first
  }

  private var rows: [Int] { [table.header] + Array(lines.indices.dropFirst(table.header + 2)) }

  /// Writes the lines before the table, a rule and the cells, each a heading, as Markdown.
  func write(to document: inout [UInt8], mark: [UInt8]) {
    for (index, line) in lines[..<table.header].enumerated() {
      // Indented, a line is no start of anything but goes on with its paragraph.
      document += (index == 0 ? "" : "    ").utf8
      document += line
      document.append(0x0A)
    }
    document += "\n***\n".utf8
    for row in rows {
      for cell in PipeTable.cells(of: lines[row]).prefix(table.alignments.count) {
        document += "# ".utf8
        document += PipeTable.unescaped(cell).without(mark)
        document += " #\n".utf8
      }
    }
  }

  /// Moves what was parsed of ``write(to:mark:)`` to the paragraph's place.
  ///
  /// - Parameter next: the first node of it; then the first behind it.
  func replace(with next: inout OpaquePointer?, filling: inout Int) {
    while let head = next, cmark_node_get_type(head) != CMARK_NODE_THEMATIC_BREAK {
      next = cmark_node_next(head)
      cmark_node_insert_before(node, head)
      CommonMarkTree.Node(pointer: head)
        .setBlockLines(firstLine...firstLine + max(table.header - 1, 0))
    }
    next = next.flatMap(cmark_node_next)
    // The box can be scrolled with the keyboard. It has no role: a region would need a name, for which
    // the words of the theme's language are not known here, and would crowd the page's landmarks;
    // browsers give none either where they let the keyboard scroll a box.
    let whole = block("<div class=\"table-scroll\" tabindex=\"0\">\n<table>", "</table>\n</div>")
    var parent = block("<thead>", "</thead>")
    cmark_node_append_child(whole, parent)
    for (index, line) in rows.enumerated() {
      if index == 1 {
        parent = block("<tbody>", "</tbody>")
        cmark_node_append_child(whole, parent)
      }
      let row = block("<tr>", "</tr>")
      CommonMarkTree.Node(pointer: row).setBlockLines(firstLine + line...firstLine + line)
      let cells = PipeTable.cells(of: lines[line]).count
      for (column, alignment) in table.alignments.enumerated() {
        guard column < cells || filling > 0 else { break }
        if column >= cells { filling -= 1 }
        let words = column < cells ? next : nil
        if column < cells { next = next.flatMap(cmark_node_next) }
        cmark_node_append_child(row, cell(words, alignment, isHeader: index == 0))
      }
      cmark_node_append_child(parent, row)
    }
    cmark_node_insert_before(node, whole)
    if underline == UInt8(ascii: "-"), let rule = cmark_node_new(CMARK_NODE_THEMATIC_BREAK) {
      cmark_node_insert_before(node, rule)
    }
    CommonMarkTree.Node(pointer: node).remove()
  }

  private func block(_ opening: String, _ closing: String) -> OpaquePointer {
    guard let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else {
      preconditionFailure("libcmark makes a node, or ends the process")
    }
    cmark_node_set_on_enter(block, opening)
    cmark_node_set_on_exit(block, closing)
    return block
  }

  /// A cell with the words of a heading; an empty one in the header is none to a screen reader.
  private func cell(
    _ heading: OpaquePointer?, _ alignment: PipeTable.Alignment, isHeader: Bool
  ) -> OpaquePointer? {
    let cell = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
    while let word = heading.flatMap(cmark_node_first_child),
      cmark_node_append_child(cell, word) == 1
    {}
    let isNamed = isHeader && cmark_node_first_child(cell) != nil
    let place =
      switch alignment {
      case .start: ""
      case .center: " class=\"is-center\""
      case .right: " class=\"is-right\""
      }
    cmark_node_set_on_enter(cell, isNamed ? "<th scope=\"col\"\(place)>" : "<td\(place)>")
    cmark_node_set_on_exit(cell, isNamed ? "</th>" : "</td>")
    return cell
  }
}
