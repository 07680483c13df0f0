extension Unicode.Scalar {
  /// Whether it is a control character, a line break excepted, or changes the direction of writing.
  var isHidden: Bool {
    switch value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
