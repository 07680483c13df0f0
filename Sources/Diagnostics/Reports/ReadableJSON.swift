import Foundation

extension Encodable {
  /// The value as JSON for people and programs: a member a line, in the order of their names, so that the
  /// same value is the same text.
  public func readableJSON() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
