import CCMark

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands first, at or after an offset; by the C library, which looks at many bytes at
  /// once.
  func first(_ byte: UInt8, from offset: Int = 0) -> Int? {
    guard let start = baseAddress, let found = memchr(start + offset, Int32(byte), count - offset)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  /// Whether some bytes stand at an offset, which may lie outside.
  func has(_ pattern: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + pattern.utf8CodeUnitCount <= count, let start = baseAddress else {
      return false
    }
    return memcmp(start + offset, pattern.utf8Start, pattern.utf8CodeUnitCount) == 0
  }
}

extension ArraySlice<UInt8> {
  /// Where a byte stands first.
  func first(_ byte: UInt8) -> Int? {
    withUnsafeBufferPointer { $0.first(byte) }.map { startIndex + $0 }
  }

  /// Where some bytes stand first. The last of them should be rarer than the others: it is what is
  /// looked for.
  func first(_ pattern: StaticString) -> Int? {
    first(UnsafeBufferPointer(start: pattern.utf8Start, count: pattern.utf8CodeUnitCount))
  }

  /// Where some bytes stand first.
  func first(_ pattern: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let last = pattern.last else { return startIndex }
    var index = startIndex + pattern.count - 1
    while index < endIndex, let found = self[index...].first(last) {
      let start = found - pattern.count + 1
      if zip(self[start..<found], pattern).allSatisfy({ $0 == $1 }) { return start }
      index = found + 1
    }
    return nil
  }
}
