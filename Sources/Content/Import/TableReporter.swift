import Markup

/// Finds who filled a table in: 填报单位名称：大荔县科学技术协会（盖章）.
enum TableReporter {
  private static let heads = ["填报单位名称", "填报单位", "报送单位", "上报单位", "单位名称", "单位"]

  /// The unit's name, from the rows or paragraphs above a table's header; nil where none is given.
  static func name(of table: ImportTable, above header: TableHeader) -> String? {
    let rows = table.rows.prefix(header.index).flatMap { row in
      row.cells.sorted { $0.key < $1.key }.compactMap { _, cell -> String? in
        if case .text(let text) = cell.value { text } else { nil }
      }
    }
    let texts = (table.lines + rows).flatMap { $0.split(whereSeparator: \.isNewline) }
    for (index, text) in texts.enumerated() {
      let plain = String(
        String.UnicodeScalarView(
          text.unicodeScalars.map(\.halfwidth).filter { !$0.isBlank }))
      for head in heads where plain.hasPrefix(head) {
        var rest = plain.dropFirst(head.count)
        // (盖章) before the colon or behind the name
        rest = rest.hasPrefix("(") ? rest.drop { $0 != ")" }.dropFirst() : rest
        guard rest.first == ":" || rest.isEmpty else { continue }
        let name = rest.drop { $0 == ":" || $0 == "_" }.prefix { $0 != "(" && $0 != "_" }
        if !name.isEmpty { return String(name) }
        // The name stands in the cell beside it.
        if index + 1 < texts.count, !texts[index + 1].contains("：") {
          return trimmed(String(texts[index + 1]))
        }
      }
    }
    return nil
  }
}
