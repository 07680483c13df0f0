import TestSupport
import Testing

@testable import Diagnostics

@Suite("Diagnostic formatter")
struct DiagnosticFormatterTests {
  private let file = SourceFile(
    path: "content/activities/dali/market.md",
    text: "---\ntitle: 食品安全\ncounty: 大理  # 县\n\tname: 乙\n---\n")

  private func problem(
    at span: SourceSpan, notes: [Diagnostic.Note] = [], fixIt: FixIt? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-county", Message(zh: "没有这个县区", en: "there is no such county"), at: span,
      notes: notes, fixIt: fixIt)
  }

  private func english(_ diagnostic: Diagnostic) -> String {
    DiagnosticFormatter(language: .english).format(diagnostic)
  }

  @Test("shows place, line, caret, notes and the corrected line, in Chinese")
  func inChinese() throws {
    let span = try file.place(of: "大理")
    let list = Diagnostic.Note(Message(zh: "可以写的有：大荔、潼关", en: "known: 大荔, 潼关"))
    let diagnostic = problem(at: span, notes: [list], fixIt: FixIt(span, replacement: "大荔"))
    #expect(
      DiagnosticFormatter(language: .chinese).format(diagnostic) == """
        content/activities/dali/market.md:3:9: error: 没有这个县区 [unknown-county]
          3 | county: 大理  # 县
            |         ^~~~
            = 可以写的有：大荔、潼关
            = 可以改成：
            | county: 大荔  # 县

        """)
  }

  @Test("shows the same in English")
  func inEnglish() throws {
    let span = try file.place(of: "大理")
    let list = Diagnostic.Note(Message(zh: "可以写的有：大荔、潼关", en: "known: 大荔, 潼关"))
    #expect(
      english(problem(at: span, notes: [list], fixIt: FixIt(span, replacement: "大荔"))) == """
        content/activities/dali/market.md:3:9: error: there is no such county [unknown-county]
          3 | county: 大理  # 县
            |         ^~~~
            = known: 大荔, 潼关
            = corrected:
            | county: 大荔  # 县

        """)
  }

  @Test("a tab takes four cells, in the line and under it")
  func tabs() throws {
    #expect(
      english(problem(at: try file.place(of: "乙"))) == """
        content/activities/dali/market.md:4:8: error: there is no such county [unknown-county]
          4 |     name: 乙
            |           ^~

        """)
  }

  @Test("control characters of an author reach no terminal, wherever they are quoted")
  func controlCharacters() throws {
    let quoted = "\u{1B}[2Ja\u{9B}b\r\nc\td\u{202E}\u{7F}"
    let file = SourceFile(path: "a\u{1B}\n.md", text: "x\u{8}: \ty\r\nz\n")
    let span = file.span(0..<9)
    let diagnostic = Diagnostic(
      .error, "unknown-key", Message(zh: quoted, en: quoted), at: span,
      notes: [Diagnostic.Note(Message(zh: quoted, en: quoted), at: span)],
      fixIt: FixIt(file.span(0..<1), replacement: "w\u{1B}"))
    #expect(
      english(diagnostic) == """
        a .md:1:1: error: [2Jab c    d [unknown-key]
          1 | x:     y
            | ^~~~~~~~
            = [2Jab c    d
              a .md:1:1
            = corrected:
            | w: \ty

        """)
  }

  @Test("the corrected lines of a file with CR LF are lines")
  func correctedLinesOfWindows() {
    let file = SourceFile(path: "a.md", text: "a\r\nb\r\n")
    let printed = english(
      problem(at: file.span(0..<4), fixIt: FixIt(file.span(3..<4), replacement: "c")))
    let repair = english(
      problem(at: file.span(0..<4), fixIt: FixIt(file.span(0..<1), replacement: "c\r\nd")))
    #expect(printed.hasSuffix("    | c\n"))
    #expect(repair.hasSuffix("    | c\n    | d\n"))
  }

  @Test("a note with a place of its own names it")
  func noteElsewhere() throws {
    let note = Diagnostic.Note(
      Message(zh: "第一次写在这里", en: "first written here"), at: try file.place(of: "title"))
    #expect(
      english(problem(at: try file.place(of: "county"), notes: [note])) == """
        content/activities/dali/market.md:3:1: error: there is no such county [unknown-county]
          3 | county: 大理  # 县
            | ^~~~~~
            = first written here
              content/activities/dali/market.md:2:1

        """)
  }

  @Test("a warning about a file as a whole has no line")
  func wholeFile() {
    let diagnostic = Diagnostic(
      .warning, "unused-file", Message(zh: "没有用到", en: "not used"), place: .path("content/a.txt"),
      notes: [.init(Message(zh: "可以删除", en: "it can be deleted"))])
    #expect(
      english(diagnostic) == """
        content/a.txt: warning: not used [unused-file]
          = it can be deleted

        """)
  }

  @Test("a range of several lines is marked on its first, an empty one by a caret alone")
  func ranges() throws {
    let start = try file.place(of: "食品").range.lowerBound
    #expect(
      english(problem(at: file.span(start..<start + 40))).contains(
        """
          2 | title: 食品安全
            |        ^~~~~~~~

        """))
    #expect(
      english(problem(at: file.span(start..<start))).contains(
        """
          2 | title: 食品安全
            |        ^

        """))
  }

  @Test("the end of a file without a last line break has a place")
  func endOfFile() {
    let short = SourceFile(path: "a.md", text: "甲\n乙")
    #expect(
      english(problem(at: short.span(7..<7))) == """
        a.md:2:2: error: there is no such county [unknown-county]
          2 | 乙
            |   ^

        """)
  }

  @Test("a long line is cut around the place")
  func longLine() throws {
    let (before, after) = (String(repeating: "前", count: 60), String(repeating: "后", count: 60))
    let long = SourceFile(path: "a.md", text: before + "错" + after)
    #expect(
      english(problem(at: try long.place(of: "错"))) == """
        a.md:1:61: error: there is no such county [unknown-county]
          1 | …\(String(repeating: "前", count: 23))错\(String(repeating: "后", count: 23))…
            | \(String(repeating: " ", count: 47))^~

        """)
  }

  @Test("no line shown is wider than 96 cells, and the caret stays under it")
  func widthOfLines() {
    var random = SeededGenerator(seed: 4)
    let pieces = ["a", "食", " ", "\t", "😀", "é"]
    for _ in 0..<100 {
      let length = Int.random(in: 1...300, using: &random)
      let text = (0..<length).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let long = SourceFile(path: "a.md", text: text)
      let start = Int.random(in: 0..<text.utf8.count, using: &random)
      let end = Int.random(in: start...text.utf8.count, using: &random)
      let lines = english(problem(at: long.span(start..<end))).split(separator: "\n")
      #expect(lines.count == 3)
      let shown = displayWidth(of: lines[1].dropFirst(6))
      #expect(shown <= 96)
      #expect(displayWidth(of: lines[2].dropFirst(6)) <= shown + 1)
    }
  }

  @Test("signs that turn or hide text are not shown")
  func invisibleSigns() throws {
    let hidden = SourceFile(path: "a.md", text: "甲\u{202E}乙\u{1B}[31m丙")
    #expect(
      english(problem(at: try hidden.place(of: "丙"))).contains(
        """
          1 | 甲乙[31m丙
            |         ^~

        """))
  }

  @Test("CR LF line ends are not shown")
  func carriageReturns() throws {
    let windows = SourceFile(path: "a.md", text: "a: 1\r\nb: 2\r\n")
    let span = try windows.place(of: "2")
    let text = english(problem(at: span, fixIt: FixIt(span, replacement: "3")))
    #expect(!text.utf8.contains(UInt8(ascii: "\r")))
    #expect(text.hasSuffix("    | b: 3\n"))
  }
}
