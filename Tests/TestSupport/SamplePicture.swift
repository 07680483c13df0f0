import Foundation

/// The pictures that `Tests/Pictures/draw.py` draws.
public enum SamplePicture {
  /// The bytes of a picture's file.
  public static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Pictures/samples")
}
