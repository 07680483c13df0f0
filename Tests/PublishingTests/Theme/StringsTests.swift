import Diagnostics
import Testing

@testable import Publishing

@Suite("Strings")
struct StringsTests {
  private func text(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
    Strings(["cell": text]).text(.cell, values)
  }

  @Test("braces are filled with the values of their names")
  func filling() {
    #expect(text("{county}，{count} 项", ["county": "大荔县", "count": "3"]) == "大荔县，3 项")
    #expect(text("{a}{a}", ["a": "x"]) == "xx")
    #expect(text("没有", ["a": "x"]) == "没有")
    #expect(text("", ["a": "x"]).isEmpty)
  }

  @Test("braces of other names, and those not closed, stay as they are")
  func others() {
    #expect(text("{b} {a", ["a": "x"]) == "{b} {a")
    #expect(text("} {} {a}", ["a": "x"]) == "} {} x")
  }

  @Test("a value with braces is not filled again")
  func once() {
    #expect(text("{a}{b}", ["a": "{b}", "b": "{a}"]) == "{b}{a}")
  }

  @Test("lists are joined by the theme's separator")
  func lists() {
    let strings = Strings(["list-separator": "、"])
    #expect(strings.list(["甲", "乙", "丙"]) == "甲、乙、丙")
    #expect(strings.list(["甲"]) == "甲")
    #expect(strings.list([]).isEmpty)
  }

  @Test("strings go into templates escaped, and tags that are none stay")
  func templates() {
    let file = SourceFile(
      path: "p", text: "<a title=\"{{t.home}}\">{{ t.home }}{{title}}{{t.no}}</a>")
    let filled = Strings(["home": "\"首页\" & <b>"]).filled(
      into: file, tags: TemplateScanner.tags(in: file))
    let home = "&quot;首页&quot; &amp; &lt;b&gt;"
    #expect(
      String(decoding: filled, as: UTF8.self)
        == "<a title=\"\(home)\">\(home){{title}}{{t.no}}</a>")
  }
}
