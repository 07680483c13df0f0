import Activities
import Content
import Diagnostics

/// The part of a calendar that a form is asked for.
struct FormScope {
  /// The activities, by their first day.
  let activities: [Activity]
  /// The name of the county it is limited to.
  let county: String?
  /// The name of the host it is limited to.
  let host: String?
  /// The activities that were asked for by their names; none for all.
  let named: [Activity.ID]

  /// What options ask for; nil with the names that are not known.
  static func chosen(
    by options: FormOptions, of agenda: Agenda, _ data: ContentReader.DataFiles
  ) -> Diagnosed<FormScope?> {
    let county = options.county.map { self.county(named: $0, in: data) } ?? Diagnosed(nil)
    let host = options.host.map { self.host(named: $0, in: agenda, data) } ?? Diagnosed(nil)
    let problems = county.diagnostics + host.diagnostics
    guard problems.isEmpty else { return Diagnosed(nil, problems) }
    var chosen = agenda.inOrder.filter { activity in
      (county.value.map { $0 == activity.county } ?? true)
        && (host.value.map { host in activity.hosts.contains { $0.slug == host.slug } } ?? true)
    }
    if !options.activities.isEmpty {
      let named = activities(named: options.activities, among: chosen)
      guard named.diagnostics.isEmpty else { return Diagnosed(nil, named.diagnostics) }
      chosen = chosen.filter { named.value.contains($0.id) }
    }
    return Diagnosed(
      FormScope(
        activities: chosen, county: county.value?.name, host: host.value?.name,
        named: options.activities.isEmpty ? [] : chosen.map(\.id)))
  }

  /// The county of a name; several names are a mistake of their own.
  private static func county(
    named name: String, in data: ContentReader.DataFiles
  ) -> Diagnosed<County?> {
    let county = data.county(named: name)
    let names = name.split { ",，、;； ".contains($0) }.map(String.init)
    guard county.value == nil, names.count > 1,
      names.allSatisfy({ data.county(named: $0).value != nil })
    else { return county }
    let runs = names.map { "--county \($0)" }
    return Diagnosed(
      nil,
      [
        Diagnostic(
          .error, "unknown-county",
          Message(
            zh: "--county 一次只写一个县区", en: "--county takes one county at a time"),
          place: .path("--county"),
          notes: [
            .init(
              Message(
                zh: "分 \(runs.count) 次运行：\(runs.joined(separator: "，"))",
                en: "run it \(runs.count) times: \(runs.joined(separator: ", "))"))
          ])
      ])
  }

  /// The host of a name. A unit that holds nothing has no form; one that nobody knows is a mistake.
  private static func host(
    named name: String, in agenda: Agenda, _ data: ContentReader.DataFiles
  ) -> Diagnosed<Host?> {
    let unit = data.names.unit(named: name)
    let known = agenda.hosts.first { [name, unit?.slug].contains($0.slug) || $0.name == name }
    if let host = known ?? unit.map({ Host(slug: $0.slug, name: $0.name) }) {
      return Diagnosed(host)
    }
    // Units have shorter names as well; hosts are also those that no list of units has.
    let units = data.names.units(near: name)
    let hosts = Suggestion.nearest(to: name, among: agenda.hosts.map(\.name))
    let all = data.names.vocabulary.units.map(\.name) + agenda.hosts.map(\.name)
    let near =
      [units, hosts].first { !$0.isEmpty } ?? Suggestion.holding(name, among: all, atMost: most)
    return Diagnosed(
      nil,
      [
        .unknownArgument(
          "unknown-host", "--host", name, kind: Message(zh: "单位", en: "host"), near: near,
          all: [])
      ])
  }

  /// The activities of names, each of which may be the path of a file.
  private static func activities(
    named names: [String], among activities: [Activity]
  ) -> Diagnosed<Set<Activity.ID>> {
    var found: Set<Activity.ID> = []
    var problems: [Diagnostic] = []
    for name in names {
      if let activity = activities.first(where: { "\($0.id)" == name || $0.path == name }) {
        found.insert(activity.id)
      } else {
        let near = self.activities(near: name, among: activities)
        problems.append(
          .unknownArgument(
            "unknown-activity", "--activity", name, kind: Message(zh: "活动", en: "activity"),
            near: near, all: []))
      }
    }
    return Diagnosed(found, problems)
  }

  /// The most names that are offered where none is near.
  private static let most = 8

  /// The names of activities that one that is not known may have been meant for: the nearest, else those
  /// whose name or title holds it, else those of its county.
  private static func activities(near name: String, among activities: [Activity]) -> [String] {
    let ids = activities.map { "\($0.id)" }
    let near = Suggestion.nearest(to: name, among: ids)
    if !near.isEmpty { return near }
    let alike = activities.filter { activity in
      let short = name.split(separator: "/").last.map(String.init) ?? name
      return activity.id.slug.contains(short) || activity.title.contains(name)
        || !Suggestion.nearest(to: short, among: [activity.id.slug]).isEmpty
    }
    let county = activities.filter { name.hasPrefix("\($0.id.county)/") }
    return (alike.isEmpty ? county : alike).prefix(most).map { "\($0.id)" }
  }
}

extension Agenda {
  /// The activities by the first day of each, then as they stand in the agenda.
  fileprivate var inOrder: [Activity] {
    activities.enumerated().sorted { first, second in
      let days = (
        first.element.sessions[0].dates.lowerBound, second.element.sessions[0].dates.lowerBound
      )
      return days.0 == days.1 ? first.offset < second.offset : days.0 < days.1
    }.map(\.element)
  }
}
