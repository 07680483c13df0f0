import Activities
import Diagnostics
import Publishing

/// The forms in which a report on duties is told.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For a terminal or an e-mail.
  case text
  /// For a spreadsheet.
  case csv
  /// For programs: `docs/report.schema.json`.
  case json
  /// For the printer.
  case html

  /// A report in this form.
  func text(of report: DutyReport, in language: Language) throws -> String {
    switch self {
    case .text: TextReport(report, language: language).text
    case .csv: CSVReport(report, language: language).text
    case .json: try JSONDutyReport(report).text()
    case .html: HTMLReport(report, language: language).text
    }
  }
}
