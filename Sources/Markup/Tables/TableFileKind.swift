/// What a file is by its first bytes, whatever its name says.
enum TableFileKind: Equatable {
  /// A zip archive, as `.xlsx` and `.docx` are.
  case zip
  /// A compound file of the old office programs (MS-CFB); encrypted new files are in one too.
  case compound(isEncrypted: Bool)
  /// A PDF.
  case pdf
  /// A picture.
  case picture
  /// A web page, which some systems hand out under the name of a spreadsheet.
  case webPage
  /// A document in RTF.
  case richText
  /// Whatever else: perhaps a text.
  case other

  /// The kind of some bytes.
  init(of bytes: [UInt8]) {
    func starts(with signature: [UInt8]) -> Bool { bytes.starts(with: signature) }
    if starts(with: [0x50, 0x4B, 0x03, 0x04]) || starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // Names in its directory are UTF-16.
      let name = "EncryptedPackage".utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
      self = .compound(isEncrypted: bytes.firstRange(of: name) != nil)
    } else if starts(with: Array("%PDF".utf8)) {
      self = .pdf
    } else if starts(with: [0x89, 0x50, 0x4E, 0x47]) || starts(with: [0xFF, 0xD8, 0xFF])
      || starts(with: Array("GIF8".utf8)) || starts(with: [0x42, 0x4D])
    {
      self = .picture
    } else if starts(with: Array("{\\rtf".utf8)) {
      self = .richText
    } else {
      let start = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
      self = start.contains("<html") || start.contains("<table") ? .webPage : .other
    }
  }
}
