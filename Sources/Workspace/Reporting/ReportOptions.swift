import Diagnostics

/// What a report on duties is told.
public struct ReportOptions: Sendable {
  /// The folder that organizers edit.
  public var content: String
  /// The day it is of.
  public var day: ReportDay
  /// The form.
  public var format = ReportFormat.text
  /// Whether samples count too.
  public var includesSamples = false
  /// The language; nil for the calendar's.
  public var language: Language?
  /// The file it is written to; nil for none.
  public var output: String?
  /// The number of workers.
  public var jobs: Int

  /// A report of a day, as text.
  public init(content: String = "content", day: ReportDay, jobs: Int) {
    self.content = content
    self.day = day
    self.jobs = jobs
  }
}
