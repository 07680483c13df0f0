import Foundation
import Synchronization

/// The readings of Han characters in Latin letters without tones, each by itself.
///
/// They are ICU's, through Foundation. Asking it costs far more than the rest of an address, mostly
/// for setting out, and a calendar uses few different characters; so many are asked for at once, and
/// every answer is kept.
public enum Pinyin {
  private static let readings = Mutex<[Unicode.Scalar: String]>([:])

  /// The reading of a character: `li` for 荔. A character without one reads as itself.
  public static func reading(of scalar: Unicode.Scalar) -> String {
    if let known = readings.withLock({ $0[scalar] }) { return known }
    learn([scalar])
    return readings.withLock { $0[scalar] } ?? String(scalar)
  }

  /// All readings of a character that is read in more than one way in names and everyday words.
  ///
  /// The general one comes first. After 现代汉语词典's entries, chosen by what stands in names of
  /// places, offices and activities.
  public static func readings(of scalar: Unicode.Scalar) -> [String] {
    let general = reading(of: scalar)
    return [general] + (others[scalar] ?? []).filter { $0 != general }
  }

  private static let others: [Unicode.Scalar: [String]] = [
    "乐": ["le", "yue"], "了": ["le", "liao"], "会": ["hui", "kuai"], "传": ["chuan", "zhuan"],
    "单": ["dan", "shan"], "参": ["can", "shen"], "合": ["he", "ge"], "和": ["he", "huo"],
    "地": ["di", "de"], "大": ["da", "dai"], "宿": ["su", "xiu"], "尉": ["wei", "yu"],
    "差": ["cha", "chai"], "度": ["du", "duo"], "强": ["qiang", "jiang"], "得": ["de", "dei"],
    "数": ["shu", "shuo"], "曾": ["zeng", "ceng"], "朝": ["chao", "zhao"], "校": ["xiao", "jiao"],
    "澄": ["cheng", "deng"], "率": ["lv", "shuai"], "盛": ["sheng", "cheng"], "省": ["sheng", "xing"],
    "石": ["shi", "dan"], "种": ["zhong", "chong"], "系": ["xi", "ji"], "行": ["xing", "hang"],
    "角": ["jiao", "jue"], "觉": ["jue", "jiao"], "调": ["diao", "tiao"], "车": ["che", "ju"],
    "还": ["huan", "hai"], "都": ["du", "dou"], "重": ["zhong", "chong"], "长": ["chang", "zhang"],
    "降": ["jiang", "xiang"], "食": ["shi", "si"], "龟": ["gui", "jun"],
  ]

  /// Looks up the readings of characters that will be asked for.
  public static func learn(_ scalars: Set<Unicode.Scalar>) {
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
