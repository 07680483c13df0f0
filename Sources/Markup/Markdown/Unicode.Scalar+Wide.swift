extension Unicode.Scalar {
  /// Whether the scalar is Han, kana or fullwidth punctuation: writing in which no blank separates
  /// words.
  var isWide: Bool {
    switch value {
    case 0x2E80...0x2FDF, 0x3000...0x30FF, 0x31C0...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: isShared
    }
  }

  /// Whether it is a mark that Chinese shares with Latin but writes as a wide one: “ ” ‘ ’ … —
  var isShared: Bool {
    switch value {
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2014: true
    default: false
    }
  }
}
