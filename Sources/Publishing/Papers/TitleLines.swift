import Diagnostics

/// A title as the lines it falls into by its own signs: a colon or a dash ends the first of two.
///
/// A sheet shows a title far larger than a list does, and one that breaks where its author drew breath
/// is read at a glance.
enum TitleLines {
  /// The lines of a title; one where a line of it would be too short to stand by itself.
  static func of(_ title: String) -> [String] {
    let scalars = Array(title.unicodeScalars)
    let shortest = 6
    for (index, scalar) in scalars.enumerated() where isEnd(scalar) {
      // Two dashes are one sign.
      guard index + 1 < scalars.count, !isEnd(scalars[index + 1]) else { continue }
      let lines = [scalars[...index], scalars[(index + 1)...]].map {
        String(String.UnicodeScalarView($0))
      }
      if lines.allSatisfy({ displayWidth(of: $0) >= shortest }) { return lines }
    }
    return [title]
  }

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "：" || scalar == "—" }
}
