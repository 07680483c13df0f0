import Activities

/// A vocabulary that can be asked by any of a thing's names.
public final class VocabularyIndex: Sendable {
  /// The vocabulary itself.
  public let vocabulary: Vocabulary
  /// Counties and the city.
  let counties: NameIndex<County>
  /// Topics.
  let topics: NameIndex<Topic>
  /// Actions.
  let actions: NameIndex<Action>
  /// Units.
  let units: NameIndex<Unit>
  /// Formats, by their own names.
  let formats: NameIndex<String>
  /// Settings, by their own names.
  let settings: NameIndex<String>

  /// The unit of a name; any of its names will do.
  public func unit(named name: String) -> Unit? { units[name] }

  /// The names of units that one that is not known may have been meant for.
  public func units(near name: String) -> [String] { units.suggestions(for: name) }

  /// An index over a vocabulary.
  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    counties = NameIndex(
      vocabulary.places.map { ($0, [$0.name, $0.shortName, $0.slug] + $0.aliases) })
    topics = NameIndex(vocabulary.topics.map { ($0, [$0.name, $0.shortName, $0.slug]) })
    actions = NameIndex(vocabulary.actions.map { ($0, [$0.name, $0.shortName, $0.slug]) })
    units = NameIndex(
      vocabulary.units.map { ($0, [$0.name, $0.shortName, $0.slug] + $0.aliases) })
    formats = NameIndex(vocabulary.formats.map { ($0, [$0]) })
    settings = NameIndex(vocabulary.settings.map { ($0, [$0, "进" + $0]) })
  }
}
