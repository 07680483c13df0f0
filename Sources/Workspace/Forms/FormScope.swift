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

  /// What options ask for; nil with the names that are not known.
  static func chosen(
    by options: FormOptions, of agenda: Agenda, _ data: ContentReader.DataFiles
  ) -> Diagnosed<FormScope?> {
    let county = options.county.map(data.county(named:)) ?? Diagnosed(nil)
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
      FormScope(activities: chosen, county: county.value?.name, host: host.value?.name))
  }

  /// The host of a name. A unit that holds nothing has an empty form; one that nobody knows is a
  /// mistake.
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
    let near =
      units.isEmpty ? Suggestion.nearest(to: name, among: agenda.hosts.map(\.name)) : units
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
        let near = Suggestion.nearest(to: name, among: activities.map { "\($0.id)" })
        problems.append(
          .unknownArgument(
            "unknown-activity", "--activity", name, kind: Message(zh: "活动", en: "activity"),
            near: near, all: []))
      }
    }
    return Diagnosed(found, problems)
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
