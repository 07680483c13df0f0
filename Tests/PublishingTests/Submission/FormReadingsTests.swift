import Foundation
import Markup
import Testing

@testable import Publishing

@Suite("Readings for the form")
struct FormReadingsTests {
  /// The 6,763 Han characters of GB/T 2312-1980, in its order: what Chinese texts are made of.
  private static func everyday() throws -> [Unicode.Scalar] {
    // GB 18030-2000, which holds the older standard, among the encodings without a name.
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    return try (UInt8(0xB0)...0xF7).flatMap { row -> [Unicode.Scalar] in
      // The last row of the common characters is five short.
      let cells: ClosedRange<UInt8> = row == 0xD7 ? 0xA1...0xF9 : 0xA1...0xFE
      let text = String(data: Data(cells.flatMap { [row, $0] }), encoding: encoding)
      return Array(try #require(text).unicodeScalars)
    }
  }

  @Test("the theme's readings are those that addresses have, for every everyday character")
  func readings() throws {
    let characters = try Self.everyday()
    try #require(characters.count == 6763)
    Pinyin.learn(Set(characters))
    var readings: [String: String] = [:]
    for character in characters {
      readings[Pinyin.reading(of: character), default: ""].unicodeScalars.append(character)
    }
    let script = """
      /** The characters of GB/T 2312 by their readings, for file names; a test of the builder writes it. */
      window.AlmanacReadings = \(String(decoding: scriptLiteral(readings), as: UTF8.self));

      """
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let file = root.appendingPathComponent("themes/default/assets/submit-readings.js")
    if ProcessInfo.processInfo.environment["ALMANAC_RECORD"] == "1" {
      try Data(script.utf8).write(to: file)
      Issue.record("recorded; run again without ALMANAC_RECORD")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == script)
  }
}
