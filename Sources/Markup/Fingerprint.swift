/// A short mark of some bytes, for names that change when their content does.
///
/// FNV-1a of 64 bits (Fowler, Noll and Vo): not a secret, only unlikely to meet itself.
public struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The mark of no bytes, to be updated.
  public init() {}

  /// The mark of some bytes.
  public init(of bytes: some Sequence<UInt8>) {
    update(bytes)
  }

  /// Takes in further bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
  }

  /// The mark of the bytes of a file.
  public init(of bytes: [UInt8]) {
    update(bytes)
  }

  /// Takes in further bytes, those of a file: without this, each would be a generic call.
  public mutating func update(_ bytes: [UInt8]) {
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
  }

  /// Ten characters of hexadecimal.
  public var description: String { String(digits.suffix(10)) }

  /// All of it, as sixteen characters of hexadecimal.
  public var digits: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
