import Diagnostics

/// Finds what a name stands for, whichever of its names was written.
///
/// Letter case, blanks, and the width and curl of quotes and brackets do not matter:
/// `"云上科普日"专项行动` is “云上科普日”专项行动.
public struct NameIndex<Value: Sendable>: Sendable {
  private let values: [String: Value]
  /// The names to offer when one is not known, in order.
  let offered: [String]
  /// All names in order, for suggestions.
  private let all: [String]

  /// - Parameter entries: each value with its names, the one to offer first.
  init(_ entries: [(value: Value, names: [String])]) {
    values = Dictionary(
      entries.flatMap { entry in entry.names.map { (Self.folded($0), entry.value) } },
      uniquingKeysWith: { first, _ in first })
    offered = entries.compactMap(\.names.first)
    all = entries.flatMap(\.names)
  }

  /// What a name stands for.
  subscript(name: String) -> Value? { values[name] ?? values[Self.folded(name)] }

  /// The names nearest to one that is not known.
  func suggestions(for name: String) -> [String] { Suggestion.nearest(to: name, among: all) }

  private static func folded(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !scalar.isBlank {
      switch scalar {
      case "“", "”", "「", "」", "‘", "’", "'", "\"": continue
      default: result.append(scalar.halfwidth)
      }
    }
    return String(result).lowercased()
  }
}

extension Diagnostic {
  /// A name that no data file holds.
  static func unknownName<Value>(
    _ code: String, _ name: Located<String>, kind: Message, in index: NameIndex<Value>
  ) -> Diagnostic {
    let near = index.suggestions(for: name.value)
    var notes: [Note] = []
    if !near.isEmpty { notes.append(.didYouMean(near)) }
    let list = index.offered.joined(separator: "、")
    notes.append(Note(Message(zh: "可以写的有：\(list)", en: "known: \(list)")))
    return Diagnostic(
      .error, code,
      Message(
        zh: "没有“\(name.value)”这个\(kind.chinese)", en: "there is no \(kind.english) “\(name.value)”"),
      at: name.span, notes: notes,
      fixIt: near.count == 1 ? FixIt(name.span, replacement: near[0]) : nil)
  }
}
