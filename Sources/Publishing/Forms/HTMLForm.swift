import Activities
import Markup

/// A filled form as one page that needs no other file: for the printer, on A4, and for mail.
///
/// It is made for the office and is no page of the site.
public struct HTMLForm: Sendable {
  private let filled: FilledForm
  private let form: Form
  private let words: FormWords

  /// From how many bytes on a field's text is set smaller, so that a sheet stays one.
  private static let longText = 1_500

  /// The page of a filled form.
  public init(_ filled: FilledForm) {
    self.filled = filled
    form = filled.form
    words = filled.words
  }

  /// The page's text.
  public var text: String {
    OfficePage(
      language: words.language, title: "\(form.label) \(form.title)", style: Self.style,
      body: content
    ).text
  }

  private func escaped(_ plain: String) -> String { HTML(escaping: plain).text }

  private var content: String {
    switch form.layout {
    case .table(let table): self.table(table)
    case .sheets(let rows):
      filled.activities.map { sheet(of: $0, rows) }.joined(separator: "\n")
    }
  }

  private var head: String { Self.head(of: form) }

  private static func head(of form: Form) -> String {
    let (label, title) = (HTML(escaping: form.label).text, HTML(escaping: form.title).text)
    return "<p class=\"label\">\(label)</p>\n<h1>\(title)</h1>"
  }

  /// Whether a text is a page that was made of a form.
  public static func made(_ text: String, of form: Form) -> Bool {
    text.contains(OfficePage.mark) && text.contains(head(of: form))
  }

  // MARK: A table

  private func table(_ table: Form.Table) -> String {
    let all = table.columns.reduce(0) { $0 + $1.width }
    let widths = table.columns.map { "<col style=\"width:\($0.width * 100 / all)%\">" }
    let heads = table.columns.map { column in
      let mark = column.value == .number ? " class=\"number\"" : ""
      return "<th scope=\"col\"\(mark)>\(escaped(column.title))</th>"
    }
    let rows = filled.activities.enumerated().map { index, activity in
      let cells = table.columns.map { column -> String in
        let value = words.value(column.value, of: activity, number: index + 1)
        let isNumber = column.value == .number
        return "<td\(isNumber ? " class=\"number\"" : "")>\(escaped(value))</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    let above = filled.above(table).map { "<p class=\"above\">\(escaped($0))</p>\n" } ?? ""
    return """
      <main>
      \(head)
      \(above)<table class="list">
      <colgroup>\(widths.joined())</colgroup>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </main>
      """
  }

  // MARK: Sheets

  private func sheet(of activity: Activity, _ rows: [[Form.Field]]) -> String {
    let columns = rows.map(\.count).max() ?? 1
    let lines = rows.map { row in
      let cells = row.enumerated().map { index, field in
        // The last field of a short row takes the room that is left.
        let span = index == row.count - 1 ? (columns - row.count) * 2 + 1 : 1
        return cell(field, of: activity, span: span)
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return """
      <section class="sheet">
      \(head)
      <table class="fields">
      <tbody>
      \(lines.joined(separator: "\n"))
      </tbody>
      </table>
      \(gaps(of: activity))
      </section>
      """
  }

  private func cell(_ field: Form.Field, of activity: Activity, span: Int) -> String {
    let height = field.height.map { " style=\"height:\($0)mm\"" } ?? ""
    let label = "<th scope=\"row\">\(escaped(field.label))</th>"
    let spans = span > 1 ? " colspan=\"\(span)\"" : ""
    switch field.content {
    case .blank(let lines):
      let text = lines.map(escaped).joined(separator: "<br>")
      return "\(label)<td class=\"blank\"\(spans)\(height)><p>\(text)</p></td>"
    case .value(let value):
      let text = words.value(value, of: activity, number: 1)
      if text.isEmpty, let missing = value.field {
        let word = words.text("缺", "missing: ") + words.missing(missing)
        return "\(label)<td\(spans)\(height)><em>\(escaped(word))</em></td>"
      }
      let size = text.utf8.count > Self.longText ? " class=\"long\"" : ""
      return "\(label)<td\(size)\(spans)\(height)>\(escaped(text))</td>"
    }
  }

  /// What the entry lacks: for the office, and not for the printer.
  private func gaps(of activity: Activity) -> String {
    let missing = filled.missingFields(of: activity).map(words.missing)
    guard !missing.isEmpty else { return "" }
    let list = missing.joined(separator: words.text("、", ", "))
    let text = words.text(
      "条目 \(activity.path) 还缺：\(list)。补上以后再生成一次；这一行不会印出来。",
      "\(activity.path) lacks: \(list). Fill it in and make the form again; this line is not printed."
    )
    return "<p class=\"gaps\">\(escaped(text))</p>"
  }

  private static let style = """
    @page { size: A4 portrait; margin: 18mm 17mm 20mm;
      @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.5rem 1rem; max-width: 190mm; background: #fff; color: #000;
      color-scheme: light; font: 11pt/1.55 "Noto Serif CJK SC", "Songti SC", SimSun, "宋体", serif; }
    h1, p { margin: 0; }
    h1 { margin: .3em 0 .7em; font: 700 17pt/1.35 "Noto Sans CJK SC", "Heiti SC", SimHei, sans-serif;
      text-align: center; text-wrap: balance; }
    .above { margin-bottom: .5em; font-size: 12pt; }
    /* The outer half of a table's border would be cut off at the edge of the paper. */
    main, section { padding-inline: .3mm; }
    table { width: 100%; table-layout: fixed; border-collapse: collapse; }
    th, td { padding: 1.6mm 2mm; border: .3mm solid #000; text-align: start; vertical-align: middle;
      white-space: pre-line; overflow-wrap: anywhere; line-break: strict; }
    th { padding-inline: .6mm; font-weight: 700; text-align: center; text-wrap: balance; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    .number { padding-inline: 0; text-align: center; white-space: nowrap; }
    .sheet { break-after: page; }
    .sheet:last-of-type { break-after: auto; }
    .fields th { width: 26mm; }
    .fields td { height: 12mm; }
    .fields .long { font-size: 9pt; line-height: 1.4; }
    .blank { position: relative; }
    .blank p { position: absolute; right: 8mm; bottom: 4mm; text-align: right; line-height: 2; }
    em { color: #a8321a; font-style: normal; }
    .gaps { margin-top: 1em; padding: .6em .8em; border-inline-start: 4px solid #a8321a;
      background: #fbe9e2; font-family: sans-serif; }
    @media print { body { padding: 0; max-width: none; } em, .gaps { display: none; } }
    @media screen { .sheet + .sheet { margin-top: 3rem; padding-top: 2rem; border-top: 1px dashed #999; } }
    """
}
