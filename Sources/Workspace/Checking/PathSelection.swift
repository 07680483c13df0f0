import Diagnostics

/// The files and folders of a content folder that somebody asks about.
///
/// Paths are compared as they are written, relative ones from the working folder; links are not
/// followed.
public struct PathSelection: Sendable {
  /// Why a path cannot be asked about.
  public enum Refusal: Error, Sendable, Equatable {
    /// It is not in the content folder.
    case outside(path: String, content: String)
    /// No file that is read is there.
    case nothingThere(path: String)
  }

  /// A path as it was given, and as the paths of diagnostics are written.
  private struct Choice {
    let given: String
    let path: String
  }

  /// The content folder, as messages show it.
  private let root: String
  private let choices: [Choice]

  /// The selection of some paths; of none, everything.
  ///
  /// - Parameters:
  ///   - content: the content folder.
  ///   - workingFolder: the absolute path that relative ones count from.
  public init(
    _ paths: [String], in content: String, workingFolder: String
  ) throws(Refusal) {
    root = SourceReader.withoutSlash(content)
    let folder = Self.parts(of: root, from: workingFolder)
    var choices: [Choice] = []
    for given in paths {
      let parts = Self.parts(of: given, from: workingFolder)
      guard parts.starts(with: folder) else { throw .outside(path: given, content: root) }
      let path = ([root] + parts.dropFirst(folder.count).map(String.init)).joined(separator: "/")
      choices.append(Choice(given: given, path: path))
    }
    self.choices = choices
  }

  /// Whether a file is chosen: by itself or by a folder above it.
  func contains(_ path: String) -> Bool {
    choices.isEmpty || choices.contains { Self.isSame(path, orBelow: $0.path) }
  }

  /// Whether a problem is about a chosen file: it is there, or a chosen file is the other one of a
  /// clash.
  func concerns(_ diagnostic: Diagnostic) -> Bool {
    contains(diagnostic.path)
      || diagnostic.notes.contains { note in note.span.map { contains($0.file.path) } ?? false }
  }

  /// Makes sure that at each path there is something.
  ///
  /// - Throws: ``Refusal/nothingThere(path:)`` for the first at which nothing is.
  func requireMatches(among paths: [String]) throws(Refusal) {
    for choice in choices
    where choice.path != root && !paths.contains(where: { Self.isSame($0, orBelow: choice.path) }) {
      throw .nothingThere(path: choice.given)
    }
  }

  private static func isSame(_ path: String, orBelow folder: String) -> Bool {
    path == folder || path.hasPrefix(folder + "/")
  }

  /// The parts of an absolute path without `.` and `..`.
  private static func parts(of path: String, from folder: String) -> [Substring] {
    let whole = path.hasPrefix("/") ? path : "\(folder)/\(path)"
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts
  }
}
