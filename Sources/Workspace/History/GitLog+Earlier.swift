import Foundation
import Publishing

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
    let start = base.revision
    let options = [
      "--name-only", "-z", "--relative", "--no-renames", "--no-ext-diff", "--no-color",
    ]
    let list =
      output(
        of: ["diff"] + options + [start, "HEAD", "--", "activities"], in: folder) ?? []
    let names = list.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      .filter { $0.hasSuffix(".md") && !$0.contains("\n") }.sorted()
    var earlier = EarlierContent()
    earlier.paths = names.map { "\(folder)/\($0)" }
    guard !names.isEmpty else { return earlier }
    let commits = base.isCommit ? commits(since: start, of: Set(names), in: folder) : []
    let wanted = names.map { "\(start):./\($0)\n" } + commits.map { "\($0.object)\n" }
    let batch = output(
      of: ["cat-file", "--batch"], in: folder, input: Array(wanted.joined().utf8))
    let contents = objects(in: batch ?? [])
    for (path, bytes) in zip(earlier.paths, contents) { earlier.files[path] = bytes }
    for (commit, bytes) in zip(commits, contents.dropFirst(names.count)) {
      earlier.states["\(folder)/\(commit.name)", default: []].append(
        EarlierContent.State(moment: commit.moment, bytes: bytes))
    }
    return earlier
  }

  /// What one commit made of a file: the name of its contents, of zeros alone where it removed it.
  private typealias Commit = (name: String, moment: Timestamp, object: String)

  /// The commits since another one, the first one first, of those files that several touched.
  private static func commits(
    since base: String, of names: Set<String>, in folder: String
  ) -> [Commit] {
    let arguments = [
      "log", "--format=%x01%ct", "--raw", "--no-abbrev", "-z", "--relative", "--no-renames",
      "--no-merges", "--reverse", "--topo-order", "--no-show-signature", "--no-notes",
      "--no-color", "\(base)..HEAD", "--", "activities",
    ]
    var commits: [Commit] = []
    var (moment, object): (Timestamp?, String?)
    for piece in pieces(of: output(of: arguments, in: folder) ?? []) {
      let text = String(decoding: piece, as: UTF8.self)
      if let now = moment, let contents = object {
        object = nil
        if names.contains(text) { commits.append((text, now, contents)) }
      } else if piece.first == 1 {
        moment = Int(text.dropFirst()).map(Timestamp.init(seconds:))
      } else if piece.first == UInt8(ascii: ":") {
        // Both modes, both names of contents, what became of it.
        object = text.split(separator: " ").dropFirst(3).first.map(String.init)
      }
    }
    let counts = Dictionary(commits.map { ($0.name, 1) }, uniquingKeysWith: +)
    return commits.filter { counts[$0.name, default: 0] > 1 }
  }

  /// The commit that today is compared with, or the state before the first one; nil where git or the
  /// repository is not there, or is shallow so that there is none.
  private static func base(
    in folder: String, _ revision: String?
  ) throws(UnknownRevision) -> (revision: String, isCommit: Bool)? {
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
      return (String(commit), true)
    }
    guard line(["rev-parse", "--is-shallow-repository"]) == "false",
      let last = line(["log", "-1", "--format=%ct"]).flatMap({ Int($0) })
    else { return nil }
    let before = "--before=\(last - recent)"
    // Of a younger repository all is compared with nothing.
    if let commit = line(["rev-list", "-1", before, "HEAD"]) { return (commit, true) }
    return line(["hash-object", "-t", "tree", "--stdin"]).map { ($0, false) }
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
