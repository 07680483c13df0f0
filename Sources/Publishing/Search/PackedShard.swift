import Markup

/// The content of a shard, ready to be written into a script.
struct PackedShard: Sendable {
  /// The bytes as ``ScriptText``.
  let text: [UInt8]
  /// The mark of the bytes.
  let mark: Fingerprint

  /// Packs bytes.
  init(_ bytes: [UInt8]) {
    text = ScriptText.encode(bytes)
    mark = Fingerprint(of: bytes)
  }
}
