import Activities

/// All sessions of all activities as a table for a spreadsheet (RFC 4180), a session a row, with the
/// mark (BOM) without which office programs take UTF-8 for something else.
struct ActivityTable {
  let plan: SitePlan

  /// The number of columns; their heads are the words of ``Phrase/tableColumns``.
  static let columnCount = 27

  /// The file with its rows, each as ``row(_:of:)`` gives it.
  func bytes(of rows: some Sequence<[UInt8]>) -> [UInt8] {
    let heads = plan.theme.strings.words(.tableColumns)
    var bytes = Array("\u{FEFF}".utf8)
    bytes += Self.line(heads)
    for row in rows { bytes += row }
    return bytes
  }

  /// The row of a session.
  func row(_ session: Session, of activity: Activity) -> [UInt8] {
    let strings = plan.theme.strings
    var end: ClockTime?
    if case .from(_, let last) = session.time { end = last }
    let change = activity.status == .scheduled ? session.status : activity.status
    let signUp = [activity.signUp?.how, activity.signUp?.phone, activity.signUp?.url]
    return Self.line([
      CalendarEvent.uid(session, of: activity.id, in: plan.agenda.edition), activity.title,
      activity.county.name, "\(session.dates.lowerBound)", "\(session.dates.upperBound)",
      session.time.start?.description ?? "", end?.description ?? "",
      plan.words.time(session.time), session.venue ?? "", session.address ?? "",
      activity.online ?? "", strings.list(activity.hosts.map(\.name)),
      strings.list(activity.organizers), strings.list(activity.supporters),
      strings.list(activity.topics.map(\.name)), strings.list(activity.actions.map(\.name)),
      strings.list(activity.settings), strings.list(activity.formats),
      strings.list(activity.audience), activity.fee ?? strings[.free],
      signUp.compactMap { $0 }.joined(separator: " "), activity.contact?.name ?? "",
      activity.contact?.phone ?? "", strings[change.phrase ?? .statusScheduled],
      session.notice ?? activity.notice ?? "", activity.isSample ? strings[.sample] : "",
      plan.dataAddress(of: Route.activity(activity.id).address),
    ])
  }

  private static func line(_ texts: [String]) -> [UInt8] {
    precondition(texts.count == columnCount, "every row has a cell in every column")
    return Array((texts.map { CSVCell($0).text }.joined(separator: ",") + "\r\n").utf8)
  }
}
