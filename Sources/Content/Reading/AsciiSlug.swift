import Foundation

/// A name in addresses: lowercase ASCII letters, digits and hyphens.
///
/// Han characters become pinyin (ICU's readings, through Foundation); everything else separates.
///
/// - Returns: an empty text where nothing of the name can be written so.
func asciiSlug(_ name: String) -> String {
  let isPlain = name.utf8.allSatisfy {
    ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D
  }
  if isPlain { return name }
  var latin = name
  if !name.utf8.allSatisfy({ $0 < 0x80 }) {
    latin = name.applyingTransform(.mandarinToLatin, reverse: false) ?? name
    latin = latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin
  }
  var slug = ""
  for byte in latin.lowercased().utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      slug.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      if !slug.isEmpty, slug.last != "-" { slug += "-" }
    }
  }
  while slug.last == "-" { slug.removeLast() }
  return slug
}
