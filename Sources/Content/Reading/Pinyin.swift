import Foundation
import Synchronization

/// The readings of Han characters in Latin letters without tones, each by itself.
///
/// They are ICU's, through Foundation. Asking it costs far more than the rest of an address, mostly
/// for setting out, and a calendar uses few different characters; so many are asked for at once, and
/// every answer is kept.
enum Pinyin {
  private static let readings = Mutex<[Unicode.Scalar: String]>([:])

  /// The reading of a character: `li` for 荔. A character without one reads as itself.
  static func reading(of scalar: Unicode.Scalar) -> String {
    if let known = readings.withLock({ $0[scalar] }) { return known }
    learn([scalar])
    return readings.withLock { $0[scalar] } ?? String(scalar)
  }

  /// Looks up the readings of characters that will be asked for.
  static func learn(_ scalars: Set<Unicode.Scalar>) {
    let unknown = readings.withLock { known in scalars.filter { known[$0] == nil } }
    let list = unknown.filter { $0.value >= 0x80 }.sorted()
    let text = list.map { String($0) }.joined(separator: "\n")
    let latin = text.applyingTransform(.mandarinToLatin, reverse: false) ?? text
    let lines = latin.lowercased().split(separator: "\n", omittingEmptySubsequences: false)
    readings.withLock { readings in
      // Taken apart, ǐ is an i with a mark above it, and the mark is what goes.
      for (scalar, line) in zip(list, lines) {
        let letters = String(line).decomposedStringWithCanonicalMapping.unicodeScalars
        readings[scalar] = String(String.UnicodeScalarView(letters.filter { $0.value < 0x80 }))
      }
    }
  }
}
