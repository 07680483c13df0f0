import Foundation
import Workspace

/// The times of a build's stages as JSON, for benchmarks.
struct TimingsFile: Encodable {
  private struct Stage: Encodable {
    let name: String
    let seconds: Double
  }

  private let stages: [Stage]
  private let activities: Int
  private let files: Int
  private let bytes: Int

  /// What a report says.
  init(_ report: BuildReport) {
    stages = report.stages.map { Stage(name: $0.name, seconds: $0.duration / .seconds(1)) }
    activities = report.publication?.activities ?? 0
    files = report.publication?.files ?? 0
    bytes = report.publication?.bytes ?? 0
  }

  /// Writes the file.
  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try encoder.encode(self).write(to: URL(fileURLWithPath: path))
  }
}
