/// A place in a log of SARIF (3.28, location).
struct SARIFLocation: Encodable {
  private let physicalLocation: Physical
  private let message: SARIFMessage?

  /// A range of a file, or the file as a whole.
  init(path: String, span: SourceSpan?, message: SARIFMessage? = nil) {
    physicalLocation = Physical(
      artifactLocation: Artifact(path: path), region: span.map(Region.init))
    self.message = message
  }

  private struct Physical: Encodable {
    let artifactLocation: Artifact
    let region: Region?
  }

  /// A file, by its address (3.4).
  struct Artifact: Encodable {
    private let uri: String

    /// The file at a path; a relative one is relative to whatever the reader takes for the root.
    init(path: String) {
      let address = Self.escaped(IdentityNumber.masked(path))
      uri = path.hasPrefix("/") ? "file://\(address)" : address
    }

    /// A path with all but the unreserved signs of RFC 3986 (2.3) and slashes escaped.
    private static func escaped(_ path: String) -> String {
      let digits = Array("0123456789ABCDEF".unicodeScalars)
      var result = String.UnicodeScalarView()
      for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
          result.append(Unicode.Scalar(byte))
        default:
          result.append("%")
          result.append(digits[Int(byte >> 4)])
          result.append(digits[Int(byte & 15)])
        }
      }
      return String(result)
    }
  }

  /// A range of lines and columns (3.30); the end stands behind the last character.
  struct Region: Encodable {
    private let startLine: Int
    private let startColumn: Int
    private let endLine: Int
    private let endColumn: Int

    /// The region of a range.
    init(_ span: SourceSpan) {
      let (start, end) = (span.position, span.end)
      (startLine, startColumn) = (start.line, start.column)
      (endLine, endColumn) = (end.line, end.column)
    }
  }
}
