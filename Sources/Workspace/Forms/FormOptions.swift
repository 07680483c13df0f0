import Diagnostics

/// What the filling of a form of the notice is told.
public struct FormOptions: Sendable {
  /// The folder that organizers edit.
  public var content: String
  /// The number of the annex; nil for every one there is.
  public var annex: Int?
  /// The day it is of, for what only what is over can tell.
  public var day: ReportDay
  /// The county it is limited to, by any of its names; nil for all.
  public var county: String?
  /// The host it is limited to, by any of its names; nil for all.
  public var host: String?
  /// The activities it is limited to, as `dali/market`; empty for all.
  public var activities: [String] = []
  /// The unit that reports; nil for the host, or for the pen.
  public var unit: String?
  /// Whether invented entries are in it too.
  public var includesSamples = false
  /// The folder that the files are put into.
  public var output: String
  /// The language; nil for the calendar's.
  public var language: Language?
  /// The number of workers.
  public var jobs: Int

  /// Whether a part of the calendar was asked for.
  var isOfPart: Bool { county != nil || host != nil || !activities.isEmpty }

  /// A form, or all of them, of a day.
  public init(
    annex: Int?, day: ReportDay, content: String = "content", output: String = "annexes", jobs: Int
  ) {
    self.annex = annex
    self.day = day
    self.content = content
    self.output = output
    self.jobs = jobs
  }
}
