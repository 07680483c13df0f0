import Diagnostics
import Markup

/// Takes the values of a mapping by key and reports what does not belong there.
struct MappingReader<Key: Hashable & Sendable>: Sendable {
  /// Where the mapping is written.
  let span: SourceSpan
  private let values: [Key: YAMLValue.Entry]
  /// Whether the value was no mapping: that is one problem, and no key is missed in it.
  let isBroken: Bool
  /// The problems met so far.
  private(set) var diagnostics: [Diagnostic] = []
  /// The keys whose value, or whose name with a mistake in it, was there and has been reported, so that
  /// none of them is missed.
  private(set) var refused: Set<Key> = []

  /// Sorts the entries of a mapping by key: an unknown one is reported, and of two names of one key
  /// the second.
  ///
  /// - Parameter otherwise: what to say where the value is no mapping; nil for that alone.
  init(_ value: YAMLValue, names: KeyNames<Key>, otherwise: Diagnostic? = nil) {
    span = value.span
    var values: [Key: YAMLValue.Entry] = [:]
    // Of these none can be what a mistyped key was meant to be.
    var taken = Set(value.entries.compactMap { names.key(for: $0.key) })
    for entry in value.entries {
      guard let key = names.key(for: entry.key) else {
        let known = taken
        let problem = Diagnostic.unknownKey(entry.key, at: entry.keySpan, names: names, &taken)
        diagnostics.append(problem)
        // What a mistyped key was meant to be is not missed as well.
        refused.formUnion(taken.subtracting(known))
        continue
      }
      if let first = values[key] {
        diagnostics.append(
          .keyWrittenTwice(entry.key, at: entry.keySpan, first: first.key, firstAt: first.keySpan))
      } else {
        values[key] = entry
        if case .refused = entry.value.kind { refused.insert(key) }
      }
    }
    self.values = values
    switch value.kind {
    case .mapping: isBroken = false
    case .refused: isBroken = true
    case .scalar, .list:
      isBroken = true
      diagnostics.append(otherwise ?? .expectedMapping(at: value.span))
    }
  }

  /// The entry of a key.
  func entry(_ key: Key) -> YAMLValue.Entry? { values[key] }

  /// The keys that stand there without a value, each with its place, by place.
  var emptyKeys: [(key: Key, entry: YAMLValue.Entry)] {
    values.filter { $0.value.value.isEmptyText }
      .sorted { $0.value.keySpan.range.lowerBound < $1.value.keySpan.range.lowerBound }
      .map { (key: $0.key, entry: $0.value) }
  }

  /// Points out the keys that stand there without a value, of which none is missed.
  mutating func reportEmptyKeys(except required: Set<Key> = []) {
    for (key, entry) in emptyKeys where !required.contains(key) {
      diagnostics.append(.emptyValue(entry.key, at: entry.keySpan))
    }
  }

  /// The text of a key; nil where it is absent or empty.
  mutating func text(_ key: Key) -> Located<String>? {
    guard let entry = values[key] else { return nil }
    return text(of: entry.value, for: key)
  }

  /// The text of a key that must be there.
  mutating func requiredText(_ key: Key, named name: String) -> Located<String>? {
    if let text = text(key) { return text }
    if isBroken || refused.contains(key) { return nil }
    if let entry = values[key] {
      diagnostics.append(.emptyRequiredValue(entry.key, at: entry.keySpan))
    } else {
      diagnostics.append(.missingValue(name, at: span))
    }
    return nil
  }

  /// The items of a key: of a list, each whole, or of a text with 、 between its items.
  ///
  /// - Parameter whole: whether a text is one item although a 、 is in it, as for a known name; where it
  ///   is not given, items of a list are whole.
  mutating func list(
    _ key: Key, unless whole: ((String) -> Bool)? = nil
  ) -> [Located<String>] {
    guard let entry = values[key] else { return [] }
    if case .list(let items) = entry.value.kind {
      let texts = items.compactMap { text(of: $0, for: key) }
      guard let whole else { return texts }
      // [健康，生态] is one item for YAML, but the names of two.
      return texts.flatMap { whole($0.value) ? [$0] : pieces(of: $0) }
    }
    guard let text = text(of: entry.value, for: key) else { return [] }
    return whole?(text.value) ?? false ? [text] : pieces(of: text)
  }

