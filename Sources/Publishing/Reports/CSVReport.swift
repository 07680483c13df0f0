import Activities
import Diagnostics

/// A report on duties for a spreadsheet: RFC 4180, with the mark (BOM) without which office programs
/// take UTF-8 for something else.
///
/// Several tables stand below each other with an empty line between them: one row for everyone who
/// owes a duty, then the matrices, the units without activities, and the totals.
public struct CSVReport: Sendable {
  private let report: DutyReport
  private let words: ReportWords

  /// A report in a language.
  public init(_ report: DutyReport, language: Language) {
    self.report = report
    words = ReportWords(language: language)
  }

  /// The file's text.
  public var text: String {
    let tables = [head, duties] + report.matrices.map(matrix) + [idleUnits, totals]
    let lines = tables.joined(separator: [[]]).map { row in
      row.map(\.text).joined(separator: ",") + "\r\n"
    }
    return "\u{FEFF}" + lines.joined()
  }

  private var head: [[Cell]] {
    [
      ["\(report.edition.title) · \(words.title)"], ["\(words.fullDate(report.day))"],
      [words.disclaimer(report.platform)], [words.samples(report)],
    ].map { $0.map(Cell.init) }
  }

  private var duties: [[Cell]] {
    let heads = [
      words.text("任务", "Duty"), words.text("依据", "Source"), words.text("截止", "Deadline"),
      words.text("还剩天数", "Days left"), words.text("单位、县区或活动", "Unit, county or activity"),
      words.text("状态", "State"), words.text("需要", "Needed"), words.text("已有", "Has"),
      words.text("计入的", "Counted"), words.text("不计的和原因", "Not counted, and why"),
      words.text("缺的内容", "Lacks"), words.text("举办单位", "Hosts"), words.text("短名", "Slug"),
    ]
    let rows = report.outcomes.flatMap { outcome in
      outcome.findings.map { row(of: $0, in: outcome) }
    }
    return [heads.map(Cell.init)] + rows
  }

  private func row(of finding: DutyFinding, in outcome: DutyOutcome) -> [Cell] {
    let duty = outcome.duty
    let isCounted = finding.subject.kind != .activity
    return [
      Cell(duty.title), Cell(duty.source), Cell(duty.deadline?.description ?? ""),
      outcome.daysLeft.map(Cell.init(number:)) ?? Cell(""), Cell(words.name(finding.subject)),
      Cell(
        finding.isMet
          ? words.text("已完成", "done")
          : outcome.isOverdue ? words.text("逾期", "overdue") : words.text("还缺", "open")),
      isCounted ? Cell(number: finding.needed) : Cell(""),
      isCounted ? Cell(number: finding.counted.count) : Cell(""),
      Cell(finding.counted.map(words.title).joined(separator: "\n")),
      Cell(
        finding.rejected.map { rejected in
          let reasons = rejected.objections.map(words.objection)
          return words.title(rejected.activity) + words.text("：", " — ")
            + reasons.joined(separator: words.text("；", "; "))
        }.joined(separator: "\n")),
      Cell(words.list(finding.missing.map(words.field))),
      Cell(words.list(finding.subject.owners)), Cell(finding.subject.slug),
    ]
  }

  private func matrix(_ matrix: CoverageMatrix) -> [[Cell]] {
    let columns = matrix.columns.map { name(of: $0, in: matrix) }
    let heads = [words.county] + columns + [words.sum]
    let rows = matrix.rows.indices.map { row in
      [Cell(matrix.rows[row].name)] + (matrix.cells[row] + [matrix.rowTotals[row]]).map(Cell.init)
    }
    let sums = [Cell(words.sum)] + (matrix.columnTotals + [matrix.total]).map(Cell.init)
    let gaps = matrix.gaps.map {
      [Cell($0.row.name), Cell(words.list($0.columns.map { name(of: $0, in: matrix) }))]
    }
    return [[Cell(words.matrix(matrix.dimension))], heads.map(Cell.init)] + rows + [sums]
      + [[Cell(words.gaps(matrix))]] + gaps
  }

  /// A spreadsheet takes 9.20 for the number 9.2.
  private func name(of column: CoverageMatrix.Heading, in matrix: CoverageMatrix) -> String {
    matrix.dimension == .day ? column.slug : column.name
  }

  private var idleUnits: [[Cell]] {
    [[Cell(words.idleUnits(report))]] + report.idleUnits.map { [Cell($0.name)] }
  }

  private var totals: [[Cell]] {
    [[Cell(words.totals)]]
      + words.totals(report).map { [Cell($0.name), Cell(number: $0.number)] }
  }

  /// A cell of a table.
  typealias Cell = CSVCell
}
