import TestSupport
import Testing

@testable import Markup

@Suite("HTML")
struct HTMLTests {
  @Test("escapes the five signs, and keeps the rest as it came")
  func escaping() {
    #expect(
      HTML(escaping: "<a href=\"x\">'&'</a>").text
        == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;")
    #expect(HTML(escaping: "食品安全").text == "食品安全")
  }

  @Test("leaves out control characters, so that none passes for a fragment's mark")
  func controls() {
    #expect(HTML(escaping: "a\u{1}b\u{0}c\td").text == "abc\td")
  }

  @Test("agrees with escaping scalar by scalar on random Unicode")
  func naiveTwin() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      let text = randomText(using: &random)
      #expect(HTML(escaping: text).text.unicodeScalars.elementsEqual(naive(text).unicodeScalars))
    }
  }

  @Test("markup of our own is taken as it is")
  func ownMarkup() {
    #expect(HTML(markup: "<b>&amp;</b>").text == "<b>&amp;</b>")
  }

  private func randomText(using random: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let bound: UInt32 = [0x20, 0x80, 0x80, 0x3000, 0x11_0000].randomElement(using: &random) ?? 1
      let value = UInt32.random(in: 0..<bound, using: &random)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  private func naive(_ text: String) -> String {
    let signs: [Unicode.Scalar: String] = [
      "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
    ]
    var result = ""
    for scalar in text.unicodeScalars {
      if let reference = signs[scalar] {
        result += reference
      } else if scalar.value >= 0x20 && scalar.value != 0x7F || ["\t", "\n", "\r"].contains(scalar)
      {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
