import ArgumentParser
import Diagnostics
import Workspace

/// The forms in which a check tells what it found.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// For programs: `docs/check.schema.json`.
  case json
  /// For the logs of GitHub Actions, which shows each problem at its line.
  case github
  /// For code hosts and editors: SARIF 2.1.0.
  case sarif

  /// What is printed of a report, without the line break at its end.
  func output(of report: CheckReport, language: Language) throws -> String {
    let version = Almanac.configuration.version
    switch self {
    case .text:
      let formatter = DiagnosticFormatter(language: language)
      let problems = report.diagnostics.map { formatter.format($0) + "\n" }
      return problems.joined() + CheckSummary(report).message.text(in: language)
    case .json:
      return try JSONReport(
        report.diagnostics, toolVersion: version, files: report.files,
        elsewhere: report.elsewhere
      ).text()
    case .github:
      let annotations = GitHubAnnotations(language: language)
      let commands = report.diagnostics.map(annotations.command)
      let summary = CheckSummary(report).message.text(in: language)
      return (commands + [summary]).joined(separator: "\n")
    case .sarif:
      return try SARIFLog(
        report.diagnostics, language: language, toolVersion: version
      ).text()
    }
  }
}
