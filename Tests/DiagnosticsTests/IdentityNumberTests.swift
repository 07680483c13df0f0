import TestSupport
import Testing

@testable import Diagnostics

@Suite("Identity number")
struct IdentityNumberTests {
  private func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return IdentityNumber.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(
    "is found with any width, case and grouping",
    arguments: [
      "610523199001010000", "61052319900101000X", "61052319900101000x", "６１０５２３１９９００１０１００００",
      "６１０５２３１９９００１０１０００Ｘ", "610523 19900101 0000", "610523-19900101-0000", "110101200002290000",
      "820000199912311234",
    ])
  func forms(number: String) {
    for text in [number, "身份证\(number)。", "(\(number))", "id=\(number)&", "\(number)\n\(number)"] {
      #expect(Set(found(text)) == [number])
    }
  }

  @Test(
    "other long numbers are not",
    arguments: [
      "6105231990010100000", "1610523199001010000", "61052319900101000", "610523199013010000",
      "610523199002300000", "610523190002290000", "610523189901010000", "610523210001010000",
      "202309201030000001", "990523199001010000", "061052319900101000", "6222021990010100001", "",
      "610523  19900101  0000",
    ])
  func others(text: String) {
    #expect(found(text).isEmpty)
    #expect(found("甲\(text)乙").isEmpty)
  }

  @Test("is masked at its place, and takes as many bytes and cells as before")
  func masked() {
    #expect(IdentityNumber.masked("a 610523199001010000 b") == "a 61**************00 b")
    #expect(IdentityNumber.masked("61052319900101000X") == "61**************0X")
    #expect(IdentityNumber.masked("610523 19900101 0000") == "61**** ******** **00")
    #expect(IdentityNumber.masked("６１０５２３１９９００１０１００００") == "６１＊＊＊＊＊＊＊＊＊＊＊＊＊＊００")
    #expect(IdentityNumber.masked("没有") == "没有")
  }

  @Test("random bytes are looked through and masked to as many")
  func randomBytes() {
    var random = SeededGenerator(seed: 3)
    let pieces: [[UInt8]] = [
      Array("610523".utf8), Array("19900101".utf8), Array("000X".utf8), Array("０１".utf8), [0xEF],
      [0xBC], [0x90], [0x20], Array("甲".utf8), [0xFF],
    ]
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      #expect(IdentityNumber.masked(bytes).count == bytes.count)
      let ranges = IdentityNumber.ranges(in: bytes)
      #expect(ranges.allSatisfy { $0.upperBound <= bytes.count && $0.count >= 18 })
    }
  }

  @Test("a line that is cut does not show what is left of a number")
  func cutLine() {
    let text =
      String(repeating: "长", count: 60) + "610523199001010000" + String(repeating: "长", count: 60)
    let file = SourceFile(path: "a.md", text: text)
    for offset in stride(from: 150, to: 240, by: 1) {
      let diagnostic = Diagnostic(
        .error, "x", Message(zh: "错", en: "wrong"), at: file.span(offset..<offset + 1))
      let printed = DiagnosticFormatter(language: .english).format(diagnostic)
      #expect(!printed.contains("0523") && !printed.contains("1990"))
    }
  }
}
