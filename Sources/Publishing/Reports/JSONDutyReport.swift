import Activities

/// A report on duties as JSON, in a form that programs can rely on: `docs/report.schema.json`.
///
/// Names and meanings stay as they are within a version; later releases may add members. What is not
/// known is left out.
public struct JSONDutyReport: Encodable, Sendable {
  /// The version of the form.
  public static let version = 1

  private let version = Self.version
  private let calendar: String
  private let day: String
  private let week: Week
  private let countsSamples: Bool
  private let isOfficial = false
  private let officialCount: Platform
  private let isMet: Bool
  private let duties: [DutyMember]
  private let coverage: [Coverage]
  private let idleUnits: [Unit]
  private let totals: Totals

  /// A report in the form.
  public init(_ report: DutyReport) {
    calendar = report.edition.title
    day = report.day.description
    week = Week(
      first: report.edition.week.lowerBound.description,
      last: report.edition.week.upperBound.description)
    countsSamples = report.includesSamples
    officialCount = Platform(name: report.platform.name, url: report.platform.url)
    isMet = report.isMet
    duties = report.outcomes.map(DutyMember.init)
    coverage = report.matrices.map(Coverage.init)
    idleUnits = report.idleUnits.map { Unit(slug: $0.slug, name: $0.name, kind: $0.kind) }
    totals = Totals(report.totals)
  }

  /// The text; the same report is the same text.
  public func text() throws -> String { try readableJSON() + "\n" }

  // MARK: Members

  private struct Week: Encodable {
    let first: String
    let last: String
  }

  private struct Platform: Encodable {
    let name: String
    let url: String?
  }

  private struct Unit: Encodable {
    let slug: String
    let name: String
    let kind: String
  }

  private struct Totals: Encodable {
    let activities: Int
    let registered: Int
    let recommended: Int
    let withRecap: Int
    let counties: Int
    let notTakingPlace: Int
    let entries: Int
    let sampleEntries: Int
    let facilities: Int
    let sampleFacilities: Int

    init(_ totals: DutyReport.Totals) {
      activities = totals.activities
      registered = totals.registered
      recommended = totals.recommended
      withRecap = totals.withRecap
      counties = totals.counties
      notTakingPlace = totals.notTakingPlace
      entries = totals.entries
      sampleEntries = totals.sampleEntries
      facilities = totals.facilities
      sampleFacilities = totals.sampleFacilities
    }
  }

  private struct Coverage: Encodable {
    struct Heading: Encodable {
      let slug: String
      let name: String

      init(_ heading: CoverageMatrix.Heading) {
        slug = heading.slug
        name = heading.name
      }
    }

    struct Gap: Encodable {
      let row: String
      let columns: [String]
    }

    let dimension: String
    let rows: [Heading]
    let columns: [Heading]
    let cells: [[Int]]
    let rowTotals: [Int]
    let columnTotals: [Int]
    let total: Int
    let gaps: [Gap]

    init(_ matrix: CoverageMatrix) {
      dimension = matrix.dimension.rawValue
      rows = matrix.rows.map(Heading.init)
      columns = matrix.columns.map(Heading.init)
      cells = matrix.cells
      rowTotals = matrix.rowTotals
      columnTotals = matrix.columnTotals
      total = matrix.total
      gaps = matrix.gaps.map { Gap(row: $0.row.slug, columns: $0.columns.map(\.slug)) }
    }
  }
}
