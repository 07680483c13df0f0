import Markup

/// What the cache keeps of one picture, as one file: so a moment at which a program is killed leaves
/// all of it or nothing.
///
/// Lines of text, an empty line, then the bytes of the copies one after the other:
/// ```
/// almanac-picture JPEG 4000 3000
/// webp 320 240 11830 85944171f73967e8
/// jpg 320 240 14121 46810940eff5f915
/// ```
/// The two last parts of a line are the number of a copy's bytes and their mark.
struct PictureRecord {
  /// What the picture is.
  let header: PictureHeader
  /// Its copies, in the order of ``PictureForm/all(of:)``, each with the mark its bytes should have.
  private let parts: [Part]

  private struct Part {
    let form: PictureForm
    let bytes: ArraySlice<UInt8>
    let mark: Substring
  }

  private static let name = "almanac-picture"

  /// A record of a picture's copies.
  init(header: PictureHeader, copies: [PictureCopy]) {
    self.header = header
    parts = copies.map {
      Part(form: $0.form, bytes: $0.bytes[...], mark: Fingerprint(of: $0.bytes).digits[...])
    }
  }

  /// Reads a record, of whose copies it sees that they are there; nil for one that was cut off, or that
  /// another version of the program made.
  init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstRange(of: "\n\n".utf8) else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\n")
    guard let first = lines.first, let header = Self.header(first) else { return nil }
    var parts: [Part] = []
    var rest = bytes[end.upperBound...]
    for (line, form) in zip(lines.dropFirst(), PictureForm.all(of: header.size)) {
      let words = line.split(separator: " ")
      guard words.count == 5, let count = Int(words[3]), count > 0, count <= rest.count else {
        return nil
      }
      parts.append(Part(form: form, bytes: rest.prefix(count), mark: words[4]))
      guard line == Self.line(of: parts[parts.count - 1]) else { return nil }
      rest = rest.dropFirst(count)
    }
    guard rest.isEmpty, parts.map(\.form) == PictureForm.all(of: header.size) else { return nil }
    self.header = header
    self.parts = parts
  }

  /// Whether the bytes of all copies are those that were written.
  var isSound: Bool { parts.allSatisfy(Self.isSound) }

  /// The bytes of a copy; nil where they are not those that were written.
  func bytes(of form: PictureForm) -> [UInt8]? {
    parts.first { $0.form == form && Self.isSound($0) }.map { Array($0.bytes) }
  }

  private static func isSound(_ part: Part) -> Bool {
    Fingerprint(of: Array(part.bytes)).digits == part.mark
  }

  /// The record as a file.
  var bytes: [UInt8] {
    let size = header.size
    let first = "\(Self.name) \(header.format.rawValue) \(size.width) \(size.height)"
    let lines = ([first] + parts.map(Self.line)).joined(separator: "\n")
    return parts.reduce(into: Array("\(lines)\n\n".utf8)) { $0 += $1.bytes }
  }

  private static func line(of part: Part) -> String {
    let form = part.form
    return "\(form.encoding.rawValue) \(form.size.width) \(form.size.height) \(part.bytes.count) "
      + part.mark
  }

  private static func header(_ line: Substring) -> PictureHeader? {
    let parts = line.split(separator: " ")
    guard parts.count == 4, parts[0] == name,
      let format = PictureFormat(rawValue: String(parts[1])),
      let width = Int(parts[2]), let height = Int(parts[3]), width > 0, height > 0
    else { return nil }
    return PictureHeader(format: format, size: PictureSize(width: width, height: height))
  }
}
