import Diagnostics
import Testing

@testable import Publishing

@Suite("Text table")
struct TextTableTests {
  @Test("columns are aligned by the cells that characters take, without blanks at the end")
  func alignment() {
    let rows = [["县区", "9.17", "合计"], ["大荔", "3", "10"], ["a", "·", "1"]]
    let lines = TextTable(rows, alignments: [.left, .right, .right]).lines(indent: 2)
    #expect(lines == ["  县区  9.17  合计", "  大荔     3    10", "  a        ·     1"])
    #expect(Set(lines.map { displayWidth(of: $0) }).count == 1)
    #expect(TextTable([["甲", ""]], alignments: [.left, .left]).lines(indent: 0) == ["甲"])
  }

  @Test("no rows are no lines")
  func empty() {
    #expect(TextTable([], alignments: [.left]).lines(indent: 4).isEmpty)
  }
}
