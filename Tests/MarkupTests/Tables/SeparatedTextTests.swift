import Testing
import TestSupport

@testable import Markup

@Suite("Separated text")
struct SeparatedTextTests {
  @Test("a comma, a semicolon or a tab separates", arguments: [",", ";", "\t"])
  func separators(sign: String) throws {
    let text = "某市活动汇总表\n名称;单位,地点\n义诊;医院,广场\n".split(separator: "\n")
    // The two fields with a sign of the others in them are what it must not be confused by.
    let rows = [["名称", "单位", "地点"], ["义诊，爱牙", "甲", "乙"], ["讲座", "丙", "丁"]]
    let lines = [String(text[0])] + rows.map { $0.joined(separator: sign) }
    let records = try SeparatedText(lines.joined(separator: "\n")).records
    #expect(records == [["某市活动汇总表"]] + rows)
  }

  @Test("a quoted field holds separators, quotes and line breaks")
  func quotes() throws {
    let records = try SeparatedText("a,\"b,\"\"c\"\"\r\nd\",e\r\nf,g,h\r\n").records
    #expect(records == [["a", "b,\"c\"\r\nd", "e"], ["f", "g", "h"]])
  }

  @Test("empty lines count, so that rows have the numbers a spreadsheet shows")
  func rowNumbers() throws {
    let rows = try SeparatedText("标题\n\n名称,单位\n义诊,医院\n,,\n讲座,学校").rows
    #expect(rows.map(\.number) == [1, 3, 4, 6])
  }

  @Test("Excel's line with the separator is heeded and still counts as a row")
  func note() throws {
    let rows = try SeparatedText("sep=;\r\na,b,c;d\r\ne,f,g;h\r\n").rows
    #expect(rows.map(\.number) == [2, 3])
    #expect(rows.first?.cells[0]?.value == .text("a,b,c"))
  }

  @Test("a quote that is never closed is told with its row")
  func openQuote() throws {
    #expect(try SeparatedText("a,b\nc,\"d\ne,f\n").openQuote == 2)
    #expect(try SeparatedText("a,\"b\"\n").openQuote == nil)
  }

  @Test("too many fields are refused")
  func bound() {
    let text = String(repeating: ",", count: TableFileLimits.cells + 1)
    #expect(throws: TableFileProblem.tooLarge) { try SeparatedText(text) }
  }

  @Test("what is written with quotes is read back, whatever it is")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 4180)
    let signs = Array("义诊,;\t\"\n\r a１、")
    for _ in 0..<200 {
      let separator = try #require([",", ";", "\t"].randomElement(using: &random))
      let columns = Int.random(in: 2...5, using: &random)
      let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<columns).map { _ in
          "x"
            + String(
              (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
                signs.randomElement(using: &random)
              })
        }
      }
      let text = rows.map { row in
        row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: separator)
      }.joined(separator: "\n")
      #expect(try SeparatedText(text).records == rows)
    }
  }
}
