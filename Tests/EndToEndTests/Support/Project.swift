import Foundation
import Workspace

/// Projects to run the program in: folders of their own, with the repository's themes.
enum Project {
  /// The themes of the repository, as arguments.
  static let themes = ["--themes", Repository.root.appendingPathComponent("themes").path]

  /// A folder with the project of a fixture.
  static func folder(of fixture: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.fixtures.appendingPathComponent("\(fixture)/content").path,
      toPath: "\(folder.path)/content")
    return folder
  }
}