  /// The items of a list of mappings.
  ///
  /// - Parameter text: what to say of an item that is a text alone, by the text and the name of the key.
  func mappings<Inner>(
    _ key: Key, names: KeyNames<Inner>, text: ((Located<String>, String) -> Diagnostic)? = nil
  ) -> [MappingReader<Inner>] {
    guard let entry = values[key] else { return [] }
    return entry.value.items.map { item in
      let otherwise = item.scalar.flatMap { text?(Located($0, at: item.span), entry.key) }
      return MappingReader<Inner>(item, names: names, otherwise: otherwise)
    }
  }

  /// The mapping of a key.
  func mapping<Inner>(_ key: Key, names: KeyNames<Inner>) -> MappingReader<Inner>? {
    guard let entry = values[key] else { return nil }
    return MappingReader<Inner>(entry.value, names: names)
  }

  /// The yes or no of a key; absent is no.
  mutating func flag(_ key: Key) -> Bool {
    guard let text = text(key) else { return false }
    switch text.value.lowercased() {
    case "true", "yes", "是", "1", "y": return true
    case "false", "no", "否", "0", "n": return false
    default:
      diagnostics.append(.notYesOrNo(text.value, at: text.span))
      return false
    }
  }

  /// Takes over problems that were met in a value of this mapping.
  mutating func report(_ more: some Sequence<Diagnostic>) {
    diagnostics += more
  }

  private mutating func text(of value: YAMLValue, for key: Key) -> Located<String>? {
    guard let scalar = value.scalar else {
      refused.insert(key)
      // What YAML refused has been reported there.
      if case .refused = value.kind { return nil }
      diagnostics.append(.expectedText(at: value.span))
      return nil
    }
    let text = trimmed(scalar)
    return text.isEmpty ? nil : Located(text, at: value.span)
  }

  /// The items of a text with their own places, where the text stands in the file as it reads.
  private func pieces(of text: Located<String>) -> [Located<String>] {
    let items = splitList(withoutBrackets(text.value))
    guard items.count > 1 else { return items.map { Located($0, at: text.span) } }
    let file = text.span.file
    var from = text.span.range.lowerBound
    return items.map { item in
      let bytes = Array(item.utf8)
      let end = text.span.range.upperBound
      let found = (from..<max(end, from)).first { file.bytes[$0..<end].starts(with: bytes) }
      guard let found else { return Located(item, at: text.span) }
      from = found + bytes.count
      return Located(item, at: file.span(found..<from))
    }
  }
}

extension YAMLValue {
  /// Whether it is a text of nothing but blanks.
  fileprivate var isEmptyText: Bool {
    scalar?.unicodeScalars.allSatisfy { $0.isBlank || $0 == "\n" || $0 == "\r" } ?? false
  }
}

extension Diagnostic {
  /// A key that is none of those known.
  ///
  /// - Parameter taken: the keys that are there; the repair makes none of them a second time.
  fileprivate static func unknownKey<Key>(
    _ key: String, at span: SourceSpan, names: KeyNames<Key>, _ taken: inout Set<Key>
  ) -> Diagnostic {
    let known = names.all
    let near = Suggestion.nearest(to: key, among: known)
    let parents = names.parents(of: key)
    var fixIt: FixIt?
    // What has a place elsewhere is not made another key.
    if parents.isEmpty, near.count == 1, let meant = names.key(for: near[0]),
      taken.insert(meant).inserted
    {
      fixIt = FixIt(
        span, replacement: near[0], isSafe: Suggestion.isMisspelling(key, of: near[0]))
    }
    var notes = parents.map { Note.belongs(key, to: $0) }
    if !near.isEmpty { notes.append(.didYouMean(near)) }
    return Diagnostic(
      .error, "unknown-key",
      Message(zh: "没有“\(key)”这一项", en: "there is no key “\(key)”"), at: span,
      notes: notes.isEmpty ? [.known(names)] : notes, fixIt: fixIt)
  }

