import Diagnostics
import Testing
import TestSupport

@testable import Markup

@Suite("YAML text")
struct YAMLTextTests {
  private func read(_ yaml: String) -> Diagnosed<YAMLValue?> {
    YAMLReader.mapping(in: SourceFile(path: "a.yml", text: yaml))
  }

  @Test(
    "texts that nothing in them could change stand without quotes",
    arguments: [
      "食品安全进社区", "2023-09-18", "09:00-11:30", "全国科普日（大荔）", "甲、乙，丙", "a b", "2023-09-17—2023-09-23",
      "看“云上”直播",
    ])
  func plain(text: String) {
    #expect(YAMLText.scalar(text) == text)
  }

  @Test(
    "texts that could mean something are in quotes",
    arguments: [
      "", "- 甲", "甲: 乙", "#1", "甲 #乙", "[甲]", "\"甲\"", "“甲”", "甲\n乙", " 甲", "甲 ", "*", "&甲", "!甲",
      "甲:",
      "---", "{甲}", "%", "@", "`", "'", "|", ">", "?", "甲  乙", "：甲",
    ])
  func quoted(text: String) throws {
    let written = YAMLText.scalar(text)
    #expect(written.first == "\"" && written.last == "\"")
    #expect(!written.contains("\n"))
    let read = read("title: \(written)\n")
    #expect(read.diagnostics.isEmpty)
    #expect(read.value?["title"]?.scalar == text)
  }

  @Test("any text is read back the same, as a value and in a list, and nothing beside it")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 1_234)
    for _ in 0..<4_000 {
      let (first, second) = (Self.text(&random), Self.text(&random))
      let yaml = """
        title: \(YAMLText.scalar(first))
        # \(YAMLText.comment(second))
        host:
          - \(YAMLText.scalar(second))
          - \(YAMLText.scalar(first))
        draft: true

        """
      let read = read(yaml)
      try #require(read.diagnostics.isEmpty, "\(yaml)")
      let value = try #require(read.value)
      #expect(value.entries.map(\.key) == ["title", "host", "draft"], "\(yaml)")
      #expect(Self.same(value["title"]?.scalar, first), "\(yaml)")
      let items = value["host"]?.items.map(\.scalar) ?? []
      try #require(items.count == 2, "\(yaml)")
      #expect(Self.same(items[0], second) && Self.same(items[1], first), "\(yaml)")
    }
  }

  @Test("a comment is one line, whatever is in it")
  func comments() {
    let comment = YAMLText.comment("一\n二\r三\u{2028}四\u{85}五\u{0}六\u{202E}七\t八 \n")
    #expect(comment == "一 二 三 四 五 六 七 八")
  }

  /// Swift's == takes é and e with its mark for one; here every scalar counts but a byte order mark.
  private static func same(_ a: String?, _ b: String) -> Bool {
    a.map { Array($0.unicodeScalars) == b.unicodeScalars.filter { $0 != "\u{FEFF}" } } ?? false
  }

  /// A text of words, signs that YAML knows, line ends and scalars from everywhere.
  private static func text(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "食品", "安全", "a", "B9", " ", "  ", "\n", "\t", "\r\n", ":", ": ", "：", "#", " #", "-", "- ",
      "---",
      "\"", "'", "“", "”", "\\", "\\n", "[", "]", "{", "}", ",", "，", "、", "&", "*", "!", "|", ">",
      "%",
      "@", "`", "?", "~", "null", "true", "2023-09-18", "title: ", "host:", "\n---\n", "\u{85}",
      "\u{2028}", "\u{FEFF}", "\u{7F}", "\u{1}", "\u{3000}", "é", "e\u{301}", "👩‍🔬",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      if Int.random(in: 0..<6, using: &random) == 0,
        let scalar = Unicode.Scalar(UInt32.random(in: 1...0x1_FFFF, using: &random))
      {
        text.unicodeScalars.append(scalar)
      } else if let piece = pieces.randomElement(using: &random) {
        text += piece
      }
    }
    return text
  }
}
