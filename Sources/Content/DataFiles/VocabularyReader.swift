import Activities
import Diagnostics
import Markup

/// Reads `counties.yml`, `topics.yml`, `actions.yml` and `units.yml`.
struct VocabularyReader {
  private var diagnostics: [Diagnostic] = []
  /// The slugs of the list that is being read.
  private var slugs = SlugRegister()

  /// Reads the lists; nil where one without which nothing can be built is missing.
  static func read(
    counties: YAMLValue, topics: YAMLValue, actions: YAMLValue, units: YAMLValue
  ) -> Diagnosed<Vocabulary?> {
    var reader = VocabularyReader()
    let places = reader.places(counties)
    let (topicList, formats, settings) = reader.topics(topics)
    let actionList = reader.actions(actions)
    let unitList = reader.units(units)
    guard let city = places.city else { return Diagnosed(nil, reader.diagnostics) }
    return Diagnosed(
      Vocabulary(
        city: city, counties: places.counties, topics: topicList, actions: actionList,
        units: unitList, formats: formats, settings: settings, readings: places.readings),
      reader.diagnostics)
  }

  // MARK: Counties

  private static let placeKeys = KeyNames<String>(
    "slug", "code", "name", "short", "english", "pinyin", "initials", "grid", "aliases")

  private mutating func places(
    _ value: YAMLValue
  ) -> (city: County?, counties: [County], readings: [String: [String]]) {
    var file = MappingReader(value, names: KeyNames<String>("city", "counties", "readings"))
    slugs = SlugRegister()
    var counties: [County] = []
    for var item in file.mappings("counties", names: Self.placeKeys) {
      if let county = place(&item) { counties.append(county) }
      diagnostics += item.diagnostics
    }
    var city: County?
    if var item = file.mapping("city", names: Self.placeKeys) {
      city = place(&item)
      diagnostics += item.diagnostics
    } else {
      _ = file.requiredText("city", named: "city")
    }
    let readings = readings(file.entry("readings")?.value)
    diagnostics += file.diagnostics
    return (city, counties, readings)
  }

  /// The local readings of names: `洽川: he chuan`.
  private mutating func readings(_ value: YAMLValue?) -> [String: [String]] {
    guard let value else { return [:] }
    switch value.kind {
    case .mapping, .refused, .scalar(""): break
    case .scalar, .list: diagnostics.append(.expectedMapping(at: value.span))
    }
    var readings: [String: [String]] = [:]
    for entry in value.entries {
      if case .refused = entry.value.kind { continue }
      let syllables = (entry.value.scalar ?? "").split(separator: " ").map { String($0) }
      let areLetters = syllables.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }
      guard areLetters, !syllables.isEmpty, syllables.count == entry.key.unicodeScalars.count else {
        diagnostics.append(.wrongReading(of: entry.key, at: entry.value.span))
        continue
      }
      readings[entry.key] = syllables
    }
    return readings
  }

  private mutating func place(_ item: inout MappingReader<String>) -> County? {
    guard let (slug, name) = slugs.named(&item) else { return nil }
    var tile: County.Tile?
    let grid = item.list("grid")
    if grid.count == 2, let row = Int(grid[0].value), let column = Int(grid[1].value),
      (0..<12).contains(row), (0..<12).contains(column)
    {
      tile = County.Tile(row: row, column: column)
    } else if let first = grid.first {
      item.report([
        Diagnostic(
          .error, "wrong-form",
          Message(zh: "grid 写成 [行, 列]，从 0 数起", en: "grid is [row, column], from 0"), at: first.span)
      ])
    }
    return County(
      slug: slug, name: name, shortName: item.text("short")?.value ?? name,
      english: item.text("english")?.value ?? slug, code: item.text("code")?.value, tile: tile,
      aliases: item.list("aliases").map(\.value))
  }

  // MARK: Topics

  private mutating func topics(
    _ value: YAMLValue
  ) -> (topics: [Topic], formats: [String], settings: [String]) {
    var file = MappingReader(
      value, names: KeyNames<String>("fields", "themes", "formats", "settings"))
    let keys = KeyNames<String>("slug", "name", "short", "summary", "synonyms")
    slugs = SlugRegister()
    var topics: [Topic] = []
    for (key, kind) in [("fields", Topic.Kind.field), ("themes", .theme)] {
      for var item in file.mappings(key, names: keys) {
        if let (slug, name) = slugs.named(&item) {
          topics.append(
            Topic(
              slug: slug, name: name, shortName: item.text("short")?.value ?? name,
              summary: item.text("summary")?.value ?? "",
              synonyms: item.list("synonyms").map(\.value), kind: kind))
        }
        diagnostics += item.diagnostics
      }
    }
    let formats = file.list("formats").map(\.value)
    let settings = file.list("settings").map(\.value)
    diagnostics += file.diagnostics
    return (topics, formats, settings)
  }

  // MARK: Actions

  private mutating func actions(_ value: YAMLValue) -> [Action] {
    let file = MappingReader(value, names: KeyNames<String>("actions"))
    let keys = KeyNames<String>(
      "slug", "name", "short", "kind", "summary", "source", "synonyms", "title-contains")
    slugs = SlugRegister()
    var actions: [Action] = []
    for var item in file.mappings("actions", names: keys) {
      if let (slug, name) = slugs.named(&item), let kind = actionKind(&item) {
        actions.append(
          Action(
            slug: slug, name: name, shortName: item.text("short")?.value ?? name, kind: kind,
            summary: item.text("summary")?.value ?? "", source: item.text("source")?.value ?? "",
            synonyms: item.list("synonyms").map(\.value),
            requiredTitleWords: item.text("title-contains")?.value))
      }
      diagnostics += item.diagnostics
    }
    diagnostics += file.diagnostics
    return actions
  }

  private func actionKind(_ item: inout MappingReader<String>) -> Action.Kind? {
    guard let text = item.requiredText("kind", named: "kind") else { return nil }
    if let kind = Action.Kind(rawValue: text.value) { return kind }
    let known = Action.Kind.allCases.map(\.rawValue).joined(separator: "、")
    item.report([
      Diagnostic(
        .error, "wrong-form",
        Message(zh: "kind 只能是 \(known)", en: "kind is one of \(known)"), at: text.span)
    ])
    return nil
  }

  // MARK: Units

  private mutating func units(_ value: YAMLValue) -> [Unit] {
    let file = MappingReader(value, names: KeyNames<String>("units"))
    let keys = KeyNames<String>("slug", "name", "short", "aliases", "kind", "county")
    slugs = SlugRegister()
    var units: [Unit] = []
    for var item in file.mappings("units", names: keys) {
      if let (slug, name) = slugs.named(&item) {
        units.append(
          Unit(
            slug: slug, name: name, shortName: item.text("short")?.value ?? name,
            aliases: item.list("aliases").map(\.value), kind: item.text("kind")?.value ?? "",
            county: item.text("county")?.value))
      }
      diagnostics += item.diagnostics
    }
    diagnostics += file.diagnostics
    return units
  }
}

extension Diagnostic {
  fileprivate static func wrongReading(of name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "wrong-form",
      Message(
        zh: "“\(name)”的读音要一字一音，只用小写字母，音与音之间空一格，例如 洽川: he chuan",
        en: "a reading is a syllable in lowercase letters for every character of “\(name)”"),
      at: span)
  }
}

/// Shorter than `Diagnostic.Note` where many are made.
typealias Note = Diagnostic.Note
