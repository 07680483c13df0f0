import Diagnostics
import Testing

@testable import Markup

@Suite("YAML syntax")
struct YAMLSyntaxTests {
  private func problems(_ text: String) -> [Diagnostic] {
    YAMLReader.mapping(in: SourceFile(path: "a.yml", text: text)).diagnostics
  }

  private func line(_ diagnostic: Diagnostic) -> Int? {
    guard case .span(let span) = diagnostic.place else { return nil }
    return span.position.line
  }

  @Test(
    "mistakes are told in plain words, at their line",
    arguments: [
      ("a: 1\nb: 时间: 九点\n", 2, "多了一个冒号"),
      ("a: 1\nb: @甲\n", 2, "开头"),
      ("a: 1\nb: [甲, 乙\nc: 2\n", 3, "方括号没有配对"),
      ("a: 1\n b: 2\n", 2, "冒号"),
      ("a: 1\nb: {甲: 乙\nc: 2\n", 3, "括号没有配对"),
      ("a: 1\nb: 甲\u{7}\n", 2, "控制字符"),
    ])
  func plainWords(text: String, line: Int, words: String) throws {
    let problem = try #require(problems(text).first)
    #expect(problem.code == "yaml-syntax")
    #expect(self.line(problem) == line)
    #expect(problem.message.chinese.contains(words), "\(problem.message.chinese)")
  }

  @Test(
    "no message shows what the parser calls it",
    arguments: [
      "a: *重点* 活动\n", "a: &甲 乙\nb: *甲\n", "a: \"甲\n", "a: '甲\n", "a: [甲\n", "a: {甲\n", "a: - 甲\n",
      "a:\n\t- 甲\n", "a: %甲\n", "a: `甲\n", "a: \"\\q\"\n", "- 甲\n", "甲\n", "a: 1\n- 甲\n",
      "a: |甲\n", "a: !甲 乙\n", "a: >x\n", "? [甲]\n: 乙\n", "a: 1\n---\nb: 2\n", "a: 甲]\nb\n",
    ])
  func noJargon(text: String) throws {
    let problem = try #require(problems(text).first)
    #expect(problem.severity == .error)
    #expect(
      !problem.message.chinese.contains { $0.isASCII && $0.isLetter && $0 != "T" }
        || problem.message.chinese.contains("Tab"), "\(problem.message.chinese)")
  }

  @Test("anchors and references to them are refused, at their place")
  func anchors() {
    let bomb = "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n"
    let found = problems(bomb)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.code == "yaml-anchor" })
    #expect(found.first.flatMap(line) == 1)
  }

  @Test("two thousand levels are an error, not a crash")
  func deepNesting() {
    let levels = 2_000
    let block = (0..<levels).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    let texts = [
      "a: " + String(repeating: "[", count: levels),
      "a: " + String(repeating: "[", count: levels) + String(repeating: "]", count: levels),
      "a: " + String(repeating: "{a: ", count: levels),
      "a:\n  " + String(repeating: "- ", count: levels) + "x",
      String(repeating: "? ", count: levels), block,
    ]
    for text in texts {
      let found = problems(text)
      #expect(found.contains { $0.severity == .error }, "\(text.prefix(20))")
    }
  }

  @Test("a key must be text")
  func keysAreText() {
    #expect(problems("? [a, b]\n: c\n").map(\.code) == ["yaml-syntax"])
  }

  @Test("bytes that are not UTF-8 are named so")
  func notUTF8() {
    let file = SourceFile(path: "a.yml", bytes: [0x61, 0x3A, 0x20, 0xBB, 0xEE])
    #expect(YAMLReader.mapping(in: file).diagnostics.map(\.code) == ["not-utf8"])
  }
}
