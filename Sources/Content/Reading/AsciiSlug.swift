import Markup

/// A name in addresses: lowercase ASCII letters, digits and hyphens.
///
/// Han characters become pinyin, joined by hyphens; everything else separates. A name that gets too
/// long for a file's (pinyin takes up to seven bytes where a Han character takes three) is cut and
/// gets a mark of the whole behind it.
///
/// - Returns: an empty text where nothing of the name can be written so.
func asciiSlug(_ name: String) -> String {
  var slug = ""
  var isSeparated = true
  func append(_ byte: UInt8) {
    slug.unicodeScalars.append(Unicode.Scalar(byte))
    isSeparated = false
  }
  func separate() {
    if !isSeparated { slug += "-" }
    isSeparated = true
  }
  for scalar in name.unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": append(UInt8(scalar.value))
    case "A"..."Z": append(UInt8(scalar.value) + 0x20)
    case _ where scalar.value < 0x80: separate()
    default:
      separate()
      for byte in Pinyin.reading(of: scalar).utf8 where (0x61...0x7A).contains(byte) {
        append(byte)
      }
      separate()
    }
  }
  while slug.utf8.last == UInt8(ascii: "-") { slug.removeLast() }
  guard slug.utf8.count > longestSlug else { return slug }
  return "\(slug.prefix(longestSlug - 11))-\(Fingerprint(of: name.utf8))"
}

/// The longest slug in bytes: with what is put behind one it stays far below the 255 bytes that file
/// systems allow, and an address can still be read aloud.
private let longestSlug = 120
