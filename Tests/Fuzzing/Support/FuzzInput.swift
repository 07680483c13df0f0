import Diagnostics

/// What the fuzzer came up with.
public struct FuzzInput {
  /// The bytes as they came.
  public let bytes: [UInt8]

  /// The input at the pointer that libFuzzer hands over, which is null where it is empty.
  public init(_ start: UnsafePointer<UInt8>?, count: Int) {
    bytes = Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// The bytes as text, stray ones replaced: for what is only ever given valid UTF-8.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
