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
  /// Its copies, in the order of ``PictureForm/all(of:)``.
  let copies: [PictureCopy]

  private static let name = "almanac-picture"

  /// A record of a picture's copies.
  init(header: PictureHeader, copies: [PictureCopy]) {
    self.header = header
    self.copies = copies
  }

  /// Reads a record; nil for one that was damaged, or that another version of the program made.
  init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstRange(of: "\n\n".utf8) else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\n")
    guard let first = lines.first, let header = Self.header(first) else { return nil }
    var copies: [PictureCopy] = []
    var rest = bytes[end.upperBound...]
    for (line, form) in zip(lines.dropFirst(), PictureForm.all(of: header.size)) {
      let parts = line.split(separator: " ")
      guard parts.count == 5, let count = Int(parts[3]), count > 0, count <= rest.count else {
        return nil
      }
      let copy = PictureCopy(form: form, bytes: Array(rest.prefix(count)))
      guard line == Self.line(of: copy) else { return nil }
      copies.append(copy)
      rest = rest.dropFirst(count)
    }
    guard rest.isEmpty, copies.map(\.form) == PictureForm.all(of: header.size) else { return nil }
    self.init(header: header, copies: copies)
  }

  /// The record as a file.
  var bytes: [UInt8] {
    let size = header.size
    let first = "\(Self.name) \(header.format.rawValue) \(size.width) \(size.height)"
    let lines = ([first] + copies.map(Self.line)).joined(separator: "\n")
    return copies.reduce(into: Array("\(lines)\n\n".utf8)) { $0 += $1.bytes }
  }

  private static func line(of copy: PictureCopy) -> String {
    let form = copy.form
    return "\(form.encoding.rawValue) \(form.size.width) \(form.size.height) \(copy.bytes.count) "
      + Fingerprint(of: copy.bytes).digits
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
