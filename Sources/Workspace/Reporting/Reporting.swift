import Activities
import Content
import Diagnostics
import Publishing

/// The report on duties as a whole: from a content folder to a text.
public struct Reporting: Sendable {
  private let options: ReportOptions
  private let disk: any FileSystem

  /// A report on a disk.
  public init(_ options: ReportOptions, on disk: any FileSystem = DiskFileSystem()) {
    self.options = options
    self.disk = disk
  }

  /// Reads and checks the content as a build does, and reports on it; with any error in it there is no
  /// report, because its numbers could not be trusted.
  ///
  /// - Throws: ``FileSystemError`` or ``SiteWriter/InsideSite``; never for what an author wrote.
  public func run() async throws -> ReportOutcome {
    let content = try await CheckedContent.read(options.content, jobs: options.jobs, on: disk)
    var problems = content.problems
    guard let data = content.data else { return outcome(problems) }
    if data.duties == nil { problems.append(.noDuties(in: content.root)) }
    guard let agenda = content.agenda, let duties = data.duties else {
      return outcome(problems, language: content.language)
    }
    let report = DutyReport(
      agenda, duties: duties, facilities: data.facilities,
      on: options.day.date, includesSamples: options.includesSamples)
    let language = options.language ?? content.language ?? .chinese
    let text = try options.format.text(of: report, in: language)
    if let output = options.output { try write(text, to: output) }
    let claims = EarlyClaim.found(
      in: agenda.activities.filter { options.includesSamples || !$0.isSample },
      on: options.day.date)
    return outcome(
      problems, text: text, isMet: report.isMet, remarks: claims.map(\.message),
      language: content.language)
  }

  private func outcome(
    _ problems: [Diagnostic], text: String? = nil, isMet: Bool = false, remarks: [Message] = [],
    language: Language? = nil
  ) -> ReportOutcome {
    ReportOutcome(
      diagnostics: problems.sortedForPrinting(), text: text, isMet: isMet, remarks: remarks,
      language: language)
  }

  /// Writes the report, but into no published site: everything there is public.
  ///
  /// It stays a function of its own: put into ``run()``, the optimizer of Swift 6.3.1 crashes on it.
  @inline(never)
  private func write(_ text: String, to path: String) throws {
    try SiteWriter.refuseInsideSite(path, on: disk)
    try disk.replace(path, with: Array(text.utf8))
  }
}

extension Diagnostic {
  fileprivate static func noDuties(in root: String) -> Diagnostic {
    Diagnostic(
      .error, "missing-file",
      Message(
        zh: "缺少这个文件，不知道要核对哪些任务", en: "the file that lists the duties is missing"),
      place: .path("\(root)/duties.yml"))
  }
}
