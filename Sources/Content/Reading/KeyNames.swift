/// The names a mapping's keys can be written with.
struct KeyNames<Key: Hashable & Sendable>: Sendable {
  /// The key of every accepted name.
  private let keys: [String: Key]
  /// The accepted names in their order, for suggestions.
  let all: [String]

  /// - Parameter names: each key with its names, the one to suggest first.
  init(_ names: [(key: Key, names: [String])]) {
    all = names.flatMap(\.names)
    keys = Dictionary(
      names.flatMap { entry in entry.names.map { ($0, entry.key) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The key a name stands for; letter case and blanks around it do not matter.
  func key(for name: String) -> Key? {
    keys[name] ?? keys[folded(name)]
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
