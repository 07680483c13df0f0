/// The names that activities of one edition refer to, from its data files.
public struct Vocabulary: Sendable {
  /// The city as the place of its own activities.
  public let city: County
  /// The counties in the order of their codes.
  public let counties: [County]
  /// The fields and then the themes.
  public let topics: [Topic]
  /// The actions in the order of the notice.
  public let actions: [Action]
  /// The units known by name.
  public let units: [Unit]
  /// The formats an activity can have: 讲座, 展览 and so on.
  public let formats: [String]
  /// The kinds of place that activities are brought into: 机关, 校园 and so on.
  public let settings: [String]
  /// How names of places are read where that is not as everywhere else: a syllable in letters for
  /// every character.
  public let readings: [String: [String]]

  /// A vocabulary of the given lists.
  public init(
    city: County, counties: [County], topics: [Topic], actions: [Action], units: [Unit],
    formats: [String], settings: [String], readings: [String: [String]] = [:]
  ) {
    self.city = city
    self.counties = counties
    self.topics = topics
    self.actions = actions
    self.units = units
    self.formats = formats
    self.settings = settings
    self.readings = readings
  }

  /// The counties, and the city after them.
  public var places: [County] { counties + [city] }
}
