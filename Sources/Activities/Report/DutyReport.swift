/// How far an edition is with what the notice asks for, on one day.
///
/// It is a local count: the official one is the national platform's, which nothing here can see.
public struct DutyReport: Sendable {
  /// How much there is.
  public struct Totals: Sendable, Equatable {
    /// The activities that are counted: those that take place, samples left out unless asked for.
    public let activities: Int
    /// How many of them are registered on the national platform.
    public let registered: Int
    /// How many are recommended as excellent.
    public let recommended: Int
    /// How many have a report afterwards.
    public let withRecap: Int
    /// The counties that have at least one.
    public let counties: Int
    /// The activities that are cancelled or postponed and so not counted.
    public let notTakingPlace: Int
    /// The activities of the calendar, samples and all.
    public let entries: Int
    /// How many of these are invented for demonstration.
    public let sampleEntries: Int
    /// The places of the data file.
    public let facilities: Int
    /// How many of these are invented for demonstration.
    public let sampleFacilities: Int
  }

  /// The edition.
  public let edition: Edition
  /// The platform whose count is the official one.
  public let platform: DutyList.Platform
  /// The day the report is of.
  public let day: CivilDate
  /// Whether samples were counted.
  public let includesSamples: Bool
  /// The duties, in the order of the data file.
  public let outcomes: [DutyOutcome]
  /// Days, fields, actions and settings by county.
  public let matrices: [CoverageMatrix]
  /// The units that neither host nor carry out any counted activity, in the order of the data file.
  public let idleUnits: [Unit]
  /// How much there is.
  public let totals: Totals

  /// Looks at an agenda on a day.
  ///
  /// - Parameter includesSamples: whether activities and places that are invented count too.
  public init(
    _ agenda: Agenda, duties: DutyList, facilities: [Facility], on day: CivilDate,
    includesSamples: Bool
  ) {
    let considered = agenda.activities.filter { includesSamples || !$0.isSample }
    let counted = considered.filter(\.takesPlace)
    let evaluation = DutyEvaluation(
      vocabulary: agenda.vocabulary, activities: considered,
      facilities: facilities.filter { includesSamples || !$0.isSample }, now: day)
    edition = agenda.edition
    platform = duties.platform
    self.day = day
    self.includesSamples = includesSamples
    outcomes = duties.duties.map(evaluation.outcome)
    matrices = CoverageMatrix.Dimension.allCases.map {
      CoverageMatrix($0, of: counted, in: agenda)
    }
    idleUnits = agenda.vocabulary.units.filter { unit in
      !counted.contains { $0.isHeld(by: unit) }
    }
    let counties = Set(agenda.vocabulary.counties.map(\.slug))
    totals = Totals(
      activities: counted.count, registered: counted.count { $0.registration != nil },
      recommended: counted.count { $0.recommendation != nil },
      withRecap: counted.count { $0.recap != nil },
      counties: Set(counted.map(\.county.slug)).intersection(counties).count,
      notTakingPlace: considered.count - counted.count, entries: agenda.activities.count,
      sampleEntries: agenda.activities.count(where: \.isSample), facilities: facilities.count,
      sampleFacilities: facilities.count(where: \.isSample))
  }

  /// Whether every duty is done.
  public var isMet: Bool { outcomes.allSatisfy(\.isMet) }
}
