import Foundation
import TestSupport
import Testing

@testable import Diagnostics

@Suite("Unified diff")
struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> UnifiedDiff {
    UnifiedDiff(path: "a.md", from: Array(old.utf8), to: Array(new.utf8))
  }

  @Test("equal texts have none")
  func equal() {
    #expect(diff("a\nb\n", "a\nb\n").text.isEmpty)
    #expect(diff("", "").text.isEmpty)
    #expect(diff("a\n", "a\n").changedLines == 0)
  }

  @Test("a changed line is shown with three lines around it")
  func context() {
    let old = (1...9).map { "\($0)\n" }.joined()
    let difference = diff(old, old.replacing("5\n", with: "V\n"))
    #expect(
      difference.text == """
        --- a.md
        +++ a.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +V
         6
         7
         8

        """)
    #expect(difference.changedLines == 1)
  }

  @Test("changes that are far from each other are hunks of their own")
  func hunks() {
    let old = (1...30).map { "\($0)\n" }.joined()
    let new = old.replacing("\n2\n", with: "\nII\n").replacing("\n25\n", with: "\n")
    let text = diff(old, new).text
    #expect(text.contains("@@ -1,5 +1,5 @@\n") && text.contains("@@ -22,7 +22,6 @@\n"))
  }

  @Test("a last line without its break is told from one with it")
  func lastLine() {
    let text = diff("a", "a\n").text
    #expect(text.hasSuffix("-a\n\\ No newline at end of file\n+a\n"))
  }

  @Test("a text from nothing starts at line 0")
  func fromNothing() {
    #expect(diff("", "a\n").text.contains("@@ -0,0 +1,1 @@\n+a\n"))
  }

  @Test("whatever the two texts are, the diff leads from one to the other", arguments: 0..<200)
  func applied(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func lines() -> [String] {
      (0..<Int.random(in: 0..<25, using: &random)).map { _ in
        ["甲", "乙", "丙", "", "a b"].randomElement(using: &random) ?? ""
      }
    }
    let old = lines()
    var new = old
    for _ in 0..<Int.random(in: 0..<5, using: &random) {
      let place = Int.random(in: 0...new.count, using: &random)
      if Bool.random(using: &random) || place == new.count {
        new.insert("新", at: place)
      } else {
        new.remove(at: place)
      }
    }
    func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
    #expect(Self.patched(old, by: diff(text(old), text(new)).text) == new)
  }

  /// What `patch` makes of lines, read from the diff's own text.
  private static func patched(_ lines: [String], by diff: String) -> [String] {
    var result: [String] = []
    var next = 0
    for line in diff.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2) {
      if line.hasPrefix("@@") {
        let numbers = line.split(separator: " ")[1].dropFirst().split(separator: ",")
        guard let first = Int(numbers[0]), let count = Int(numbers[1]) else { return [] }
        let start = count == 0 ? first : first - 1
        result += lines[next..<start]
        next = start
      } else if let sign = line.first {
        if sign != "+" { next += 1 }
        if sign != "-" { result.append(String(line.dropFirst())) }
      }
    }
    return result + lines[next...]
  }
}
