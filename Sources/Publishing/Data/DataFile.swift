import Activities

/// Activities as data for other programs: what the file is, then the activities, each on a line.
struct DataFile {
  let selection: Selection
  let plan: SitePlan

  /// The version of the form. It grows by one when a member goes away or changes its meaning; a member
  /// that is added does not change it.
  static let version = 1

  /// The file with the records of its activities.
  func bytes(of records: some Collection<[UInt8]>, changed: Timestamp?) -> [UInt8] {
    let edition = plan.agenda.edition
    let name = selection.title(in: plan.agenda, words: plan.words, all: edition.title)
    let head: JSONText = [
      "version": .number(Self.version),
      "schema": .text(plan.dataAddress(of: FileRoute.schema.address)),
      "edition": .text(edition.id), "title": .text(edition.title),
      "selection": .text(selection.name), "name": .text(name),
      "language": .text(edition.language), "timezone": .text(CalendarFile.zone),
      "week": [
        "first": .text("\(edition.week.lowerBound)"), "last": .text("\(edition.week.upperBound)"),
      ], "page": .text(plan.dataAddress(of: selection.route.address)),
      "changed": changed.map { .text($0.web) }, "count": .number(records.count),
    ]
    var bytes = Array(head.bytes.dropLast())
    bytes += ",\"activities\":[".utf8
    for (index, record) in records.enumerated() {
      bytes += (index > 0 ? ",\n" : "\n").utf8
      bytes += record
    }
    bytes += "\n]}\n".utf8
    return bytes
  }
}
