import Foundation

extension GitLog {
  /// How far back changes are told of by themselves, in seconds before the last commit: two weeks.
  static let recent = 14 * 86_400

  /// The entries below a folder as they were at a commit, as far as what was committed since is
  /// different.
  ///
  /// - Parameter revision: the commit's name; nil for the last one that is two weeks older than the
  ///   last of all. Where there is none so old, everything is new.
  /// - Throws: ``UnknownRevision`` for a name that is given and is none.
  static func earlier(
    below folder: String, since revision: String?
  ) throws(UnknownRevision) -> EarlierContent {
    let base = try base(in: folder, revision)
    guard let base else { return EarlierContent() }
    let options = [
      "--name-only", "-z", "--relative", "--no-renames", "--no-ext-diff", "--no-color",
    ]
    let list =
      output(
        of: ["diff"] + options + [base, "HEAD", "--", "activities"], in: folder) ?? []
    let names = list.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      .filter { $0.hasSuffix(".md") && !$0.contains("\n") }.sorted()
    var earlier = EarlierContent()
    earlier.paths = names.map { "\(folder)/\($0)" }
    guard !names.isEmpty else { return earlier }
    let wanted = names.map { "\(base):./\($0)\n" }.joined()
    let batch = output(of: ["cat-file", "--batch"], in: folder, input: Array(wanted.utf8)) ?? []
    for (path, bytes) in zip(earlier.paths, objects(in: batch)) { earlier.files[path] = bytes }
    return earlier
  }

  /// The commit that today is compared with; nil where git or the repository is not there, or is
  /// shallow so that there is none.
  private static func base(
    in folder: String, _ revision: String?
  ) throws(UnknownRevision) -> String? {
    func line(_ arguments: [String]) -> String? {
      output(of: arguments, in: folder).map {
        String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      }.flatMap { $0.isEmpty ? nil : $0 }
    }
    if let revision {
      let name = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]
      guard let commit = line(name)?.split(separator: "\n").last else {
        throw UnknownRevision(name: revision)
      }
      return String(commit)
    }
    guard line(["rev-parse", "--is-shallow-repository"]) == "false",
      let last = line(["log", "-1", "--format=%ct"]).flatMap({ Int($0) })
    else { return nil }
    let before = "--before=\(last - recent)"
    // Of a younger repository all is compared with nothing.
    return line(["rev-list", "-1", before, "HEAD"])
      ?? line(["hash-object", "-t", "tree", "--stdin"])
  }

  /// The contents that `git cat-file --batch` lists, nil for each that is not there.
  private static func objects(in batch: [UInt8]) -> [[UInt8]?] {
    var objects: [[UInt8]?] = []
    var rest = batch[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let head = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      if head.hasSuffix(" missing") {
        objects.append(nil)
        continue
      }
      guard let size = head.split(separator: " ").last.flatMap({ Int($0) }), size < rest.count
      else { break }
      objects.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size + 1)
    }
    return objects
  }
}
