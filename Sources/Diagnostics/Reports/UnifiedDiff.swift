/// The lines that differ between two texts of one file, in the form of `diff -u`.
///
/// Identity numbers are shown with `*` in their middle, and control characters not at all.
public struct UnifiedDiff: Sendable {
  private enum Line {
    case kept(String)
    case removed(String)
    case added(String)

    var isKept: Bool { if case .kept = self { true } else { false } }

    /// Whether it stands in the old text and in the new one.
    var sides: (old: Int, new: Int) {
      switch self {
      case .kept: (1, 1)
      case .removed: (1, 0)
      case .added: (0, 1)
      }
    }

    var text: String {
      switch self {
      case .kept(let line): " \(line)"
      case .removed(let line): "-\(line)"
      case .added(let line): "+\(line)"
      }
    }
  }

  /// The number of lines of the text that are taken away or changed.
  public let changedLines: Int

  private let path: String
  private let lines: [Line]
  private static let context = 3

  /// The difference of two texts, which are UTF-8.
  public init(path: String, from old: [UInt8], to new: [UInt8]) {
    self.path = path
    lines = Self.compared(Self.lines(of: old), Self.lines(of: new))
    changedLines = max(
      lines.count { $0.sides == (1, 0) }, lines.count { $0.sides == (0, 1) })
  }

  /// The diff; empty where the texts are equal.
  public var text: String {
    let hunks = hunks()
    guard !hunks.isEmpty else { return "" }
    let shown = ["--- \(path)", "+++ \(path)"] + hunks.flatMap(text)
    return shown.map { Self.shown($0) + "\n" }.joined()
  }

  // MARK: Lines

  /// The lines with what tells their ends apart: a text without a last line break is another.
  private static func lines(of bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if let last = lines.popLast(), !last.isEmpty {
      lines.append(last + "\n\\ No newline at end of file")
    }
    return lines
  }

  private static func compared(_ old: [String], _ new: [String]) -> [Line] {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var (from, to) = (0, 0)
    while from < old.count || to < new.count {
      if removed.contains(from) {
        lines.append(.removed(old[from]))
        from += 1
      } else if added.contains(to) {
        lines.append(.added(new[to]))
        to += 1
      } else {
        lines.append(.kept(old[from]))
        (from, to) = (from + 1, to + 1)
      }
    }
    return lines
  }

  // MARK: Hunks

  /// The ranges of lines that are shown: the changes with what is around them.
  private func hunks() -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in lines.indices where !lines[index].isKept {
      let around =
        max(0, index - Self.context)..<min(lines.count, index + Self.context + 1)
      if let last = hunks.last, last.upperBound >= around.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<around.upperBound
      } else {
        hunks.append(around)
      }
    }
    return hunks
  }

  private func text(of hunk: Range<Int>) -> [String] {
    func count(_ range: Range<Int>) -> (old: Int, new: Int) {
      lines[range].reduce((0, 0)) { ($0.0 + $1.sides.old, $0.1 + $1.sides.new) }
    }
    let (before, inside) = (count(0..<hunk.lowerBound), count(hunk))
    // A side without a line is told by the number of the line before it.
    let old = "\(before.old + (inside.old > 0 ? 1 : 0)),\(inside.old)"
    let new = "\(before.new + (inside.new > 0 ? 1 : 0)),\(inside.new)"
    return ["@@ -\(old) +\(new) @@"] + lines[hunk].map(\.text)
  }

  private static func shown(_ line: String) -> String {
    let kept = line.unicodeScalars.filter { $0 == "\t" || $0 == "\r" || !$0.isHidden }
    return IdentityNumber.masked(String(String.UnicodeScalarView(kept)))
  }
}
