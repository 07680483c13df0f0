import Activities
import Diagnostics
import Markup

/// Reads `forms.yml`.
struct FormReader {
  private var diagnostics: [Diagnostic] = []
  private var annexes: [Int: SourceSpan] = [:]

  private static let formKeys = KeyNames<String>(
    "annex", "label", "title", "of", "above", "columns", "rows")
  private static let columnKeys = KeyNames<String>("title", "value", "width")
  private static let fieldKeys = KeyNames<String>("label", "value", "blank", "height")
  /// The widths that a column can have, in letters of half width.
  private static let widths = 3...120
  /// The heights that a field can have, in millimetres: less than a sheet.
  private static let heights = 5...220

  /// Reads the forms of a file.
  static func read(_ value: YAMLValue) -> Diagnosed<[Form]> {
    var reader = FormReader()
    let file = MappingReader(value, names: KeyNames<String>("forms"))
    reader.diagnostics += file.diagnostics
    var forms: [Form] = []
    for var item in file.mappings("forms", names: formKeys) {
      if let form = reader.form(&item) { forms.append(form) }
      reader.diagnostics += item.diagnostics
    }
    return Diagnosed(forms, reader.diagnostics)
  }

  private mutating func form(_ item: inout MappingReader<String>) -> Form? {
    let annex = annex(&item)
    let label = item.requiredText("label", named: "label")
    let title = item.requiredText("title", named: "title")
    let selection: ActivitySelection? =
      item.text("of").map { item.choice($0, of: "of") } ?? .all
    let layout = layout(&item)
    guard let annex, let label, let title, let selection, let layout else { return nil }
    return Form(
      annex: annex, label: label.value, title: title.value, selection: selection, layout: layout)
  }

  private mutating func annex(_ item: inout MappingReader<String>) -> Int? {
    guard let text = item.requiredText("annex", named: "annex"),
      let number = number("annex", of: &item, in: 1...99)
    else { return nil }
    if annexes.updateValue(text.span, forKey: number) != nil {
      item.report([
        Diagnostic(
          .error, "duplicate-annex",
          Message(zh: "附件 \(number) 写了两次", en: "annex \(number) is there twice"), at: text.span)
      ])
    }
    return number
  }

  /// A form has columns or rows: a table, or a sheet for each activity.
  private mutating func layout(_ item: inout MappingReader<String>) -> Form.Layout? {
    let (columns, rows) = (item.entry("columns"), item.entry("rows"))
    guard (columns == nil) != (rows == nil) else {
      item.report([
        Diagnostic(
          .error, "missing-layout",
          Message(
            zh: "columns（一张表，一项活动一行）和 rows（一项活动一页）要写一个，只写一个",
            en: "a form has columns (one table) or rows (a sheet for each activity)"),
          at: item.span)
      ])
      return nil
    }
    if let rows {
      let items = rows.value.items
      if items.isEmpty || items.contains(where: \.items.isEmpty) {
        item.report([Self.nothing(in: rows)])
        return nil
      }
      let fields = items.map { row in row.items.compactMap { field($0) } }
      return fields.isEmpty || fields.contains(where: \.isEmpty) ? nil : .sheets(fields)
    }
    let above = item.text("above")?.value
    if let columns, columns.value.hasNoItem {
      item.report([Self.nothing(in: columns)])
      return nil
    }
    let own = item.mappings("columns", names: Self.columnKeys).compactMap { column($0) }
    return own.isEmpty ? nil : .table(Form.Table(above: above, columns: own))
  }

  /// A list of columns or rows in which there is none.
  private static func nothing(in list: YAMLValue.Entry) -> Diagnostic {
    Diagnostic(
      .error, "missing-layout",
      Message(
        zh: list.key == "rows" ? "rows 里有空的：每一行至少写一格" : "columns 是空的：至少写一栏",
        en: list.key == "rows"
          ? "a row of a form has at least one field" : "a table has at least one column"),
      at: list.keySpan)
  }

  private mutating func column(_ value: MappingReader<String>) -> Form.Column? {
    var item = value
    defer { diagnostics += item.diagnostics }
    let title = item.requiredText("title", named: "title")
    let width = number("width", of: &item, in: Self.widths) ?? 20
    guard let written = item.requiredText("value", named: "value"),
      let value: FormValue = item.choice(written, of: "value"), let title
    else { return nil }
    return Form.Column(title: title.value, value: value, width: width)
  }

  private mutating func field(_ value: YAMLValue) -> Form.Field? {
    var item = MappingReader(value, names: Self.fieldKeys)
    defer { diagnostics += item.diagnostics }
    let label = item.requiredText("label", named: "label")
    let height = number("height", of: &item, in: Self.heights)
    let lines = item.list("blank").map(\.value)
    if let blank = item.entry("blank"), item.entry("value") != nil {
      item.report([
        Diagnostic(
          .error, "wrong-form",
          Message(
            zh: "blank 和 value 只能写一个：留着盖章的格子写 blank，要填内容的写 value",
            en: "a field has a blank, to be stamped, or a value, and not both"),
          at: blank.keySpan)
      ])
      return nil
    }
    let content: Form.Field.Content
    if item.entry("blank") != nil, item.entry("value") == nil {
      content = .blank(lines)
    } else {
      guard let written = item.requiredText("value", named: "value"),
        let value: FormValue = item.choice(written, of: "value")
      else { return nil }
      content = .value(value)
    }
    return label.map { Form.Field(label: $0.value, content: content, height: height) }
  }

  /// A number within bounds; nil where none is written, or where it has been reported.
  private func number(
    _ key: String, of item: inout MappingReader<String>, in bounds: ClosedRange<Int>
  ) -> Int? {
    guard let text = item.text(key), let number = item.number(key) else { return nil }
    if bounds.contains(number) { return number }
    let (low, high) = (bounds.lowerBound, bounds.upperBound)
    item.report([
      Diagnostic(
        .error, "wrong-form",
        Message(zh: "\(key) 应当在 \(low) 和 \(high) 之间", en: "\(key) is between \(low) and \(high)"),
        at: text.span)
    ])
    return nil
  }
}

extension YAMLValue {
  /// Whether it is a list of nothing; what YAML refused has been reported.
  fileprivate var hasNoItem: Bool {
    if case .refused = kind { false } else { items.isEmpty }
  }
}
