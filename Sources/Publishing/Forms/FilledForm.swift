import Activities
import Diagnostics

/// A form of the notice with what it tells of activities: a table, or a sheet for each.
public struct FilledForm: Sendable {
  /// What an entry lacks that the form or the notice asks for.
  public struct Gap: Sendable, Hashable {
    /// The name of the activity in addresses.
    public let activity: Activity.ID
    /// Its title.
    public let title: String
    /// What is missing, in words.
    public let fields: [String]
    /// The columns in which a workbook holds the beginning alone.
    public let cut: [String]
  }

  /// The form.
  let form: Form
  /// The activities, in the order of the form.
  let activities: [Activity]
  /// The unit that reports; nil where it is left to the pen.
  let unit: String?
  let words: FormWords
  /// The moment that stands for the making of the files, so that two runs are alike: seconds since
  /// 1970, in UTC.
  let moment: Int

  /// Fills a form.
  ///
  /// - Parameters:
  ///   - activities: those it is to tell of, in order.
  ///   - unit: the unit that reports; nil where it is left to the pen.
  public init(
    _ form: Form, with activities: [Activity], of edition: Edition, unit: String?,
    language: Language
  ) {
    self.form = form
    self.activities = activities
    self.unit = unit
    words = FormWords(language: language)
    moment = Timestamp(startOf: edition.accepted.lowerBound).seconds
  }

  /// The number of activities in it.
  public var count: Int { activities.count }

  /// The number of invented ones among them.
  public var sampleCount: Int { activities.count(where: \.isSample) }

  /// The activities that lack something or have too much of it, with what it is. A recommended one must
  /// be registered on the platform and its information complete (notice, 五（二）), also where the form has
  /// no field for that.
  public var gaps: [Gap] {
    activities.compactMap { activity in
      let missing = missingFields(of: activity).map(words.missing)
      let cut = cutColumns(of: activity)
      return missing.isEmpty && cut.isEmpty
        ? nil : Gap(activity: activity.id, title: activity.title, fields: missing, cut: cut)
    }
  }

  /// What an activity lacks, each once, in the order of the form.
  func missingFields(of activity: Activity) -> [ActivityField] {
    var asked: [ActivityField] = []
    for field in form.values.compactMap(\.field) where !asked.contains(field) {
      asked.append(field)
    }
    if form.selection == .recommended, !asked.contains(.kepuri) { asked.append(.kepuri) }
    return asked.filter { !$0.isFilled(in: activity) }
  }

  /// The line above the table, with the unit in its place.
  func above(_ table: Form.Table) -> String? {
    table.above?.replacing("{unit}", with: unit ?? "")
  }
}
