import Activities

/// The day that a report is of.
public struct ReportDay: Sendable, Hashable {
  /// The day.
  let date: CivilDate

  /// A day in the form 2023-09-12; nil for anything else.
  public init?(_ text: String) {
    guard let date = CivilDate(iso: text) else { return nil }
    self.date = date
  }

  /// The day it is in Beijing, which is eight hours ahead of UTC all year.
  ///
  /// - Parameter secondsSince1970: what a clock says.
  public init(beijing secondsSince1970: Double) {
    date = CivilDate(dayNumber: Int(((secondsSince1970 + 8 * 3_600) / 86_400).rounded(.down)))
  }
}

extension ReportDay: CustomStringConvertible {
  /// The day in the form 2023-09-12.
  public var description: String { date.description }
}
