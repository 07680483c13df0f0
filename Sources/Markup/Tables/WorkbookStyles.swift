/// The number formats of a workbook's cells, by the number of their style (ECMA-376, part 1, 18.8).
struct WorkbookStyles: OfficeXMLReader {
  private(set) var formats: [NumberFormat] = []
  private var custom: [Int: NumberFormat] = [:]
  private var isInCellFormats = false

  mutating func start(_ name: String, _ attributes: [String: String]) throws(TableFileProblem) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }),
        let code = attributes["formatCode"]
      else { return }
      custom[id] = NumberFormat(code: code)
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      // Excel has no more than 65,490.
      guard formats.count < 65_536 else { throw .tooLarge }
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      formats.append(custom[id] ?? .builtIn(id))
    default: break
    }
  }

  mutating func text(_ text: String) {}

  mutating func end(_ name: String) {
    if name == "cellXfs" { isInCellFormats = false }
  }
}
