import TestSupport
import Testing

@testable import Content

@Suite("Text")
struct TextTests {
  @Test(
    "a list is split at the signs between its items",
    arguments: [
      ("甲、乙，丙,丁；戊;己", ["甲", "乙", "丙", "丁", "戊", "己"]), ("甲", ["甲"]), ("", []), ("、，", []),
      (" 甲 、　乙　", ["甲", "乙"]), ("甲\n乙", ["甲", "乙"]), ("甲 乙", ["甲 乙"]),
    ])
  func lists(text: String, items: [String]) {
    #expect(splitList(text) == items)
  }

  @Test(
    "a sign inside brackets or quotes splits nothing",
    arguments: [
      ("各县（市、区）活动、乙", ["各县（市、区）活动", "乙"]), ("(a,b),c", ["(a,b)", "c"]),
      ("“甲、乙”、《丙，丁》", ["“甲、乙”", "《丙，丁》"]), ("【甲；（乙、丙）】、「丁、戊」", ["【甲；（乙、丙）】", "「丁、戊」"]),
      ("甲）、乙", ["甲）", "乙"]),
    ])
  func brackets(text: String, items: [String]) {
    #expect(splitList(text) == items)
  }

  @Test("items without signs in them are found again, whatever stands between them")
  func randomLists() {
    var random = SeededGenerator(seed: 1)
    let words = ["甲", "乙 丙", "a-b", "（丁、戊）", "“己，庚”"]
    for _ in 0..<100 {
      let length = Int.random(in: 1...6, using: &random)
      let items = (0..<length).compactMap { _ in words.randomElement(using: &random) }
      let sign = ["、", "，", ",", "；", "; ", " 、"].randomElement(using: &random) ?? ""
      #expect(splitList(items.joined(separator: sign)) == items)
    }
  }

  @Test(
    "blanks of any width are taken off the ends only",
    arguments: [
      (" 甲 乙 ", "甲 乙"), ("　甲　", "甲"), ("\u{A0}\t甲\n", "甲"), ("\u{FEFF}甲\u{200B}", "甲"), ("", ""),
      ("　 ", ""),
      ("甲", "甲"),
    ])
  func trimming(text: String, result: String) {
    #expect(trimmed(text) == result)
  }

  @Test("fullwidth letters, digits and signs have a halfwidth form, others stay")
  func halfwidth() {
    #expect("Ａｚ０９：（）～".unicodeScalars.map { String($0.halfwidth) }.joined() == "Az09:()~")
    #expect("甲、。￥".unicodeScalars.allSatisfy { $0.halfwidth == $0 })
  }
}
