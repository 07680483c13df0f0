import Diagnostics

/// How the bytes of a file that should be UTF-8 seem to be encoded.
enum TextEncoding: Equatable {
  /// Two bytes a character, with a byte order mark or zero bytes between ASCII signs.
  case utf16
  /// The encoding of Chinese Windows: GBK, or GB 18030 with its four bytes.
  case gb18030
  /// No text at all, or one that is damaged.
  case unknown

  /// Guesses the encoding of bytes that are not UTF-8.
  init(of bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else if Self.hasFormOfGB18030(bytes), !Self.isMostlyUTF8(bytes) {
      self = .gb18030
    } else {
      self = .unknown
    }
  }

  /// The offset of the first byte that is not UTF-8, nil where all of it is (RFC 3629, 4).
  static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }

  /// Whether nearly all of what is not ASCII is in three bytes a character, as Chinese is in UTF-8:
  /// such a text with a damaged place often has the form of GB 18030 by chance, the other way round
  /// hardly ever.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (inThrees, strays, index) = (0, 0, 0)
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if index + 2 < bytes.count, bytes[index] & 0xF0 == 0xE0,
        bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80
      {
        (inThrees, index) = (inThrees + 3, index + 3)
      } else {
        (strays, index) = (strays + 1, index + 1)
      }
    }
    return inThrees > strays * 9
  }

  /// Whether every byte belongs to ASCII or to a pair or four of GB 18030-2005, 5.
  private static func hasFormOfGB18030(_ bytes: [UInt8]) -> Bool {
    var pairs = 0
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        guard lead >= 0x20 || (0x09...0x0D).contains(lead) else { return false }
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(lead), index + 1 < bytes.count else { return false }
      switch bytes[index + 1] {
      case 0x40...0x7E, 0x80...0xFE:
        index += 2
      case 0x30...0x39:
        guard index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
          (0x30...0x39).contains(bytes[index + 3])
        else { return false }
        index += 4
      default: return false
      }
      pairs += 1
    }
    return pairs > 0
  }
}

extension SourceFile {
  /// Why the file cannot be read as text, nil where it can.
  public var unreadable: Diagnostic? {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return .notUTF8(self)
    }
    return bytes.contains(0) ? .binaryFile(self) : nil
  }
}

extension Diagnostic {
  /// The file holds bytes that are not UTF-8.
  static func notUTF8(_ file: SourceFile) -> Diagnostic {
    let bad = TextEncoding.firstInvalidByte(in: file.bytes) ?? 0
    let line = file.span(bad..<bad).position.line
    let encoding = TextEncoding(of: file.bytes)
    // UTF-16 and data hold zero bytes, text never does.
    if encoding == .unknown, file.bytes.contains(0) { return binaryFile(file) }
    let message =
      switch encoding {
      case .utf16:
        Message(
          zh: "文件存成了 UTF-16（记事本里叫“Unicode”），要存成 UTF-8", en: "the file is UTF-16, not UTF-8")
      case .gb18030:
        Message(
          zh: "文件像是存成了 GBK（记事本里叫 ANSI），要存成 UTF-8，第一处在第 \(line) 行",
          en: "the file looks like GBK, not UTF-8, first at line \(line)")
      case .unknown:
        Message(
          zh: "第 \(line) 行有不是 UTF-8 的字，可能是文件损坏了，或者用了别的编码",
          en: "line \(line) holds bytes that are not UTF-8")
      }
    return Diagnostic(.error, "not-utf8", message, place: .path(file.path), notes: saveAsUTF8)
  }

  /// The file is no text.
  static func binaryFile(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, "binary-file",
      Message(
        zh: "这不是纯文本文件，打不开里面的字", en: "the file is not plain text"),
      place: .path(file.path),
      notes: [
        Note(
          Message(
            zh: "Word、WPS 文档改了扩展名也不行；请把里面的文字复制出来，用记事本新建一个文件，存成 UTF-8",
            en:
              "a document of Word or WPS stays one when it is renamed; save its words as a text file"
          ))
      ])
  }

  private static let saveAsUTF8 = [
    Note(
      Message(
        zh: "记事本：打开文件，点“文件”—“另存为”，右下角的“编码”选 UTF-8，保存",
        en: "in Notepad: File, Save as, Encoding: UTF-8")),
    Note(
      Message(
        zh: "WPS 文字：“另存为”，文件类型选“文本文件 (*.txt)”，编码选“Unicode (UTF-8)”，再把扩展名改回来",
        en:
          "in WPS Writer: Save as, plain text, encoding Unicode (UTF-8); then restore the extension"
      )),
  ]
}
