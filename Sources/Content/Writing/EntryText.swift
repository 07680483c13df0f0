import Markup

/// An activity's file as it is written for its organizers: values, and remarks above their keys.
///
/// ```
/// ---
/// # 领域是按名称里的“食品安全”推断的，请核对
/// topics: 食品安全
/// # 举办单位（必填）：写全称、简称都行，可以写几个
/// # host: 大荔县科学技术协会
/// ---
/// ```
struct EntryText: Sendable {
  /// What a key is given.
  enum Value: Sendable, Equatable {
    /// One text.
    case text(String)
    /// Several, each whole.
    case list([String])
    /// Several that have members of their own.
    case mappings([[Member]])
  }

  /// A key of an item with its value.
  struct Member: Sendable, Equatable {
    /// The key.
    let key: ActivityKey
    /// The value.
    let value: String
  }

  /// The remarks at the top of the head.
  var opening: [String] = []
  /// The values by their key.
  var values: [ActivityKey: Value] = [:]
  /// The remarks above each key, whether it has a value or not.
  private(set) var remarks: [ActivityKey: [String]] = [:]
  /// The keys that are offered: a line says what belongs there, and one below it is ready to be filled
  /// in. Those that have a value are not.
  var offers: [ActivityKey: KeyOffer] = [:]
  /// The remarks at the end of the head.
  var closing: [String] = []

  /// Adds a remark above a key.
  mutating func remark(_ text: String, at key: ActivityKey) {
    remarks[key, default: []].append(text)
  }

  /// The keys in the order they are written in.
  private static let order = ActivityKey.allCases

  /// The lines of the file, each with the key it gives a value to.
  private var lines: [(text: String, key: ActivityKey?)] {
    var lines: [(text: String, key: ActivityKey?)] = [("---", nil)]
    func comment(_ text: String) { lines.append(("# " + YAMLText.comment(text), nil)) }
    opening.forEach(comment)
    for key in Self.order {
      remarks[key]?.forEach(comment)
      switch values[key] {
      case .text(let text): lines.append(("\(key.rawValue): \(YAMLText.scalar(text))", key))
      case .list(let items) where items.isEmpty: break
      case .list(let items):
        lines.append(("\(key.rawValue):", key))
        for item in items { lines.append(("  - \(YAMLText.scalar(item))", key)) }
      case .mappings(let items):
        lines.append(("\(key.rawValue):", key))
        for item in items {
          for (number, member) in item.enumerated() {
            let line = "\(member.key.rawValue): \(YAMLText.scalar(member.value))"
            lines.append(((number == 0 ? "  - " : "    ") + line, key))
          }
        }
      case nil:
        guard let offer = offers[key] else { continue }
        comment(offer.explanation)
        comment("\(key.rawValue): \(offer.example)")
      }
    }
    closing.forEach(comment)
    return lines + [("---", nil)]
  }

  /// The file.
  var text: String { lines.map(\.text).joined(separator: "\n") + "\n" }

  /// The key whose value stands on a line of the file, counted from 1.
  func key(ofLine line: Int) -> ActivityKey? {
    let lines = lines
    return lines.indices.contains(line - 1) ? lines[line - 1].key : nil
  }

  /// The text of a key's value, the items of a list with 、 between them.
  func shown(_ key: ActivityKey) -> String? {
    switch values[key] {
    case .text(let text): text
    case .list(let items): items.joined(separator: "、")
    case .mappings(let items):
      items.map { $0.map(\.value).joined(separator: " ") }.joined(separator: "；")
    case nil: nil
    }
  }
}
