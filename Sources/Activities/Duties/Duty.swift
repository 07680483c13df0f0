/// Something that the notice asks of units, counties or activities, in a form that can be checked.
public struct Duty: Sendable, Hashable {
  /// How a duty is checked. Which duties there are, their thresholds and their words are data; the
  /// kinds of check are all that is code.
  public enum Check: Sendable, Hashable {
    /// Every unit of these kinds hosts or organizes at least so many activities that count.
    case unitActivities(kinds: [String], ActivityCriteria, atLeast: Int)
    /// Every county has at least so many activities that count.
    case countyActivities(ActivityCriteria, atLeast: Int)
    /// Every county has at least so many places of a kind.
    case countyFacilities(Facility.Kind, atLeast: Int)
    /// Every one of these activities has the fields.
    case activityFields(of: ActivitySelection, [ActivityField])
  }

  /// The name that scripts know it by: `county-food-safety`.
  public let slug: String
  /// What is asked, in a few words.
  public let title: String
  /// What counts, in a sentence or two.
  public let counts: String
  /// The section of the notice that asks for it.
  public let source: String
  /// The last day on which it is in time; nil where the notice names none.
  public let deadline: CivilDate?
  /// How it is checked.
  public let check: Check

  /// A duty of the given parts.
  public init(
    slug: String, title: String, counts: String, source: String, deadline: CivilDate?,
    check: Check
  ) {
    self.slug = slug
    self.title = title
    self.counts = counts
    self.source = source
    self.deadline = deadline
    self.check = check
  }
}
