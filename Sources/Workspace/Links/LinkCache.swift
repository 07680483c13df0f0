import Foundation

/// Addresses that were reached not long ago, so that a check does not ask the same servers every day.
/// What could not be reached is not in it: that is asked again each time.
public struct LinkCache: Sendable, Equatable {
  /// For how long an address that was reached is taken to be there, in seconds: a week.
  public static let lifetime = 7 * 24 * 60 * 60

  private struct Form: Codable {
    var version = LinkCache.version
    let reached: [String: Int]
  }

  private static let version = 1

  /// When addresses were last reached, in seconds since 1970.
  private var reached: [String: Int] = [:]

  /// Nothing.
  public init() {}

  /// What a file holds; nothing where it is of another version or no such file.
  init(_ bytes: [UInt8]) {
    guard let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)),
      form.version == Self.version
    else { return }
    reached = form.reached
  }

  /// Whether an address was reached within the last week.
  func holds(_ address: String, now: Int) -> Bool {
    guard let moment = reached[address] else { return false }
    return (now - Self.lifetime...now).contains(moment)
  }

  /// Keeps that an address was reached.
  mutating func keep(_ address: String, now: Int) { reached[address] = now }

  /// The file's text, without what is too old to be of use.
  func bytes(now: Int) throws -> [UInt8] {
    Array(try Form(reached: reached.filter { holds($0.key, now: now) }).readableJSON().utf8)
  }
}
