import Testing

@testable import Activities

@Suite("Coverage matrix")
struct CoverageMatrixTests {
  private func report(_ activities: [Activity]) -> DutyReport {
    DutyFactory.report([], of: activities)
  }

  private func activity(
    _ slug: String, in county: County, days: ClosedRange<Int>, topics: [Topic] = [],
    actions: [Action] = [], settings: [String] = []
  ) -> Activity {
    ActivityFactory.activity(
      slug, in: county,
      [
        ActivityFactory.session(
          ActivityFactory.day(days.lowerBound)...ActivityFactory.day(days.upperBound), .allDay)
      ], topics: topics, actions: actions, settings: settings, isSample: false)
  }

  @Test("rows are the counties and the city, columns what the vocabulary and the week hold")
  func headings() {
    let matrices = report([]).matrices
    #expect(matrices.map(\.dimension) == [.day, .field, .action, .setting])
    #expect(matrices[0].rows.map(\.slug) == ["dali", "heyang", "baishui", "city"])
    #expect(matrices[0].columns.map(\.name) == (17...23).map { "9.\($0)" })
    #expect(matrices[1].columns.map(\.slug) == ["health", "ecology", "water", "youth"])
    #expect(matrices[2].columns.map(\.slug) == ["joint", "special"])
    #expect(matrices[3].columns.map(\.slug) == ["机关", "校园"])
  }

  @Test("a day outside the week has a column where something is on, and no gaps")
  func daysOutside() {
    let matrix = report([activity("x", in: ActivityFactory.counties[0], days: 15...15)]).matrices[0]
    #expect(matrix.columns.first?.slug == "2023-09-15")
    #expect(matrix.cells[0][0] == 1)
    #expect(
      matrix.gaps.allSatisfy { gap in gap.columns.map(\.slug) == (17...23).map { "2023-09-\($0)" } }
    )
  }

  @Test("empty cells are named by county; the city has no gaps")
  func gaps() {
    let matrix = report([
      activity("x", in: ActivityFactory.counties[0], days: 18...19, settings: ["机关", "校园"]),
      activity("y", in: ActivityFactory.counties[1], days: 18...18, settings: ["校园"]),
    ]).matrices[3]
    #expect(matrix.gaps.map(\.row.slug) == ["heyang", "baishui"])
    #expect(matrix.gaps.map { $0.columns.map(\.name) } == [["机关"], ["机关", "校园"]])
    #expect(matrix.rowTotals == [2, 1, 0, 0] && matrix.columnTotals == [1, 2])
    #expect(matrix.total == 3)
  }
}
