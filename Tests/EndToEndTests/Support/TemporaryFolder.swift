import Foundation

/// A folder of its own for a test, removed with everything in it when nobody holds it any more.
final class TemporaryFolder: Sendable {
  /// The path of the folder.
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("almanac-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Puts a file into the folder.
  func put(_ name: String, _ text: String) throws { try put(name, Array(text.utf8)) }

  /// Puts a file of some bytes into the folder.
  func put(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// The files of one of its folders by path, with the time each was last changed.
  func times(of folder: String) throws -> [String: Date] {
    var times: [String: Date] = [:]
    for name in try Repository.files(below: "\(path)/\(folder)").keys {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: "\(path)/\(folder)/\(name)")
      times[name] = attributes[.modificationDate] as? Date
    }
    return times
  }
}
