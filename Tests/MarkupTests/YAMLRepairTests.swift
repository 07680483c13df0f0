import Diagnostics
import TestSupport
import Testing

@testable import Markup

@Suite("YAML repair")
struct YAMLRepairTests {
  private static let keys = YAMLKeys(
    topLevel: ["title", "host", "date", "time", "contact", "sessions", "recap"],
    nested: [
      "contact": ["name", "phone"], "sessions": ["date", "time"], "场次": ["日期", "时间"],
      "news": ["title", "url"], "recap": ["news", "summary"],
    ])

  /// The findings as `code line:column`.
  private func findings(_ text: String) -> [String] {
    read(text).diagnostics.map { diagnostic in
      guard case .span(let span) = diagnostic.place else { return diagnostic.code }
      return "\(diagnostic.code) \(span.position.line):\(span.position.column)"
    }
  }

  private func read(_ text: String) -> Diagnosed<YAMLValue?> {
    let file = SourceFile(path: "a.yml", text: text)
    return YAMLReader.mapping(
      in: file, range: 0..<file.bytes.count, keys: Self.keys)
  }

  private func corrected(_ text: String) -> [String?] {
    read(text).diagnostics.map { $0.fixIt?.correctedLines }
  }

  // MARK: Colons

  @Test(
    "a wide colon behind a key is reported with the corrected line, and the value is read",
    arguments: ["a：食品安全", "a ：食品安全", "a：  食品安全", "a　：　食品安全", "a﹕食品安全", "a∶食品安全"])
  func wideColon(line: String) throws {
    let text = "b: 1\n\(line)\nc: 乙\n"
    let read = read(text)
    #expect(read.diagnostics.map(\.code) == ["fullwidth-colon"])
    #expect(corrected(text) == ["a: 食品安全"])
    let value = try #require(read.value)
    #expect(value.entries.map(\.key) == ["b", "a", "c"])
    #expect(value["a"]?.scalar == "食品安全")
    #expect(value["a"]?.span.text == "食品安全")
    #expect(value["c"]?.span.text == "乙")
  }

