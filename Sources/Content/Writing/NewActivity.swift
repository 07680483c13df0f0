import Activities
import Diagnostics
import Markup

/// An activity that is being entered, value by value, until its file can be written.
public struct NewActivity: Sendable {
  /// What is asked for. Every other key is offered in the file.
  public enum Field: String, Sendable, CaseIterable {
    case title, host, county, date, time, venue, address, online, topics, actions, format
    case audience, summary

    /// The name that organizers know it by.
    public var name: String { key.chineseNames[0] }

    fileprivate var key: ActivityKey {
      switch self {
      case .title: .title
      case .host: .host
      case .county: .county
      case .date: .date
      case .time: .time
      case .venue: .venue
      case .address: .address
      case .online: .online
      case .topics: .topics
      case .actions: .actions
      case .format: .format
      case .audience: .audience
      case .summary: .summary
      }
    }
  }

  /// The file as it would be written.
  public struct File: Sendable {
    /// Its path.
    public let path: String
    /// Its text.
    public let text: String
    /// The names of the required values it lacks; it is a draft while there are any.
    public let missing: [String]
  }

  private let data: ContentReader.DataFiles
  private let check: EntryCheck
  private let paths: EntryPaths
  private var text = EntryText()
  private var hosts: [String] = []
  private var givenCounty: County?

  /// An activity for a content folder, with nothing entered.
  public init(for tree: SourceTree, data: ContentReader.DataFiles) {
    self.data = data
    check = EntryCheck(tree: tree, data: data)
    paths = EntryPaths(tree)
  }

  /// The names that a field can have; nil where it is any text.
  public func choices(for field: Field) -> [String]? {
    switch field {
    case .county: names.vocabulary.places.map(\.name)
    case .topics: names.vocabulary.topics.map(\.name)
    case .actions: names.vocabulary.actions.map(\.name)
    case .format: names.vocabulary.formats
    default: nil
    }
  }

  /// How a field can be written, in one sentence.
  public func explanation(of field: Field) -> String {
    KeyOffer(field.key, data: data).explanation
  }

  private var names: VocabularyIndex { data.names }

  /// The county: the one that was entered, else that of the hosts.
  public var county: String? { place?.name }

  private var place: County? { givenCounty ?? CountyFinder(names).county(ofHosts: hosts) }

  /// The topics that the title names.
  public var guessedTopics: [String] {
    TitleGuess(text.shown(.title) ?? "", vocabulary: names.vocabulary).topics.map(\.name)
  }

  // MARK: Entering

  /// Enters a value, as one text or as several.
  ///
  /// - Parameter texts: what was written; numbers of the list of choices do as well as their names where
  ///   `acceptsNumbers` is set.
  /// - Returns: what is wrong with it; where there is something, nothing was entered.
  public mutating func enter(
    _ texts: [String], as field: Field, acceptsNumbers: Bool = false
  ) -> [Message] {
    var items = texts.map { joinedLines($0) }.filter { !$0.isEmpty }
    guard !items.isEmpty else { return [] }
    if acceptsNumbers, let choices = choices(for: field) {
      items = items.flatMap { numbered($0, choices) }
    }
    switch field {
    case .county: return enterCounty(items[0])
    case .topics: return enter(items, .topics, "领域", names.topics) { $0.name }
    case .actions: return enter(items, .actions, "行动", names.actions) { $0.name }
    case .format: return enter(items, .format, "形式", names.formats) { $0 }
    case .host, .audience:
      let parts = items.flatMap { splitList($0) }
      return enter(parts.count == 1 ? .text(parts[0]) : .list(parts), field.key)
    default: return enter(.text(items.joined(separator: "、")), field.key)
    }
  }

  /// The names that numbers of a list stand for, among names: 1、3 or 1 3 or 1、食品安全.
  private func numbered(_ text: String, _ choices: [String]) -> [String] {
    let plain = String(String.UnicodeScalarView(text.unicodeScalars.map(\.halfwidth)))
    let parts = plain.split { " 、,;".contains($0) }
    let names = parts.map { part -> String in
      guard let number = Int(part), (1...choices.count).contains(number) else {
        return String(part)
      }
      return choices[number - 1]
    }
    // Without a number among them the text is names alone, and those may hold blanks.
    return names == parts.map { String($0) } ? [text] : names
  }

  private mutating func enterCounty(_ text: String) -> [Message] {
    guard let county = names.counties[text] else {
      return [Self.unknown(text, "县区", in: names.counties)]
    }
    givenCounty = county
    return []
  }

  private mutating func enter<Value>(
    _ items: [String], _ key: ActivityKey, _ kind: String, _ index: NameIndex<Value>,
    name: (Value) -> String
  ) -> [Message] {
    let parts = items.flatMap { index[$0] == nil ? splitList($0) : [$0] }
    let unknown = parts.filter { index[$0] == nil }
    guard unknown.isEmpty else { return unknown.map { Self.unknown($0, kind, in: index) } }
    var known: [String] = []
    for name in parts.compactMap({ index[$0].map(name) }) where !known.contains(name) {
      known.append(name)
    }
    return enter(known.count == 1 ? .text(known[0]) : .list(known), key)
  }

  private static func unknown<Value>(
    _ text: String, _ kind: String, in index: NameIndex<Value>
  ) -> Message {
    let near = index.suggestions(for: text)
    let (list, offered) = (near.joined(separator: "、"), index.offered.joined(separator: "、"))
    return near.isEmpty
      ? Message(zh: "没有“\(text)”这个\(kind)。可以写：\(offered)", en: "“\(text)” is not known: \(offered)")
      : Message(
        zh: "没有“\(text)”这个\(kind)。您要写的是不是：\(list)",
        en: "“\(text)” is not known; did you mean \(list)")
  }

  private mutating func enter(_ value: EntryText.Value, _ key: ActivityKey) -> [Message] {
    var next = text
    next.values[key] = value
    let found = check.problems(of: next, in: place ?? names.vocabulary.city).problems
    let wrong = found.filter { $0.key == key }.map { Self.message(of: $0.problem) }
    guard wrong.isEmpty else { return wrong }
    text = next
    if key == .host {
      hosts = if case .list(let hosts) = value { hosts } else { [next.shown(.host) ?? ""] }
    }
    return []
  }

  /// What is wrong, with what belongs there.
  private static func message(of problem: Diagnostic) -> Message {
    guard let note = problem.notes.first else { return problem.message }
    return Message(
      zh: "\(problem.message.chinese)。\(note.message.chinese)",
      en: "\(problem.message.english); \(note.message.english)")
  }

  // MARK: The file

  /// The file; nil where the title or the county is not known.
  public var file: File? {
    guard let place, let title = text.shown(.title) else { return nil }
    var written = text
    let missing = check.problems(of: written, in: place).missing
    written.opening = [
      "行首有 # 的是说明，不起作用；要填哪一项，就把那一行行首的 # 和空格删掉，再改内容"
    ]
    for key in ActivityKey.allCases where key != .county && key != .draft {
      written.offers[key] = KeyOffer(key, data: data)
    }
    if missing.isEmpty {
      written.offers[.draft] = KeyOffer(.draft, data: data)
    } else {
      let lacks = missing.map { $0.chineseNames[0] }.joined(separator: "、")
      written.remark("还缺：\(lacks)。补上以后把下面这一行删掉，活动才会发布", at: .draft)
      written.values[.draft] = .text("true")
    }
    var paths = paths
    return File(
      path: paths.take(title, in: place), text: written.text,
      missing: missing.map { $0.chineseNames[0] })
  }
}
