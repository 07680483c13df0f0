import Activities

extension ReportWords {
  /// The heading of what is covered.
  var coverage: String { text("覆盖情况", "Coverage") }

  /// How the numbers are to be read.
  var coverageNote: String {
    text(
      "格子里是活动数。一项活动可以有几天、属于几个领域，所以合计可能比活动总数多。",
      "Cells are numbers of activities. One may be on several days or in several fields, so sums can"
        + " be more than the activities.")
  }

  /// The name of a matrix.
  func matrix(_ dimension: CoverageMatrix.Dimension) -> String {
    switch dimension {
    case .day: text("县区 × 日期", "County by day")
    case .field: text("县区 × 领域", "County by field")
    case .action: text("县区 × 行动", "County by action")
    case .setting: text("县区 × 五进场所", "County by setting")
    }
  }

  /// The head of the first column.
  var county: String { text("县区", "County") }

  /// The head of sums.
  var sum: String { text("合计", "Sum") }

  /// The heading of empty cells.
  func gaps(_ matrix: CoverageMatrix) -> String {
    let count = matrix.gaps.reduce(0) { $0 + $1.columns.count }
    return count == 0
      ? text("没有空格。", "No cell is empty.") : text("空着的 \(count) 格：", "\(count) empty cells:")
  }

  /// The columns in which a county has nothing.
  func gap(_ gap: CoverageMatrix.Gap, of matrix: CoverageMatrix) -> String {
    let isWhole = gap.columns == matrix.columns.filter(\.isExpected)
    return isWhole ? text("全部", "all") : list(gap.columns.map(\.name))
  }

  /// The heading of units without activities.
  func idleUnits(_ report: DutyReport) -> String {
    text(
      "没有活动的单位（\(report.idleUnits.count)）", "Units without activities (\(report.idleUnits.count))")
  }

  /// The heading of sums over everything.
  var totals: String { text("总数", "Totals") }

  /// The sums, each with its name.
  func totals(_ report: DutyReport) -> [(name: String, number: Int)] {
    let totals = report.totals
    return [
      (text("计数的活动", "Activities counted"), totals.activities),
      (text("其中在平台登记", "of these registered"), totals.registered),
      (text("其中推荐为优秀活动", "of these recommended"), totals.recommended),
      (text("其中有小结", "of these with a recap"), totals.withRecap),
      (text("有活动的县区", "Counties with activities"), totals.counties),
      (text("取消或延期，不计", "Cancelled or postponed, not counted"), totals.notTakingPlace),
      (text("日历里的活动", "Activities of the calendar"), totals.entries),
      (text("其中示例活动", "of these samples"), totals.sampleEntries),
      (text("登记的场所", "Places"), totals.facilities),
      (text("其中示例场所", "of these samples"), totals.sampleFacilities),
    ]
  }
}
