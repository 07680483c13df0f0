import CCMark

extension ArraySlice<UInt8> {
  /// Where a byte stands first; by the C library, which looks at many bytes at once.
  func first(_ byte: UInt8) -> Int? {
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let found = memchr(start, Int32(byte), bytes.count)
      else {
        return nil
      }
      return startIndex + (UnsafeRawPointer(found) - start)
    }
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
