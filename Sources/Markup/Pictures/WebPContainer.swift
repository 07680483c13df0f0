/// The file around the dots of a WebP picture (RFC 9649, 2.3): chunks, each with four letters, the number
/// of its bytes and these.
enum WebPContainer {
  /// A file that holds the dots and no other chunk; nil where there are no dots in it.
  ///
  /// libvips 8.14 writes a chunk of Exif even where it is asked to leave out all such things.
  static func bare(_ file: [UInt8]) -> [UInt8]? {
    var rest = file.dropFirst(12)
    while rest.count >= 8 {
      let name = rest.prefix(4)
      let size = rest.dropFirst(4).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      // A chunk of an odd number of bytes is followed by one that says nothing.
      let whole = rest.prefix(8 + size + size % 2)
      if name.elementsEqual("VP8 ".utf8) || name.elementsEqual("VP8L".utf8) {
        guard whole.count >= 8 + size else { return nil }
        return Array("RIFF".utf8) + littleEndian(4 + whole.count) + Array("WEBP".utf8) + whole
      }
      rest = rest.dropFirst(whole.count)
    }
    return nil
  }

  private static func littleEndian(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
