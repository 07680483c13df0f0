import Diagnostics

/// A link or an image in a Markdown text, sorted by what it leads to.
public struct MarkdownLink: Sendable {
  /// What an address leads to.
  public enum Destination: Sendable, Equatable {
    /// A place outside the site: http, https, mailto or tel.
    case external(String)
    /// Another content file, by its path from the project's root, and a heading in it.
    case entry(path: String, anchor: String?)
    /// A heading of the same text.
    case anchor(String)
    /// A file that is published as it is, by its path from the project's root.
    case file(path: String)
    /// An address that may not stand in a page: another scheme, another host without one, a path that
    /// leaves the project.
    case refused(String)
  }

  /// What it leads to.
  public let destination: Destination
  /// Whether it is an image.
  public let isImage: Bool
  /// The words of a link, the alternative text of an image.
  public let text: String
  /// Where the address is written.
  public let span: SourceSpan
}

extension MarkdownLink.Destination {
  /// Sorts an address as it is written in a file.
  ///
  /// - Parameter path: the path of the file from the project's root, to which relative ones count.
  public init(_ address: String, writtenIn path: String) {
    if address.hasPrefix("#") {
      self = .anchor(percentDecoded(address.dropFirst()))
    } else if let scheme = Self.scheme(of: address) {
      switch scheme.lowercased() {
      case "http", "https", "mailto", "tel": self = .external(address)
      default: self = .refused(address)
      }
    } else if address.hasPrefix("/") || address.contains("\\") || address.isEmpty {
      self = .refused(address)
    } else {
      let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard let target = Self.resolve(percentDecoded(parts[0]), from: path) else {
        self = .refused(address)
        return
      }
      let anchor = parts.count > 1 ? percentDecoded(parts[1]) : nil
      self = target.hasSuffix(".md") ? .entry(path: target, anchor: anchor) : .file(path: target)
    }
  }

  /// The scheme of an address (RFC 3986, 3.1), nil where it has none.
  private static func scheme(of address: String) -> Substring? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = address[..<colon]
    guard let first = scheme.utf8.first, first.isASCIILetter else { return nil }
    let valid = scheme.utf8.allSatisfy {
      $0.isASCIILetter || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
    return valid ? scheme : nil
  }

  /// The path that a relative one means; nil where it climbs out of the project.
  private static func resolve(_ relative: String, from file: String) -> String? {
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in relative.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "", ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    let path = parts.joined(separator: "/")
    return parts.isEmpty ? nil : file.hasPrefix("/") ? "/" + path : path
  }
}

extension UInt8 {
  /// Whether the byte is a letter of ASCII.
  var isASCIILetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}

/// Text with its `%XX` taken back to bytes; what is not valid UTF-8 then stays as it was.
private func percentDecoded(_ text: some StringProtocol) -> String {
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2,
      let high = hexDigit(rest[rest.startIndex]), let low = hexDigit(rest[rest.startIndex + 1])
    {
      bytes.append(high << 4 | low)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self) ?? String(text)
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}
