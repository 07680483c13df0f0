import Activities
import Diagnostics

/// A report on duties for a terminal or an e-mail: plain lines, columns aligned by the cells that
/// characters take.
public struct TextReport: Sendable {
  private let report: DutyReport
  private let words: ReportWords

  /// A report in a language.
  public init(_ report: DutyReport, language: Language) {
    self.report = report
    words = ReportWords(language: language)
  }

  /// The lines, with a line break at the end of each.
  public var text: String {
    let lines =
      head + [""] + overview + [""] + report.outcomes.flatMap(section) + coverage + idleUnits
      + totals
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: Parts

  private var head: [String] {
    [
      "\(report.edition.title) · \(words.title)",
      "\(words.fullDate(report.day)) · \(words.week(report))",
      words.disclaimer(report.platform), words.samples(report),
    ]
  }

  private var overview: [String] {
    [words.progress(report)]
      + TextTable(
        report.outcomes.map { outcome in
          let done = outcome.findings.count - outcome.unmet.count
          return [
            mark(outcome), outcome.duty.title, "\(done)/\(outcome.findings.count)",
            words.state(outcome), words.deadline(outcome),
          ]
        }, columns: [.left, .left, .right, .left, .left]
      ).lines(indent: 2)
  }

  private func section(of outcome: DutyOutcome) -> [String] {
    let duty = outcome.duty
    var lines = ["\(mark(outcome)) \(duty.title)"]
    let deadline = words.deadline(outcome)
    let facts = [duty.source, words.state(outcome)] + (deadline.isEmpty ? [] : [deadline])
    lines.append("  " + facts.joined(separator: " · "))
    if !duty.counts.isEmpty { lines.append("  " + duty.counts) }
    if outcome.findings.isEmpty { lines.append("    " + words.nobody(duty)) }
    // Names alone stand side by side; those with something to say get lines of their own.
    let names = outcome.unmet.filter(\.hasNothing).map(\.subject.name)
    lines += wrapped(names, indent: 4)
    for finding in outcome.unmet where !finding.hasNothing {
      let more = finding.missing.isEmpty ? words.count(finding) : words.missing(finding)
      lines.append("    - \(words.name(finding.subject))  \(more)")
      if finding.subject.kind == .activity {
        lines.append("        \(words.list(finding.subject.owners)) · \(finding.subject.slug)")
      }
      for rejected in finding.rejected {
        lines.append("        \(words.rejected(rejected))")
        lines.append("          \(rejected.activity.slug)")
      }
    }
    return lines + [""]
  }

  private var coverage: [String] {
    [words.coverage, "  " + words.coverageNote, ""] + report.matrices.flatMap(matrix)
  }

  private func matrix(_ matrix: CoverageMatrix) -> [String] {
    var rows = [[words.county] + matrix.columns.map(\.name) + [words.sum]]
    for (index, heading) in matrix.rows.enumerated() {
      rows.append(
        [heading.name] + matrix.cells[index].map(number) + ["\(matrix.rowTotals[index])"])
    }
    rows.append([words.sum] + matrix.columnTotals.map(String.init) + ["\(matrix.total)"])
    let columns = [TextTable.Column.left] + matrix.columns.map { _ in .right } + [.right]
    var lines = [words.matrix(matrix.dimension)]
    lines += TextTable(rows, columns: columns).lines(indent: 2)
    lines.append("  " + words.gaps(matrix))
    let gaps = matrix.gaps.map { [$0.row.name, words.gap($0, of: matrix)] }
    lines += TextTable(gaps, columns: [.left, .left]).lines(indent: 4)
    return lines + [""]
  }

  private var idleUnits: [String] {
    [words.idleUnits(report)] + wrapped(report.idleUnits.map(\.name), indent: 4) + [""]
  }

  private var totals: [String] {
    let rows = words.totals(report).map { [$0.name, "\($0.number)"] }
    return [words.totals] + TextTable(rows, columns: [.left, .right]).lines(indent: 2)
  }

  private func mark(_ outcome: DutyOutcome) -> String {
    outcome.findings.isEmpty ? "[-]" : outcome.isMet ? "[x]" : "[ ]"
  }

  /// Names side by side, as many as a terminal of 80 cells holds in a line; none is broken.
  private func wrapped(_ names: [String], indent: Int) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    var lines: [String] = []
    for (index, name) in names.enumerated() {
      let item = index == names.count - 1 ? name : name + words.text("、", ", ")
      if let last = lines.last, displayWidth(of: last) + displayWidth(of: item) <= 78 {
        lines[lines.count - 1] = last + item
      } else {
        lines.append(blanks + item)
      }
    }
    return lines.map { $0.last == " " ? String($0.dropLast()) : $0 }
  }

  /// An empty cell is to be seen at a glance.
  private func number(_ number: Int) -> String { number == 0 ? "·" : "\(number)" }
}

extension DutyFinding {
  /// Whether there is nothing to tell but the name: nothing counts, and nothing was meant to.
  var hasNothing: Bool { counted.isEmpty && rejected.isEmpty && missing.isEmpty }
}
