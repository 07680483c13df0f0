import Foundation
import Workspace

/// The repository that the tests are in.
enum Repository {
  /// Its root.
  static let root: URL = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url
  }()

  /// The folder of the whole-site fixtures.
  static let fixtures = root.appendingPathComponent("Tests/EndToEndTests/Fixtures")

  /// The program, which is built beside the tests.
  static let executable: URL = {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("almanac")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : root.appendingPathComponent(".build/release/almanac")
  }()

  /// The files below a folder of the disk by their paths; empty where it is not there.
  static func files(below folder: String) throws -> [String: [UInt8]] {
    let disk = DiskFileSystem()
    var files: [String: [UInt8]] = [:]
    for entry in try disk.entries(below: folder) ?? [] where entry.kind == .file {
      files[entry.path] = try disk.read("\(folder)/\(entry.path)")
    }
    return files
  }
}
