import Activities

/// Renders activities for other programs.
public struct ExportRenderer: Sendable {
  private let plan: SitePlan

  /// A renderer for a plan's activities.
  public init(_ plan: SitePlan) {
    self.plan = plan
  }

  /// The number of activities.
  public var count: Int { plan.agenda.activities.count }

  /// The activity of an index.
  public func export(_ index: Int) -> ActivityExport {
    let activity = plan.agenda.activities[index]
    let table = ActivityTable(plan: plan)
    return ActivityExport(
      events: activity.sessions.map {
        CalendarEvent(activity: activity, session: $0, plan: plan).lines()
      },
      record: ActivityRecord(activity: activity, plan: plan).json.bytes,
      rows: activity.sessions.flatMap { table.row($0, of: activity) })
  }
}
