import CQRencode

/// A short text as a QR code (ISO/IEC 18004), made by libqrencode.
public struct QRCode: Sendable {
  /// The number of modules on a side, without the quiet zone.
  public let size: Int
  /// The dark modules as the path of an SVG image (SVG 2, 9.3) whose unit is a module and whose stroke
  /// is one wide: a line along the middle of every run, the first row's at 0.
  public let path: String

  /// The light modules that must be around a code on every side (ISO/IEC 18004, 5.3.8).
  public static let quietZone = 4

  /// The code of a text, readable with 15 % of it damaged (level M); nil where the text is longer than a
  /// code can hold, 2,331 bytes, or empty.
  public init?(_ text: String) {
    var text = text
    let code = text.withUTF8 { bytes in
      QRcode_encodeData(Int32(bytes.count), bytes.baseAddress, 0, QR_ECLEVEL_M)
    }
    guard let code else { return nil }
    defer { QRcode_free(code) }
    size = Int(code.pointee.width)
    let modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size)
    path = Self.path(of: modules, size: size)
  }

  /// A module is dark where its lowest bit is set; the others say what it is for.
  private static func path(of modules: UnsafeBufferPointer<UInt8>, size: Int) -> String {
    var path = Array("M0 0".utf8)
    path.reserveCapacity(size * size * 2)
    // Where the pen stands.
    var (penX, penY) = (0, 0)
    for y in 0..<size {
      var x = 0
      while x < size {
        guard modules[y * size + x] & 1 == 1 else {
          x += 1
          continue
        }
        let start = x
        while x < size, modules[y * size + x] & 1 == 1 { x += 1 }
        path.append(UInt8(ascii: "m"))
        append(start - penX, to: &path)
        path.append(UInt8(ascii: " "))
        append(y - penY, to: &path)
        path.append(UInt8(ascii: "h"))
        append(x - start, to: &path)
        (penX, penY) = (x, y)
      }
    }
    return String(decoding: path, as: UTF8.self)
  }

  /// Appends a whole number of at most three digits; a poster has a thousand of them.
  private static func append(_ number: Int, to path: inout [UInt8]) {
    if number < 0 { path.append(UInt8(ascii: "-")) }
    let value = abs(number)
    func digit(_ value: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(value % 10) }
    if value >= 100 { path.append(digit(value / 100)) }
    if value >= 10 { path.append(digit(value / 10)) }
    path.append(digit(value))
  }
}
