import Diagnostics

/// A style sheet that names other assets, published without its comments.
struct StyleSheet {
  let file: SourceFile
  /// The name below `assets/`.
  let name: String

  /// The sheet with every `url(…)` of a file beside it turned into that file's published name.
  ///
  /// - Parameter addresses: the addresses of the assets by name; styles and assets are published in
  ///   one folder, so a link is the last part of an address.
  func linked(to addresses: [String: String]) -> Diagnosed<[UInt8]> {
    var output: [UInt8] = []
    var diagnostics: [Diagnostic] = []
    var start = 0
    while let open = file.bytes[start...].firstRange(of: "url(".utf8) {
      guard let close = file.bytes[open.upperBound...].firstIndex(of: UInt8(ascii: ")")) else {
        break
      }
      output += file.bytes[start..<open.upperBound]
      let written = String(decoding: file.bytes[open.upperBound..<close], as: UTF8.self)
      let target = written.filter { $0 != "\"" && $0 != "'" && $0 != " " }
      if target.hasPrefix("data:") || target.hasPrefix("#") {
        output += file.bytes[open.upperBound..<close]
      } else if let address = addresses[target] {
        output += address.dropFirst("assets/".count).utf8
      } else {
        diagnostics.append(
          Diagnostic(
            .error, "missing-asset",
            Message(zh: "assets/ 里没有 \(target)", en: "there is no \(target) in assets/"),
            at: file.span(open.upperBound..<close)))
      }
      start = close
    }
    output += file.bytes[start...]
    return Diagnosed(Self.squeezed(output), diagnostics)
  }

  /// A sheet without its comments (CSS Syntax 3, 4.3.2), but for those that begin with `/*!`, as
  /// licences do, and without blanks that mean nothing. What stands in quotes or in `url(…)` stays as it
  /// is.
  static func squeezed(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var rest = bytes[...]
    var isAfterBlank = false
    func take(_ count: Int) {
      if isAfterBlank, let last = output.last, let next = rest.first,
        !"{};:,".utf8.contains(last), !"{};".utf8.contains(next)
      {
        output.append(UInt8(ascii: " "))
      }
      isAfterBlank = false
      if rest.first == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
      output += rest.prefix(count)
      rest = rest.dropFirst(count)
    }
    while let byte = rest.first {
      if rest.starts(with: "/*".utf8) {
        let end = rest.dropFirst(2).firstRange(of: "*/".utf8)?.upperBound ?? rest.endIndex
        if rest.starts(with: "/*!".utf8) {
          take(end - rest.startIndex)
        } else {
          rest = rest[end...]
        }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        take(Self.lengthOfQuote(rest))
      } else if rest.starts(with: "url(".utf8) {
        let end = rest.firstIndex(of: UInt8(ascii: ")")) ?? rest.endIndex
        take(end - rest.startIndex)
      } else if byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) {
        isAfterBlank = true
        rest = rest.dropFirst()
      } else {
        take(1)
      }
    }
    return output
  }

  /// The number of bytes from a quotation mark to the one that ends the text, both counted.
  private static func lengthOfQuote(_ text: ArraySlice<UInt8>) -> Int {
    guard let mark = text.first else { return 0 }
    var rest = text.dropFirst()
    while let next = rest.first, next != mark { rest = rest.dropFirst(next == 0x5C ? 2 : 1) }
    return min(text.count, text.count - rest.count + 1)
  }
}