  static func keyWrittenTwice(
    _ key: String, at span: SourceSpan, first: String, firstAt: SourceSpan
  ) -> Diagnostic {
    let same = key == first
    return Diagnostic(
      .error, "duplicate-key",
      same
        ? Message(zh: "“\(key)”写了两次，只能写一次", en: "“\(key)” is written twice")
        : Message(
          zh: "“\(key)”和“\(first)”是同一项，只能写一个", en: "“\(key)” and “\(first)” are one key; write one"),
      at: span,
      notes: [Note(Message(zh: "第一次写在这里", en: "first written here"), at: firstAt)])
  }

  static func missingValue(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "missing-key", Message(zh: "缺少“\(name)”，这一项必须填写", en: "“\(name)” is required"),
      at: span)
  }

  /// A key without a value that can be left out.
  static func emptyValue(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .warning, "empty-value",
      Message(
        zh: "“\(key)”后面没有写内容", en: "“\(key)” has no value"), at: span,
      notes: commentNote(at: span) + [
        Note(
          Message(zh: "补上内容；用不着这一项，就把这一行删掉", en: "give it one, or delete the line"))
      ])
  }

  /// What a # does, where one stands behind the key.
  private static func commentNote(at key: SourceSpan) -> [Note] {
    let rest = key.file.span(key.range.upperBound..<key.lineEndOffset).text
    guard trimmed(String(rest.drop { $0 == ":" || $0 == "\"" })).hasPrefix("#") else { return [] }
    return [
      Note(
        Message(
          zh: "# 后面的字是备注，不算内容；要写 # 号，就用英文引号把整个内容括起来，例如：\"#1\"",
          en: "what follows a # is a comment; put a value that starts with # in quotes: \"#1\""))
    ]
  }

  /// A key without a value that must have one.
  static func emptyRequiredValue(
    _ key: String, at span: SourceSpan, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(
      .error, "empty-value",
      Message(
        zh: "“\(key)”后面没有写内容，这一项必须填写", en: "“\(key)” has no value, and it must have one"),
      at: span, notes: commentNote(at: span) + notes)
  }

  static func expectedMapping(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "wrong-form",
      Message(zh: "这里应当分行写成“名称: 内容”", en: "lines of the form “key: value” belong here"),
      at: span)
  }

  static func expectedText(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "wrong-form", Message(zh: "这里应当是一段文字", en: "plain text belongs here"), at: span)
  }

  static func notYesOrNo(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "wrong-form",
      Message(zh: "这里只能写 true（是）或 false（否），不能写“\(text)”", en: "true or false belongs here"),
      at: span)
  }
}

extension Diagnostic.Note {
  /// The names that keys can be written with.
  fileprivate static func known<Key>(_ names: KeyNames<Key>) -> Diagnostic.Note {
    let english = names.all.filter { $0.utf8.allSatisfy { $0 < 0x80 } }
    let chinese = names.all.filter { !english.contains($0) }
    return .init(
      Message(
        zh: "可以用的有：\((chinese.isEmpty ? english : chinese).joined(separator: " "))",
        en: "the keys are: \(english.joined(separator: " "))"))
  }

  /// Where a key has its place, if not where it stands.
  fileprivate static func belongs(_ key: String, to parent: String) -> Diagnostic.Note {
    .init(
      Message(
        zh: "“\(key)”写在“\(parent)”下面：先写一行“\(parent):”，下一行空两格再写“\(key): ……”",
        en: "“\(key)” stands below “\(parent)”: a line “\(parent):”, then “  \(key): …”"))
  }

  /// The names that may have been meant.
  static func didYouMean(_ names: [String]) -> Diagnostic.Note {
    let chinese = names.map { "“\($0)”" }.joined(separator: "、")
    let english = names.map { "“\($0)”" }.joined(separator: ", ")
    return .init(Message(zh: "您要写的是不是\(chinese)", en: "did you mean \(english)"))
  }
}
