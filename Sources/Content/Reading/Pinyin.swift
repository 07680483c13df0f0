import Foundation
import Synchronization

/// The readings of Han characters in Latin letters without tones, each by itself.
///
/// They are ICU's, through Foundation. Asking it costs far more than the rest of an address, and a
/// calendar uses few different characters, so every answer is kept.
enum Pinyin {
  private static let readings = Mutex<[Unicode.Scalar: String]>([:])

  /// The reading of a character: `li` for 荔. A character without one reads as itself.
  static func reading(of scalar: Unicode.Scalar) -> String {
    readings.withLock { readings in
      if let known = readings[scalar] { return known }
      let latin = String(scalar).applyingTransform(.mandarinToLatin, reverse: false)
      let plain = latin?.applyingTransform(.stripDiacritics, reverse: false)
      let reading = (plain ?? String(scalar)).lowercased()
      readings[scalar] = reading
      return reading
    }
  }
}
