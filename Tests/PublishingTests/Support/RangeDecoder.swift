@testable import Publishing

/// Reads what ``RangeEncoder`` wrote: the decoder of LZMA's specification, step by step, beside the
/// one in `search-codec.js`.
struct RangeDecoder {
  private let bytes: [UInt8]
  private var next = 0
  private var range: UInt32 = .max
  private var code: UInt32 = 0

  /// A decoder of bytes; behind their end it reads zeros.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for _ in 0..<4 { shift() }
  }

  /// A decoder of a shard's text.
  init(text: String) throws {
    self.init(try ScriptTextReader.bytes(of: text))
  }

  /// A bit whose model learns.
  mutating func bit(_ model: inout UInt16) -> Bool {
    // The likelihood of a zero, and how often the model was asked.
    var (zero, times) = (model / 16, model % 16)
    let share: UInt16 = times < 1 ? 2 : times < 4 ? 4 : times < 8 ? 8 : times < 15 ? 16 : 32
    let bound = (range >> 12) * UInt32(zero)
    let isZero = code < bound
    if isZero {
      range = bound
      zero += (4096 - zero) / share
    } else {
      range -= bound
      code -= bound
      zero -= zero / share
    }
    times = times < 15 ? times + 1 : 15
    model = zero * 16 + times
    settle()
    return !isZero
  }

  /// A number of so many bits that are each as likely as not.
  mutating func bits(_ count: Int) -> Int {
    var value = 0
    for _ in 0..<count {
      range /= 2
      value *= 2
      if code >= range {
        code -= range
        value += 1
      }
      settle()
    }
    return value
  }

  private mutating func settle() {
    while range < 1 << 24 {
      range *= 256
      shift()
    }
  }

  private mutating func shift() {
    code = code << 8 | UInt32(next < bytes.count ? bytes[next] : 0)
    next += 1
  }
}
