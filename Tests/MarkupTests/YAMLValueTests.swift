import Diagnostics
import Testing

@testable import Markup

@Suite("YAML value")
struct YAMLValueTests {
  private let place = SourceFile(path: "a.yml", text: "").span(0..<0)

  @Test("a value that is no list is a list of itself, an empty one of nothing")
  func items() {
    #expect(YAMLValue(.scalar("甲"), at: place).items.map(\.scalar) == ["甲"])
    #expect(YAMLValue(.scalar(""), at: place).items.isEmpty)
    #expect(YAMLValue(.mapping([]), at: place).items.count == 1)
    let list = [YAMLValue(.scalar("甲"), at: place), YAMLValue(.scalar(""), at: place)]
    #expect(YAMLValue(.list(list), at: place).items.map(\.scalar) == ["甲", ""])
  }

  @Test("only a mapping has keys, only a scalar has text")
  func kinds() {
    let text = YAMLValue(.scalar("甲"), at: place)
    let mapping = YAMLValue(.mapping([.init(key: "a", keySpan: place, value: text)]), at: place)
    #expect(mapping["a"]?.scalar == "甲")
    #expect(mapping["b"] == nil)
    #expect(mapping.scalar == nil)
    #expect(text["a"] == nil)
    #expect(text.entries.isEmpty)
  }
}
