import Activities

/// Finds the county of an activity by who holds it, where the data files leave no doubt.
struct CountyFinder {
  private let names: VocabularyIndex

  /// A finder with the names of units and counties.
  init(_ names: VocabularyIndex) {
    self.names = names
  }

  /// The one county that all hosts that tell one belong to.
  func county(ofHosts hosts: [String]) -> County? {
    let found = Set(hosts.compactMap(county(ofHost:)))
    return found.count == 1 ? found.first : nil
  }

  /// The county of a unit: by `units.yml`, else by a county's name in its own.
  func county(ofHost host: String) -> County? {
    if let unit = names.units[host] {
      // A unit without a county is the city's own.
      return unit.county.map { names.counties[$0] } ?? names.vocabulary.city
    }
    return county(inName: host)
  }

  /// The county that a text names: one by its full name anywhere in it, else by a name it starts with.
  func county(inName text: String) -> County? {
    let counties = names.vocabulary.counties
    let named = counties.filter { text.contains($0.name) }
    if !named.isEmpty { return named.count == 1 ? named.first : nil }
    let starting = counties.filter { county in
      ([county.shortName] + county.aliases).contains { $0.count > 1 && text.hasPrefix($0) }
    }
    if !starting.isEmpty { return starting.count == 1 ? starting.first : nil }
    // 渭南市教育局 is the city's; of 渭南高新区 nobody knows.
    let city = names.vocabulary.city
    let isOfCity = ([city.name] + city.aliases).contains { $0.count > 2 && text.hasPrefix($0) }
    return isOfCity ? city : nil
  }
}