  @Test("every line is reported, below a key without a value and in lists too")
  func nestedWideColons() throws {
    let text = """
      名称：甲
      contact：
        name：科普部
        phone: 0913-1
      sessions:
        - date：9月20日
          time：9:00
        - date: 9月21日
          time：10:00
      recap:
        news:
        - title：报道
          url：https://a.cn

      """
    #expect(
      findings(text) == [
        "fullwidth-colon 1:3", "fullwidth-colon 2:8", "fullwidth-colon 3:7",
        "fullwidth-colon 6:9", "fullwidth-colon 7:9", "fullwidth-colon 9:9",
        "fullwidth-colon 12:10", "fullwidth-colon 13:8",
      ])
    let value = try #require(read(text).value)
    #expect(value["contact"]?["name"]?.span.text == "科普部")
    #expect(value["sessions"]?.items.last?["time"]?.span.text == "10:00")
    #expect(value["recap"]?["news"]?.items.first?["url"]?.span.text == "https://a.cn")
  }

  @Test(
    "a wide colon inside a value is the author's own",
    arguments: [
      "a: 时间：九点\n", "a: |\n  时间：九点\n  地点：广场\nb: 1\n", "a: >-\n  时间：九点\n", "a:\n  时间：九点\n",
      "a: 甲\n  时间：九点\n", "a:\n  - 主办：甲\n  - 协办：乙\n", "a: \"甲\n  时间：九点\"\n", "a: [甲：乙,\n  丙：丁]\n",
      "# 时间：九点\na: 1\n", "a: 1 # 时间：九点\n", "a: '甲：乙'\n", "recap:\n  summary: 来了：两百人\n", "- 甲：乙\n",
      "contact:\n  电话值班：九点\n", "a:\n  - |\n    时间：九点\n  - 乙\n",
    ])
  func wideColonInValue(text: String) {
    #expect(!findings(text).contains { $0.hasPrefix("fullwidth-colon") }, "\(findings(text))")
  }

  @Test("what follows the repaired colon is still checked")
  func secondProblem() {
    #expect(
      findings("a：甲: 乙\n").map { $0.prefix { $0 != " " } } == ["fullwidth-colon", "yaml-syntax"])
    #expect(
      findings("a：甲\nb: 1\na：乙\n") == [
        "fullwidth-colon 1:2", "fullwidth-colon 3:2", "duplicate-key 3:1",
      ])
  }

  @Test("a colon without a blank behind it is reported, and places below do not shift")
  func missingBlank() throws {
    let text = "title:食品安全\nb:1\ncontact:\n  name:科普部\nc: 乙\n"
    #expect(findings(text) == ["missing-blank 1:6", "missing-blank 2:2", "missing-blank 4:7"])
    #expect(corrected(text) == ["title: 食品安全", "b: 1", "  name: 科普部"])
    let value = try #require(read(text).value)
    #expect(value["title"]?.span.text == "食品安全")
    #expect(value["contact"]?["name"]?.span.text == "科普部")
    #expect(value["c"]?.span.text == "乙")
  }

  @Test(
    "a colon inside a value, a time or an address is none behind a key",
    arguments: [
      "a: 9:00\n", "a:\n  09:00-11:30\n", "a: 1\n  b:c\n", "a: [b:c]\n", "a:b: 1\n", "\"a:b\": 1\n",
      "a: |\n  b:c\n", "a:\n  - http://a.cn\n",
    ])
  func plainColons(text: String) {
    #expect(findings(text).isEmpty, "\(findings(text))")
  }

  // MARK: Blanks

  @Test("a tab in the indent is an error with the line in blanks, and the value is read")
  func tabIndent() throws {
    let text = "contact:\n\tname: 科普部\n\tphone: 1\na:\n\t- 甲\n \t- 乙\n"
    #expect(findings(text) == ["tab 2:1", "tab 3:1", "tab 5:1", "tab 6:2"])
    #expect(corrected(text) == ["  name: 科普部", "  phone: 1", "  - 甲", "   - 乙"])
    let mixed = "contact:\n  name: 科普部\n\tphone: 1\nb: 2\n"
    let value = try #require(read(mixed).value)
    #expect(value["contact"]?["phone"]?.span.text == "1")
    #expect(value["b"]?.span.text == "2")
  }

  @Test("an indent of wide blanks is an error")
  func wideBlanks() throws {
    let text = "contact:\n　name: 科普部\n　phone: 1\n"
    #expect(findings(text) == ["fullwidth-blank 2:1"])
    #expect(corrected(text) == ["  name: 科普部"])
  }

  @Test("a tab between other signs is pointed out, at the end of a line it is nothing")
  func tabsInValues() throws {
    #expect(findings("a:\t甲\nb: 乙\t丙\nc: 1\t\n") == ["tab 1:3", "tab 2:5"])
    #expect(corrected("a:\t甲\n") == ["a: 甲"])
    #expect(read("a:\t甲\n").diagnostics.map(\.severity) == [.warning])
    #expect(read("a:\t甲\n").value?["a"]?.span.text == "甲")
  }

  @Test("the hyphen of a list needs a blank behind it")
  func hyphens() throws {
    let text = "topics:\n  -健康\n  -食品安全\nhost:\n-甲\n- 乙\nc: -5\nd: -甲\n"
    #expect(findings(text) == ["missing-blank 2:3", "missing-blank 3:3", "missing-blank 5:1"])
    let value = try #require(read(text).value)
    #expect(value["topics"]?.items.map(\.span.text) == ["健康", "食品安全"])
    #expect(value["host"]?.items.map(\.scalar) == ["甲", "乙"])
  }

  // MARK: Quotes

  @Test(
    "a quote opened straight and closed curly is repaired",
    arguments: ["a: \"食品安全”", "a: \"食品安全“", "a: '食品安全’", "a: \"食品安全＂  "])
  func mixedQuotes(line: String) throws {
    let text = "\(line)\nb: \"乙\"\n"
    #expect(findings(text) == ["mixed-quotes 1:9"])
    let value = try #require(read(text).value)
    #expect(value["a"]?.scalar?.trimmingPrefix("x") == "食品安全")
    #expect(value["b"]?.span.text == "\"乙\"")
  }

  @Test(
    "quotes that are closed, and texts of several lines, stand as they are",
    arguments: [
      "a: \"“云上科普日”\"\n", "a: \"“云上”\n  启动\"\nb: 1\n", "a: “云上”启动\n", "a: \"甲\n\n  乙\"\nb: 1\n",
    ])
  func otherQuotes(text: String) {
    #expect(findings(text).isEmpty, "\(findings(text))")
  }

  @Test("YAML without any of it is handed on byte for byte")
  func untouched() {
    let text = "﻿title: 甲\r\nhost:\r\n  - 乙\r\nweek: {first: 2023-09-17, last: 2023-09-23}\r\n"
    let file = SourceFile(path: "a.yml", text: text)
    let repair = YAMLRepair(file, 0..<file.bytes.count, keys: .unknown)
    #expect(repair.edits.applied(to: file.bytes, repair.range).text == file.bytes)
    #expect(repair.diagnostics.isEmpty)
  }

  // MARK: Other slips

  @Test(
    "another sign than a colon is repaired",
    arguments: ["title；食品安全", "title;食品安全", "title ； 食品安全", "title 食品安全", "title　食品安全"])
  func otherSigns(line: String) throws {
    let text = "host: 甲\n\(line)\nb: 乙\n"
    #expect(read(text).diagnostics.map(\.code) == ["missing-colon"])
    #expect(corrected(text) == ["title: 食品安全"])
    let value = try #require(read(text).value)
    #expect(value["title"]?.span.text == "食品安全")
    #expect(value["b"]?.span.text == "乙")
  }

  @Test("a semicolon in the value is none behind the key")
  func semicolonInValue() {
    #expect(corrected("host: 甲\ntitle 食品；安全\n") == ["title: 食品；安全"])
  }

  @Test("a line without any is told, and the others are read")
  func missingColon() throws {
    let text = "名称 食品安全\nhost: 甲\n第二行\nb: 乙\n"
    #expect(findings(text) == ["missing-colon 1:1", "missing-colon 3:1"])
    let value = try #require(read(text).value)
    #expect(value.entries.map(\.key) == ["host", "b"])
    #expect(value["b"]?.span.text == "乙")
  }

  @Test(
    "a hyphen of an input method starts an item", arguments: ["－", "－ ", "•", "· ", "— ", "– "])
  func wideHyphens(hyphen: String) throws {
    let text = "host:\n\(hyphen)甲\n  \nb:\n  \(hyphen)丙\n  \(hyphen)丁\n"
    #expect(
      read(text).diagnostics.map(\.code) == Array(repeating: "fullwidth-hyphen", count: 3))
    let value = try #require(read(text).value)
    #expect(value["host"]?.items.map(\.span.text) == ["甲"])
    #expect(value["b"]?.items.map(\.span.text) == ["丙", "丁"])
  }

  @Test("straight quotes around a part become curly")
  func quotedPart() throws {
    let text = "title: \"云上科普日\"启动 # 注\nhost:\n  - '甲' 乙\nb: 丙\n"
    #expect(findings(text) == ["quoted-part 1:8", "quoted-part 3:5"])
    #expect(corrected(text) == ["title: “云上科普日”启动 # 注", "  - ‘甲’ 乙"])
    let value = try #require(read(text).value)
    #expect(value["title"]?.scalar == "“云上科普日”启动")
    #expect(value["title"]?.span.text == "\"云上科普日\"启动")
    #expect(value["host"]?.items.first?.span.text == "'甲' 乙")
    #expect(value["b"]?.span.text == "丙")
    #expect(findings("a: \"甲\" # 注\nb: \"甲\"  \n").isEmpty)
  }

  @Test("a key too far in is aligned, when it is one of the text's own")
  func deepKey() throws {
    let text = "title: 甲\n  host: 乙\n\tdate: 丙\nb: 丁\n"
    #expect(findings(text) == ["wrong-indent 2:1", "wrong-indent 3:1"])
    #expect(corrected(text).first == "host: 乙")
    let value = try #require(read(text).value)
    #expect(value.entries.map(\.value.span.text) == ["甲", "乙", "丙", "丁"])
  }

  @Test("keys of the mapping above that stand as far left are indented")
  func shallowKey() throws {
    let text = "contact:\nname: 甲\nphone：0913\ntitle: 乙\n"
    #expect(
      findings(text) == ["wrong-indent 2:1", "wrong-indent 3:1", "fullwidth-colon 3:6"])
    #expect(corrected(text).first == "  name: 甲")
    let value = try #require(read(text).value)
    #expect(value["contact"]?["name"]?.span.text == "甲")
    #expect(value["contact"]?["phone"]?.span.text == "0913")
    #expect(value["title"]?.span.text == "乙")
  }

  @Test("a wide colon behind a known key between braces is repaired")
  func flowKeys() throws {
    let text = "contact: {name：甲, phone： 0913}\nb: {甲：乙}\n"
    #expect(findings(text) == ["fullwidth-colon 1:15"])
    #expect(corrected(text) == ["contact: {name: 甲, phone: 0913}"])
    let value = try #require(read(text).value)
    #expect(value["contact"]?["name"]?.span.text == "甲")
    #expect(value["contact"]?["phone"]?.span.text == "0913")
  }

  @Test(
    "wide commas between known keys are repaired with the colons, as one problem",
    arguments: [
      ("contact: {name：甲，phone：0913}", "fullwidth-colon 1:15"),
      ("contact: {name: 甲，phone: 0913}", "fullwidth-comma 1:18"),
      ("contact: {name: 甲， phone： 0913}", "fullwidth-colon 1:18"),
    ])
  func flowCommas(line: String, finding: String) throws {
    let text = line + "\n"
    #expect(findings(text) == [finding])
    #expect(corrected(text) == ["contact: {name: 甲, phone: 0913}"])
    #expect(read(text).diagnostics.first?.fixIt?.isSafe == true)
    let value = try #require(read(text).value)
    #expect(value["contact"]?["name"]?.span.text == "甲")
    #expect(value["contact"]?["phone"]?.span.text == "0913")
  }

  @Test("wide signs of a list of mappings are one problem too")
  func flowLists() {
    let text = "recap:\n  news: [{title：甲，url：0913}，{title：乙}]\n"
    #expect(findings(text) == ["fullwidth-colon 2:16"])
    #expect(corrected(text) == ["  news: [{title: 甲, url: 0913}, {title: 乙}]"])
  }

  @Test("a wide comma of a value is the author's own")
  func commasInValue() throws {
    for text in ["contact: {name: 甲，乙, phone: 0913}\n", "a: [甲，乙]\n", "title: 甲，name: 乙\n"] {
      #expect(!findings(text).contains { $0.hasPrefix("fullwidth") })
    }
  }

  @Test("any mixture of signs gives places inside the file, and is untouched where nothing is told")
  func randomText() {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "title", "contact", "name", "sessions", "date", "：", ": ", ":", "；", "\n", "\n", "\n  ",
      "\n\t", "\t",
      " ", "　", "- ", "-", "－", "\"", "”", "“", "'", "|", ">", "[", "]", "{", "}", ",", "#", " # ",
      "甲",
      "食品安全", "\r\n", "---", "&a", "*a", "\u{2028}", "1",
    ]
    for _ in 0..<4_000 {
      let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let file = SourceFile(path: "a.yml", text: text)
      let repair = YAMLRepair(file, 0..<file.bytes.count, keys: Self.keys)
      if repair.diagnostics.allSatisfy({ $0.severity == .warning }) {
        let repaired = repair.edits.applied(to: file.bytes, repair.range).text
        #expect(repaired == file.bytes, "\(text.debugDescription)")
      }
      for diagnostic in read(text).diagnostics {
        guard case .span(let span) = diagnostic.place else { continue }
        #expect(span.range.upperBound <= file.bytes.count)
        _ = diagnostic.fixIt?.correctedLines
      }
    }
  }

  @Test("long lines of anything end in bounded time", .timeLimit(.minutes(1)))
  func longLines() {
    for sign in [
      "a ", "a: ", "：", "- ", "[", "\"", "a；", "\t", "　", "a:b ", "{a：", "{a，", "a\n", "a：\n",
      "\"a\"b\n",
    ] {
      _ = read(String(repeating: sign, count: 60_000 / sign.utf8.count))
    }
    _ = read("a: {" + String(repeating: "，", count: 20_000))
  }
}
