import Activities

/// Renders the files for other programs, each by itself and in any order.
public struct FileRenderer: Sendable {
  private let plan: SitePlan
  private let export: @Sendable (Int) -> ActivityExport

  /// A renderer of a plan's files.
  ///
  /// - Parameter export: the activity of an index: one that was made for all files, or one that is made
  ///   now.
  public init(_ plan: SitePlan, export: @escaping @Sendable (Int) -> ActivityExport) {
    self.plan = plan
    self.export = export
  }

  /// The number of files.
  public var count: Int { plan.files.count }

  /// The file of an index, with its bytes.
  public func render(_ index: Int) -> OutputFile {
    let file = plan.files[index]
    let bytes =
      switch file {
      case .activityCalendar(let id): calendar(of: id)
      case .feed(let selection): feed(selection)
      case .data(let selection): data(selection)
      case .programme(let number): ProgrammePart(plan: plan, number: number).bytes
      case .changes: ChangesFeed(plan: plan).bytes
      case .schema: DataSchema(plan: plan).json.bytes + Array("\n".utf8)
      case .table:
        ActivityTable(plan: plan).bytes(of: plan.agenda.activities.indices.map { export($0).rows })
      case .sitemap: Sitemap(plan: plan).bytes
      case .sitemapPart(let number): Sitemap(plan: plan).part(number)
      case .robots: Robots.bytes(of: plan)
      }
    return OutputFile(address: file.address, content: .bytes(bytes))
  }

  private func calendar(of id: Activity.ID) -> [UInt8] {
    guard let index = plan.indexes[id] else {
      preconditionFailure("the plan's activities are the agenda's")
    }
    return CalendarFile(feed: nil).bytes(of: export(index).events)
  }

  private func feed(_ selection: Selection) -> [UInt8] {
    let agenda = plan.agenda
    let activities = selection.activities(of: agenda)
    let address = FileRoute.feed(selection).address
    let feed = CalendarFile.Feed(
      name: plan.feedName(selection), uid: "\(selection.name)@\(agenda.edition.id)",
      page: plan.webAddress(of: selection.route.address), source: plan.webAddress(of: address),
      color: plan.theme.calendarColor, changed: plan.lastChange(of: activities))
    return CalendarFile(feed: feed).bytes(
      of: activities.lazy.flatMap { events(of: $0, in: selection) })
  }

  /// The events of an activity; for a day those of the sessions that are on it.
  private func events(of activity: Int, in selection: Selection) -> [[UInt8]] {
    guard case .day(let date) = selection else { return export(activity).events }
    let sessions = plan.agenda.activities[activity].sessions
    return zip(sessions, export(activity).events).filter { $0.0.dates.contains(date) }.map(\.1)
  }

  private func data(_ selection: Selection) -> [UInt8] {
    let activities = selection.activities(of: plan.agenda)
    return DataFile(selection: selection, plan: plan)
      .bytes(of: activities.map { export($0).record }, changed: plan.lastChange(of: activities))
  }
}

extension SitePlan {
  /// The name of a calendar to subscribe to, as it stands among others on a phone.
  func feedName(_ selection: Selection) -> String {
    let site = agenda.edition.shortTitle
    guard selection != .all else { return agenda.edition.title }
    let title = selection.title(in: agenda, words: words, all: site)
    return theme.strings.text(.documentTitle, ["title": title, "site": site])
  }
}
