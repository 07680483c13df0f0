import TestSupport
import Testing

@testable import Publishing

@Suite("Lines of a calendar")
struct ContentLinesTests {
  /// What a text is after it went through a calendar, by a twin that goes character by character.
  private func kept(_ text: String) -> String {
    var result = ""
    for character in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch character.properties.generalCategory {
      case .lineSeparator, .paragraphSeparator: result += "\n"
      case .control:
        if character == "\t" { result += " " }
        if ["\n", "\r", "\u{85}"].contains(character) { result += "\n" }
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  private func lines(_ text: String) throws -> CalendarReader {
    var lines = ContentLines()
    lines.add("SUMMARY", text: text)
    return try CalendarReader(lines.bytes)
  }

  @Test("any text comes back from lines that obey the format", arguments: 0..<300)
  func anyText(seed: Int) throws {
    var random = RandomText(seed: UInt64(seed))
    for text in [random.text(0...60, hostility: 0.2), random.scalars(0...200)] {
      let read = try lines(text)
      #expect(read.lines.count == 1)
      #expect(read.text("SUMMARY")?.unicodeScalars.elementsEqual(kept(text).unicodeScalars) == true)
    }
  }

  @Test("lists of any texts come back, item by item", arguments: 0..<100)
  func lists(seed: Int) throws {
    var random = RandomText(seed: UInt64(seed))
    let texts = (0...random.number(below: 5)).map { _ in random.text(1...9, hostility: 0.2) }
    var lines = ContentLines()
    lines.add("CATEGORIES", texts: texts)
    let read = try #require(try CalendarReader(lines.bytes).lines.first)
    #expect(read.texts == texts.map(kept))
  }

  @Test("a list without items is no line")
  func emptyList() {
    var lines = ContentLines()
    lines.add("CATEGORIES", texts: [])
    #expect(lines.bytes.isEmpty)
  }

  @Test("a line of 75 octets is one, of 76 it is two, and those behind the first have a blank")
  func folding() {
    func folded(_ octets: Int) -> String {
      var lines = ContentLines()
      lines.add("X", String(repeating: "a", count: octets - 2))
      return String(decoding: lines.bytes, as: UTF8.self)
    }
    #expect(folded(75).components == [75])
    #expect(folded(76).components == [75, 2])
    #expect(folded(75 + 74).components == [75, 75])
    #expect(folded(75 + 74 + 1).components == [75, 75, 2])
  }

  @Test(
    "what looks like one sign is not cut, wherever the line ends",
    arguments: ["👨‍👩‍👧‍👦", "👍🏽", "e\u{301}\u{302}", "❤\u{FE0F}"], 0..<40)
  func graphemes(sign: String, offset: Int) throws {
    let text = String(repeating: "a", count: offset) + String(repeating: "汉" + sign, count: 12)
    var lines = ContentLines()
    lines.add("X", text: text)
    let pieces = String(decoding: lines.bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(pieces.map { String($0.trimmingPrefix(" ")) }.joined() == "X:" + text)
    for piece in pieces {
      let signs = piece.trimmingPrefix("X:").trimmingPrefix(" ").drop { $0 == "a" }
      #expect(signs.allSatisfy { String($0) == "汉" || String($0) == sign }, "\(piece)")
    }
  }

  @Test("a sign that is longer than a line is cut between scalars")
  func longSign() throws {
    let sign = "e" + String(repeating: "\u{301}", count: 200)
    #expect(try lines(sign).text("SUMMARY")?.unicodeScalars.count == 201)
  }
}

extension String {
  /// The octets of each line.
  fileprivate var components: [Int] { split(separator: "\r\n").map(\.utf8.count) }
}
