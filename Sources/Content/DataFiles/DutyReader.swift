import Activities
import Diagnostics
import Markup

/// Reads `duties.yml`.
struct DutyReader {
  private let names: VocabularyIndex
  private let facilityKinds: NameIndex<Facility.Kind>
  private let unitKinds: NameIndex<String>
  private var diagnostics: [Diagnostic] = []
  private var slugs = SlugRegister()

  /// Reads the duties of a file; nil where it does not say whose count is the official one.
  ///
  /// - Parameters:
  ///   - names: the topics, actions and kinds of unit that a duty can speak of.
  ///   - facilityKinds: the kinds of place it can speak of.
  static func read(
    _ value: YAMLValue, names: VocabularyIndex, facilityKinds: NameIndex<Facility.Kind>
  ) -> Diagnosed<DutyList?> {
    var reader = DutyReader(names: names, facilityKinds: facilityKinds)
    let list = reader.list(value)
    return Diagnosed(list, reader.diagnostics)
  }

  private init(names: VocabularyIndex, facilityKinds: NameIndex<Facility.Kind>) {
    self.names = names
    self.facilityKinds = facilityKinds
    var kinds: [String] = []
    for unit in names.vocabulary.units where !kinds.contains(unit.kind) && !unit.kind.isEmpty {
      kinds.append(unit.kind)
    }
    unitKinds = NameIndex(kinds.map { ($0, [$0]) })
  }

  private mutating func list(_ value: YAMLValue) -> DutyList? {
    var file = MappingReader(value, names: KeyNames<String>("platform", "duties"))
    var platform: DutyList.Platform?
    if var item = file.mapping("platform", names: KeyNames<String>("name", "url")) {
      let url = item.text("url")
      if let url, !isWebAddress(url.value) { item.report([.badURL(url)]) }
      platform = item.requiredText("name", named: "name").map {
        DutyList.Platform(name: $0.value, url: url?.value)
      }
      diagnostics += item.diagnostics
    } else {
      _ = file.requiredText("platform", named: "platform")
    }
    var duties: [Duty] = []
    for item in file.entry("duties")?.value.items ?? [] {
      if let duty = duty(item) { duties.append(duty) }
    }
    diagnostics += file.diagnostics
    return platform.map { DutyList(platform: $0, duties: duties) }
  }

  // MARK: Duties

  /// Which keys a duty can have follows from its check, so that is read first.
  private mutating func duty(_ value: YAMLValue) -> Duty? {
    let known = value["check"]?.scalar.flatMap { DutyCheckKind(rawValue: trimmed($0)) }
    let allKeys = DutyCheckKind.allCases.flatMap(\.keys.all)
    var item = MappingReader(
      value, names: known?.keys ?? KeyNames(allKeys.map { (key: $0, names: [$0]) }))
    defer { diagnostics += item.diagnostics }
    let named = slugs.named(&item, by: "title")
    let source = item.requiredText("source", named: "source")
    let deadline = item.text("deadline").flatMap { item.day($0) }
    guard let written = item.requiredText("check", named: "check"),
      let kind: DutyCheckKind = item.choice(written, of: "check"),
      let check = check(kind, &item), let (slug, title) = named, let source
    else { return nil }
    return Duty(
      slug: slug, title: title, counts: item.text("counts")?.value ?? "", source: source.value,
      deadline: deadline, check: check)
  }

  private func check(
    _ kind: DutyCheckKind, _ item: inout MappingReader<String>
  ) -> Duty.Check? {
    switch kind {
    case .unitActivities:
      let kinds = slugs("kinds", of: &item, in: unitKinds, "unknown-kind", Self.unitKind) { $0 }
      isRequired("kinds", kinds, &item)
      return .unitActivities(kinds: kinds, criteria(&item), atLeast: threshold(&item))
    case .countyActivities:
      return .countyActivities(criteria(&item), atLeast: threshold(&item))
    case .countyFacilities:
      guard let written = item.requiredText("facility", named: "facility") else { return nil }
      guard let facility = facilityKinds[written.value] else {
        let word = Message(zh: "场所种类", en: "kind of place")
        item.report([.unknownName("unknown-kind", written, kind: word, in: facilityKinds)])
        return nil
      }
      return .countyFacilities(facility, atLeast: threshold(&item))
    case .activityFields:
      guard let written = item.requiredText("of", named: "of"),
        let selection: ActivitySelection = item.choice(written, of: "of")
      else { return nil }
      let fields = fields(&item)
      isRequired("fields", fields, &item)
      return .activityFields(of: selection, fields)
    }
  }

  /// Reports a list that must name something and does not.
  private func isRequired(_ key: String, _ values: [some Any], _ item: inout MappingReader<String>)
  {
    guard values.isEmpty, !item.diagnostics.hasErrors else { return }
    item.report([.missingValue(key, at: item.entry(key)?.keySpan ?? item.span)])
  }

  private static let unitKind = Message(zh: "单位类别", en: "kind of unit")

  private func criteria(_ item: inout MappingReader<String>) -> ActivityCriteria {
    ActivityCriteria(
      titleWords: item.text("title-contains")?.value,
      topics: slugs(
        "topics", of: &item, in: names.topics, "unknown-topic", Message(zh: "领域", en: "topic")
      ) { $0.slug },
      actions: slugs(
        "actions", of: &item, in: names.actions, "unknown-action",
        Message(zh: "行动", en: "action")
      ) { $0.slug },
      isRegistered: item.flag("registered"), fields: fields(&item))
  }

  private func threshold(_ item: inout MappingReader<String>) -> Int {
    guard let text = item.text("at-least"), let number = item.number("at-least") else { return 1 }
    if number >= 1 { return number }
    item.report([
      Diagnostic(
        .error, "wrong-form", Message(zh: "at-least 至少是 1", en: "at-least is at least 1"),
        at: text.span)
    ])
    return 1
  }

  private func fields(_ item: inout MappingReader<String>) -> [ActivityField] {
    item.list("fields").compactMap { item.choice($0, of: "fields") }
  }

  /// What the names of a key's list stand for; those that are not known are reported.
  private func slugs<Value>(
    _ key: String, of item: inout MappingReader<String>, in index: NameIndex<Value>,
    _ code: String, _ kind: Message, slug: (Value) -> String
  ) -> [String] {
    item.list(key, unless: { index[$0] != nil }).compactMap { name in
      if let value = index[name.value] { return slug(value) }
      item.report([.unknownName(code, name, kind: kind, in: index)])
      return nil
    }
  }
}
