extension String {
  /// The text without what XML 1.0 (2.2) has no place for, not even as a reference: control characters
  /// other than tab and line breaks, U+FFFE and U+FFFF.
  public var withoutNonXML: String {
    guard unicodeScalars.contains(where: { !$0.isXML }) else { return self }
    return String(UnicodeScalarView(unicodeScalars.filter(\.isXML)))
  }
}

extension Unicode.Scalar {
  /// Whether it is a Char of XML 1.0; surrogates are no scalars.
  fileprivate var isXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x1_0000...0x10_FFFF: true
    default: false
    }
  }
}
