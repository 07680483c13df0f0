import Diagnostics
import Testing

@testable import Markup

@Suite("Text encoding")
struct TextEncodingTests {
  // 活动 in GBK; 𠀀 as GB 18030's four bytes.
  private let gbk: [UInt8] = [0xBB, 0xEE, 0xB6, 0xAF]
  private let four: [UInt8] = [0x95, 0x32, 0x82, 0x36]

  @Test("text of Chinese Windows is known by its form, over the whole file")
  func gb18030() {
    #expect(TextEncoding(of: Array("---\ntitle: ".utf8) + gbk + [0x0A]) == .gb18030)
    #expect(TextEncoding(of: gbk + four + Array("a1".utf8)) == .gb18030)
    #expect(TextEncoding(of: gbk + [0xFF]) == .unknown)
    #expect(TextEncoding(of: gbk + [0xBB]) == .unknown)
    #expect(TextEncoding(of: gbk + [0x00]) == .unknown)
    #expect(TextEncoding(of: Array("abc".utf8)) == .unknown)
  }

  @Test("UTF-16 is known by its mark")
  func utf16() {
    #expect(TextEncoding(of: [0xFF, 0xFE, 0x3B, 0x6D]) == .utf16)
    #expect(TextEncoding(of: [0xFE, 0xFF, 0x6D, 0x3B]) == .utf16)
  }

  @Test(
    "the first line that is not UTF-8 is named",
    arguments: [
      ([0xE6, 0xB4, 0xBB, 0x0A, 0x0A, 0xFF], 3), ([0x61, 0xE6, 0xB4], 1), ([0x0A, 0xC0, 0x80], 2),
      ([0x0A, 0x0A, 0xED, 0xA0, 0x80], 3), ([0x0A, 0xF4, 0x90, 0x80, 0x80], 2),
    ] as [([UInt8], Int)])
  func firstLine(bytes: [UInt8], line: Int) throws {
    let problem = try #require(SourceFile(path: "a.md", bytes: bytes).unreadable)
    #expect(problem.code == "not-utf8")
    #expect(problem.message.chinese.contains("第 \(line) 行"), "\(problem.message.chinese)")
    #expect(problem.message.english.contains("line \(line)"))
  }

  @Test("what is UTF-8 has no invalid byte, and is readable")
  func valid() {
    for text in ["", "a", "活动", "𠀀😀", "\u{FEFF}甲\r\n"] {
      #expect(TextEncoding.firstInvalidByte(in: Array(text.utf8)) == nil)
      #expect(SourceFile(path: "a.md", text: text).unreadable == nil)
    }
  }
}
