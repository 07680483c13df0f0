/// Which part of an office file leads to which others (ECMA-376, part 2, 9.3).
struct OfficeRelationships: OfficeXMLReader {
  /// A way to another part.
  struct Target {
    /// What it is, the last word of its type: `worksheet`.
    let kind: String
    /// The part's path in the archive.
    let path: String
  }

  /// The targets by their id.
  private(set) var targets: [String: Target] = [:]
  /// The folder of the part that they start from.
  private let folder: [Substring]

  /// The relationships of a part; none where it has no list of them.
  static func of(
    _ part: String, in archive: inout OfficeArchive
  ) throws(TableFileProblem) -> OfficeRelationships {
    let steps = part.split(separator: "/")
    let list = (steps.dropLast() + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
    let empty = OfficeRelationships(folder: Array(steps.dropLast()))
    guard let bytes = try archive.part(list) else { return empty }
    return try empty.reading(bytes)
  }

  private init(folder: [Substring]) {
    self.folder = folder
  }

  /// The path of the first part of a kind.
  func path(of kind: String) -> String? {
    targets.values.filter { $0.kind == kind }.map(\.path).min()
  }

  mutating func start(_ name: String, _ attributes: [String: String]) throws(TableFileProblem) {
    guard name == "Relationship", attributes["TargetMode"] != "External",
      let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    guard targets.count < TableFileLimits.parts else { throw .tooLarge }
    var steps = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": steps = steps.dropLast()
      default: steps.append(step)
      }
    }
    targets[id] = Target(
      kind: type.split(separator: "/").last.map { String($0) } ?? "",
      path: steps.joined(separator: "/"))
  }

  mutating func text(_ text: String) {}
  mutating func end(_ name: String) {}
}
