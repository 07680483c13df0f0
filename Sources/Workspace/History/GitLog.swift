import Foundation
import Publishing

/// Git's list of commits, read once for a whole folder.
enum GitLog {
  /// The history of the files below a folder, by paths that begin with the folder's.
  ///
  /// Empty where git is not there, the folder lies in no repository of its, or the repository is a
  /// shallow one: where it was cut off, all files would seem to have come at once.
  static func history(below folder: String) -> ChangeHistory {
    guard let log = output(of: arguments, in: folder) else { return ChangeHistory() }
    return history(from: log, prefix: folder + "/") ?? ChangeHistory()
  }

  /// One line for each commit that touched something here, `U+0001 seconds U+0002 names of the commit`,
  /// and the paths it touched; NUL behind each, so that paths come as they are. A merge stands for
  /// what its branches list already.
  private static let arguments = [
    "log", "--format=%x01%ct%x02%D", "--decorate=short", "--name-only", "-z", "--relative",
    "--no-renames", "--no-merges", "--no-show-signature", "--no-notes", "--no-color", "--", ".",
  ]

  /// Reads the list; nil for that of a shallow repository.
  ///
  /// - Parameter prefix: what is put before each path.
  static func history(from log: [UInt8], prefix: String) -> ChangeHistory? {
    var history = ChangeHistory()
    var moment: Timestamp?
    for piece in pieces(of: log) {
      if piece.first == 1 {
        let parts = piece.dropFirst().split(
          separator: 2, maxSplits: 1, omittingEmptySubsequences: false)
        let names = String(decoding: parts.last ?? [], as: UTF8.self)
        if names == "grafted" || names.hasPrefix("grafted, ") { return nil }
        moment = parts.first.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
          .map(Timestamp.init(seconds:))
      } else if let moment, !piece.isEmpty {
        history.note(moment, at: prefix + String(decoding: piece, as: UTF8.self))
      }
    }
    return history
  }

  /// The pieces of a list that was asked for with `-z`. Between a commit and the first of its files git
  /// leaves an empty line.
  static func pieces(of list: [UInt8]) -> some Sequence<ArraySlice<UInt8>> {
    list.split(separator: 0).lazy.map { piece in
      piece.first == UInt8(ascii: "\n") ? piece.dropFirst() : piece
    }
  }

  /// What git prints in a folder; nil where it fails or is not there.
  ///
  /// - Parameter input: what it reads. It comes from a file: a pipe would end our own process if git
  ///   ended first.
  static func output(
    of arguments: [String], in folder: String, input: [UInt8] = []
  ) -> [UInt8]? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    do {
      process.standardInput = try handle(holding: input)
      try process.run()
      let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return process.terminationStatus == 0 ? Array(bytes) : nil
    } catch {
      return nil
    }
  }

  /// A file that nobody else sees, ready to be read.
  private static func handle(holding bytes: [UInt8]) throws -> FileHandle {
    guard !bytes.isEmpty else { return .nullDevice }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "almanac-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try FileHandle(forReadingFrom: file)
  }
}
