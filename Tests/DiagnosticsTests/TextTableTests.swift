import Testing

@testable import Diagnostics

@Suite("Text table")
struct TextTableTests {
  @Test("columns are aligned by the cells that characters take, without blanks at the end")
  func alignment() {
    let rows = [["县区", "9.17", "合计"], ["大荔", "3", "10"], ["a", "·", "1"]]
    let lines = TextTable(rows, columns: [.left, .right, .right]).lines(indent: 2)
    #expect(lines == ["  县区  9.17  合计", "  大荔     3    10", "  a        ·     1"])
    #expect(Set(lines.map { displayWidth(of: $0) }).count == 1)
    #expect(TextTable([["甲", ""]], columns: [.left, .left]).lines(indent: 0) == ["甲"])
  }

  @Test("a column can be bounded, and the last cells of a row can be missing")
  func bounds() {
    let rows = [["渭南市科协", "甲"], ["渭南"], ["ab\u{1B}cdef", "乙"]]
    let lines = TextTable(rows, columns: [.left(atMost: 6), .left]).lines()
    #expect(lines == ["渭南…   甲", "渭南", "abcdef  乙"])
  }

  @Test("no rows are no lines")
  func empty() {
    #expect(TextTable([], columns: [.left]).lines(indent: 4).isEmpty)
  }
}
