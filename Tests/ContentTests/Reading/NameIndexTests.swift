import Diagnostics
import Testing

@testable import Content

@Suite("Name index")
struct NameIndexTests {
  private let index = NameIndex<Int>([
    (1, ["“云上科普日”专项行动", "云上专项", "cloud"]), (2, ["各县（市、区）活动", "Counties"]), (3, ["大荔县", "大荔"]),
  ])

  @Test(
    "finds a value by each of its names, whatever the quotes, brackets, blanks and case",
    arguments: [
      ("“云上科普日”专项行动", 1), ("\"云上科普日\"专项行动", 1), ("云上科普日专项行动", 1), ("「云上科普日」专项行动", 1),
      ("云上 专项", 1), ("CLOUD", 1), ("ｃｌｏｕｄ", 1), ("各县(市、区)活动", 2), ("counties", 2), ("大荔　县", 3),
      ("大荔", 3),
    ])
  func known(name: String, value: Int) {
    #expect(index[name] == value)
  }

  @Test("anything else is unknown", arguments: ["", "大理", "大荔县县", "云上", "县"])
  func unknown(name: String) {
    #expect(index[name] == nil)
  }

  @Test("of two values with one name the first one has it")
  func sharedName() {
    #expect(NameIndex<Int>([(1, ["甲"]), (2, ["甲", "乙"])])["甲"] == 1)
  }

  @Test("an unknown name is told with the nearest one, the list and the repair")
  func message() {
    let file = SourceFile(path: "a.md", text: "county: 大理")
    let name = Located("大理", at: file.span(8..<14))
    let kind = Message(zh: "县区", en: "county")
    let diagnostic = Diagnostic.unknownName("unknown-county", name, kind: kind, in: index)
    #expect(diagnostic.message.chinese == "没有“大理”这个县区")
    #expect(
      diagnostic.notes.map(\.message.english)
        == ["did you mean “大荔”", "known: “云上科普日”专项行动、各县（市、区）活动、大荔县"])
    #expect(diagnostic.fixIt?.correctedLines == "county: 大荔")
  }

  @Test("a name that is near to none has no repair")
  func nothingNear() {
    let name = Located("西安", at: SourceFile(path: "a.md", text: "西安").span(0..<6))
    let diagnostic = Diagnostic.unknownName(
      "unknown-county", name, kind: Message(zh: "县区", en: "county"), in: index)
    #expect(diagnostic.notes.count == 1)
    #expect(diagnostic.fixIt == nil)
  }
}
