import Activities
import Diagnostics
import Markup

/// A report on duties as one page that needs no other file: for the printer, on A4, and for mail.
///
/// It is made for the office and is no page of the site: it names who owes what.
public struct HTMLReport: Sendable {
  let report: DutyReport
  let words: ReportWords

  /// A report in a language.
  public init(_ report: DutyReport, language: Language) {
    self.report = report
    words = ReportWords(language: language)
  }

  /// The page's text.
  public var text: String {
    let body = """
      \(head)
      <main>
      \(overview)
      \(details)
      \(coverage)
      \(idleUnits)
      \(totals)
      </main>
      """
    return OfficePage(
      language: words.language,
      title: "\(report.edition.title) · \(words.title) · \(report.day)", style: Self.style,
      body: body
    ).text
  }

  /// Plain text, ready to stand in the page.
  func escaped(_ plain: String) -> String { HTML(escaping: plain).text }

  // MARK: Parts

  private var head: String {
    """
    <header>
    <p class="edition">\(escaped(report.edition.title))</p>
    <h1>\(escaped(words.title))</h1>
    <p class="day">\(escaped(words.fullDate(report.day))) · \(escaped(words.week(report)))</p>
    <p class="note\(report.includesSamples ? " loud" : "")">\(escaped(words.disclaimer(report.platform)))<br>
    \(escaped(words.samples(report)))</p>
    </header>
    """
  }

  private var overview: String {
    let rows = report.outcomes.map { outcome -> String in
      let all = outcome.findings.count
      let done = all - outcome.unmet.count
      let share = all == 0 ? 0 : done * 100 / all
      return """
        <tr class="\(state(outcome))"><td class="mark">\(mark(outcome))</td>\
        <th scope="row"><a href="#\(escaped(outcome.duty.slug))">\(escaped(outcome.duty.title))</a></th>\
        <td class="share">\(all == 0 ? "" : "\(done)/\(all)")<span class="bar"><i style="width:\(share)%"></i></span></td>\
        <td class="state">\(escaped(words.state(outcome)))</td>\
        <td class="due">\(escaped(words.deadline(outcome)))</td></tr>
        """
    }
    return """
      <section class="overview">
      <h2>\(escaped(words.progress(report)))</h2>
      <table>
      \(rows.joined(separator: "\n"))
      </table>
      </section>
      """
  }

  private var idleUnits: String {
    let items = report.idleUnits.map { "<li>\(escaped($0.name))</li>" }
    guard !items.isEmpty else { return "" }
    return """
      <section>
      <h2>\(escaped(words.idleUnits(report)))</h2>
      <ul class="names">
      \(items.joined(separator: "\n"))
      </ul>
      </section>
      """
  }

  private var totals: String {
    let rows = words.totals(report).map {
      "<div><dt>\(escaped($0.name))</dt><dd>\($0.number)</dd></div>"
    }
    return """
      <section>
      <h2>\(escaped(words.totals))</h2>
      <dl class="totals">
      \(rows.joined(separator: "\n"))
      </dl>
      </section>
      """
  }

  // MARK: Marks

  /// A mark that can be told from the others without its colour.
  func mark(_ outcome: DutyOutcome) -> String {
    outcome.findings.isEmpty ? "—" : outcome.isMet ? "✓" : outcome.isOverdue ? "!" : "○"
  }

  /// The class of a duty's state.
  func state(_ outcome: DutyOutcome) -> String {
    outcome.findings.isEmpty
      ? "none" : outcome.isMet ? "met" : outcome.isOverdue ? "overdue" : "open"
  }
}
