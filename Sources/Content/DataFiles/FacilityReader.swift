import Activities
import Diagnostics
import Markup

/// Reads `facilities.yml`.
struct FacilityReader {
  /// The kinds of place there are, and the places.
  struct Facilities {
    /// The kinds, by slug and name.
    var kinds = NameIndex<Facility.Kind>([])
    /// The places, in their order.
    var places: [Facility] = []
  }

  private let names: VocabularyIndex
  private var diagnostics: [Diagnostic] = []

  private static let kindKeys = KeyNames<String>("slug", "name")
  private static let placeKeys = KeyNames<String>(
    "slug", "name", "kind", "county", "address", "source", "sample")

  /// Reads the places of a file.
  ///
  /// - Parameter names: the counties that the places can stand in.
  static func read(_ value: YAMLValue, names: VocabularyIndex) -> Diagnosed<Facilities> {
    var reader = FacilityReader(names: names)
    let facilities = reader.facilities(value)
    return Diagnosed(facilities, reader.diagnostics)
  }

  private init(names: VocabularyIndex) {
    self.names = names
  }

  private mutating func facilities(_ value: YAMLValue) -> Facilities {
    let file = MappingReader(value, names: KeyNames<String>("kinds", "facilities"))
    var kinds: [Facility.Kind] = []
    var slugs = SlugRegister()
    for var item in file.mappings("kinds", names: Self.kindKeys) {
      if let (slug, name) = slugs.named(&item) { kinds.append(.init(slug: slug, name: name)) }
      diagnostics += item.diagnostics
    }
    var facilities = Facilities(kinds: NameIndex(kinds.map { ($0, [$0.slug, $0.name]) }))
    slugs = SlugRegister()
    for var item in file.mappings("facilities", names: Self.placeKeys) {
      if let place = place(&item, &slugs, kinds: facilities.kinds) {
        facilities.places.append(place)
      }
      diagnostics += item.diagnostics
    }
    diagnostics += file.diagnostics
    return facilities
  }

  private func place(
    _ item: inout MappingReader<String>, _ slugs: inout SlugRegister,
    kinds: NameIndex<Facility.Kind>
  ) -> Facility? {
    let named = slugs.named(&item)
    let kind = item.requiredText("kind", named: "kind")
    let county = item.requiredText("county", named: "county")
    let isSample = item.flag("sample")
    guard let (slug, name) = named, let kind, let county else { return nil }
    guard let knownKind = kinds[kind.value] else {
      let word = Message(zh: "场所种类", en: "kind of place")
      item.report([.unknownName("unknown-kind", kind, kind: word, in: kinds)])
      return nil
    }
    guard let knownCounty = names.counties[county.value] else {
      let word = Message(zh: "县区", en: "county")
      item.report([.unknownName("unknown-county", county, kind: word, in: names.counties)])
      return nil
    }
    return Facility(
      slug: slug, name: name, kind: knownKind, county: knownCounty.slug,
      address: item.text("address")?.value, source: item.text("source")?.value,
      isSample: isSample)
  }
}
