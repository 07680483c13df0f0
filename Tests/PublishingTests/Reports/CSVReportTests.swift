import Testing

@testable import Publishing

@Suite("Cells of a CSV report")
struct CSVReportTests {
  @Test(
    "what a spreadsheet would take for a formula gets an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+86", "'+86"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
      ("＝1", "'＝1"), ("\t=1", "'\t=1"), ("1=1", "1=1"), ("活动", "活动"), ("", ""),
    ])
  func formulas(text: String, cell: String) {
    #expect(CSVReport.Cell(text).text == cell)
  }

  @Test(
    "commas, quotes and line breaks are quoted (RFC 4180)",
    arguments: [
      ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("\"\"", "\"\"\"\"\"\""), ("a\nb", "\"a\nb\""),
      ("a\r\nb", "\"a\r\nb\""), ("=a,b", "\"'=a,b\""), ("甲、乙", "甲、乙"),
    ])
  func quotes(text: String, cell: String) {
    #expect(CSVReport.Cell(text).text == cell)
  }

  @Test("a number of ours stays a number, also below zero")
  func numbers() {
    #expect(CSVReport.Cell(number: -3).text == "-3")
  }
}
