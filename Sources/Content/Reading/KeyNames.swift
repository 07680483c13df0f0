/// The names a mapping's keys can be written with.
struct KeyNames<Key: Hashable & Sendable>: Sendable {
  /// The key of every accepted name.
  private let keys: [String: Key]
  /// The accepted names in their order, for suggestions.
  let all: [String]
  /// For names of keys that stand in the mapping of another key, the names of that: of 小结, 活动小结.
  private let parents: [String: [String]]

  /// - Parameters:
  ///   - names: each key with its names, the one to suggest first.
  ///   - inner: keys that hold mappings, each with the names of the keys in these.
  init(_ names: [(key: Key, names: [String])], inner: [(parent: String, names: [String])] = []) {
    parents = Dictionary(
      inner.flatMap { inner in inner.names.map { ($0, [inner.parent]) } }, uniquingKeysWith: +)
    all = names.flatMap(\.names)
    keys = Dictionary(
      names.flatMap { entry in entry.names.map { ($0, entry.key) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The key a name stands for; letter case and blanks around it do not matter.
  func key(for name: String) -> Key? {
    keys[name] ?? keys[folded(name)]
  }

  /// The names of the keys in whose mappings a name is one of the keys.
  func parents(of name: String) -> [String] {
    parents[name] ?? parents[folded(name)] ?? []
  }

  private func folded(_ name: String) -> String {
    String(String.UnicodeScalarView(name.lowercased().unicodeScalars.filter { !$0.isBlank }))
  }
}

extension KeyNames where Key == String {
  /// Keys that have one name each.
  init(_ names: String...) {
    self.init(names.map { ($0, [$0]) })
  }
}
