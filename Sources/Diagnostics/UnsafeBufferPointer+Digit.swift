extension UnsafeBufferPointer<UInt8> {
  /// A decimal digit of ASCII or full width at an offset of UTF-8 text, with the offset behind it; nil
  /// where there is none.
  ///
  /// Inlined, because the rules that look for numbers ask it of every byte of every file.
  @inlinable
  public func digit(at index: Int) -> (value: Int, end: Int)? {
    guard index < count else { return nil }
    let byte = self[index]
    if byte &- 0x30 <= 9 { return (Int(byte - 0x30), index + 1) }
    // ０ to ９ are U+FF10 to U+FF19.
    guard byte == 0xEF, index + 2 < count, self[index + 1] == 0xBC,
      (0x90...0x99).contains(self[index + 2])
    else { return nil }
    return (Int(self[index + 2] - 0x90), index + 3)
  }
}
