import ArgumentParser
import Diagnostics
import Foundation
import Workspace

/// What every command is told that makes papers for the office: the day they are of.
struct OfficeArguments: ParsableArguments {
  @OptionGroup var project: ContentArguments

  @Option(help: "按哪一天算，如 2023-09-12，默认今天（北京时间）· the day (default: today in Beijing)")
  var now: String?

  @Option(help: "同时干活的数目 · the number of workers")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs 至少是 1 · --jobs is at least 1") }
    if let now, ReportDay(now) == nil {
      throw ValidationError("--now 写成 2023-09-12 这样的日期 · is a day of the form 2023-09-12")
    }
  }

  /// The day.
  var day: ReportDay {
    now.flatMap(ReportDay.init) ?? ReportDay(beijing: Date().timeIntervalSince1970)
  }

  /// The language of messages, where the calendar has one of its own.
  func language(of calendar: Language?) -> Language { project.language ?? calendar ?? .chinese }

  /// Prints the errors of an outcome; its warnings are the business of build and check, and would hide
  /// what was asked for.
  ///
  /// - Parameter nothing: what came of it where nothing could, by the number of errors.
  /// - Returns: the result; where there is none, the exit status 1 is thrown.
  func result<Result>(
    _ result: Result?, after diagnostics: [Diagnostic], in language: Language,
    else nothing: (Int) -> Message
  ) throws -> Result {
    let errors = diagnostics.filter { $0.severity == .error }
    Terminal.print(errors, language: language)
    if let result { return result }
    Terminal.error(nothing(errors.count).text(in: language))
    throw ExitCode(1)
  }
}
