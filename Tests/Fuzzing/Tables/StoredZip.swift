/// A zip archive whose files are stored as they are (APPNOTE 6.3.10, sections 4.3 and 4.4), so that a
/// fuzzer sees its bytes arrive.
struct StoredZip {
  /// The archive.
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a file.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = bytes.count
    var entry: [UInt8] = []
    entry.append16(20, 0, 0, 0, 0)
    entry.append32(Self.checksum(of: content), UInt32(content.count), UInt32(content.count))
    entry.append16(UInt16(name.utf8.count), 0)
    bytes.append32(0x0403_4B50)
    bytes += entry + name.utf8 + content
    directory.append32(0x0201_4B50)
    directory.append16(20)
    directory += entry
    directory.append16(0, 0, 0)
    directory.append32(0, UInt32(offset))
    directory += name.utf8
    count += 1
  }

  /// The archive with its directory.
  func finished() -> [UInt8] {
    var end: [UInt8] = []
    end.append32(0x0605_4B50)
    end.append16(0, 0, UInt16(count), UInt16(count))
    end.append32(UInt32(directory.count), UInt32(bytes.count))
    end.append16(0)
    return bytes + directory + end
  }

  /// The CRC-32 of bytes (ISO 3309).
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1) * 0xEDB8_8320 }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append16(_ numbers: UInt16...) {
    for number in numbers { self += [UInt8(truncatingIfNeeded: number), UInt8(number >> 8)] }
  }

  fileprivate mutating func append32(_ numbers: UInt32...) {
    for number in numbers {
      append16(UInt16(truncatingIfNeeded: number), UInt16(number >> 16))
    }
  }
}
